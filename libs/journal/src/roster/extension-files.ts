import { date, flag, identifier, oneOf, optional, required, timeOfDay, whole, words } from './cell-readers';
import type { CellReader, Column } from './cell-readers';
import type { RowOf, TableSpec } from './read-table';

function spec<C extends Readonly<Record<string, Column<unknown>>>>(
  file: string,
  key: string & keyof C,
  columns: C,
): TableSpec<C> {
  return { file, columns, unread: [], key };
}

const code = words(60);
const codes: CellReader<readonly string[]> = (text) => {
  const found = text.split(',').map((one) => one.trim());
  return found.includes('') ? undefined : found;
};
const title = words(300);

/** Names in the other languages; a blank one is the name as the standard's file has it. */
export const titles = spec('k_titles.csv', 'sourcedId', {
  sourcedId: required(identifier),
  ru: optional(title),
  kk: optional(title),
  ky: optional(title),
  en: optional(title),
});

/** Which position heads a unit, where that does not follow from its type. */
export const heads = spec('k_heads.csv', 'orgSourcedId', {
  orgSourcedId: required(identifier),
  position: required(code),
});

/** The level of education of an academic session that is not a bachelor's. */
export const levels = ['bachelor', 'master', 'doctoral', 'residency', 'school'] as const;
export const sessionLevels = spec('k_levels.csv', 'academicSessionSourcedId', {
  academicSessionSourcedId: required(identifier),
  level: required(oneOf(...levels)),
});

export const programmes = spec('k_programmes.csv', 'sourcedId', {
  sourcedId: required(identifier),
  code: required(code),
  title: required(title),
  orgSourcedId: required(identifier),
  level: required(oneOf(...levels)),
});

/** What a homeroom is as a group of students. */
export const groups = spec('k_groups.csv', 'classSourcedId', {
  classSourcedId: required(identifier),
  programmeSourcedId: required(identifier),
  course: required(whole(1, 7)),
});

/** One student in a part of a group. */
export const subgroups = spec('k_subgroups.csv', 'sourcedId', {
  sourcedId: required(identifier),
  groupSourcedId: required(identifier),
  code: required(words(20)),
  userSourcedId: required(identifier),
  beginDate: optional(date),
  endDate: optional(date),
});

/** A department's part in a course that several departments teach. */
export const modules = spec('k_modules.csv', 'sourcedId', {
  sourcedId: required(identifier),
  courseSourcedId: required(identifier),
  orgSourcedId: required(identifier),
  place: required(whole(1, 99)),
  finishing: required(flag),
});

/** An appointment. */
export const positions = spec('k_positions.csv', 'sourcedId', {
  sourcedId: required(identifier),
  userSourcedId: required(identifier),
  position: required(code),
  orgSourcedId: required(identifier),
  beginDate: required(date),
  endDate: optional(date),
  basis: required(words(300)),
});

/** What a teacher teaches in a class: one journal. */
export const load = spec('k_load.csv', 'sourcedId', {
  sourcedId: required(identifier),
  classSourcedId: required(identifier),
  userSourcedId: required(identifier),
  groupSourcedId: required(identifier),
  subgroup: optional(words(20)),
  lessonTypes: required(codes),
  hours: optional(whole(1, 2000)),
});

/** A lesson of the plan, and the line item that carries its marks. */
export const lessons = spec('k_lessons.csv', 'sourcedId', {
  sourcedId: required(identifier),
  loadSourcedId: required(identifier),
  date: required(date),
  startTime: required(timeOfDay),
  type: required(code),
  topic: required(title),
  scale: optional(code),
  lineItemSourcedId: optional(identifier),
});

export type LoadRow = RowOf<typeof load>;
export type LessonRow = RowOf<typeof lessons>;
