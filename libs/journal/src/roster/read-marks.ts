import { groupBy } from './group-by';
import { isOfScale } from '../rules/scale';
import type { Reading } from './reading';
import { findRow, placeOf, refuseRepeated } from './reading';
import type { PlannedLesson } from './read-lessons';
import type { RosterJournal, RosterMark, RosterMembership, RosterStudent, RosterSubgroupMembership } from './roster';
import type { ResultRow } from './standard-files';

/** What marks are judged by. */
export interface MarkContext {
  readonly journals: ReadonlyMap<string, RosterJournal>;
  readonly lessons: readonly PlannedLesson[];
  readonly students: ReadonlyMap<string, RosterStudent>;
  readonly memberships: readonly RosterMembership[];
  readonly subgroupMemberships: readonly RosterSubgroupMembership[];
}

type InGroup = (student: string, journal: RosterJournal, on: string) => boolean;
const graded: ReadonlySet<string> = new Set(['fully graded', 'partially graded']);

/** The marks: each result of a line item whose lesson is in the plan. */
export function readMarks(reading: Reading, context: MarkContext): readonly RosterMark[] {
  const lessons = new Map(
    context.lessons.flatMap((lesson) => (lesson.lineItem === null ? [] : [[lesson.lineItem, lesson]])),
  );
  readLineItems(reading);
  const inGroup = membership(context);
  const marks = reading.tables.results.rows.flatMap((row) => markOf(reading, context, { row, lessons, inGroup }));
  refuseRepeated(reading, marks, 'studentSourcedId', ({ lesson, student }) => `${lesson} ${student}`);
  return marks;
}

function readLineItems(reading: Reading): void {
  const { lineItems, classes, academicSessions, orgs, lessons } = reading.tables;
  const planned = new Set(lessons.rows.map(({ lineItemSourcedId }) => lineItemSourcedId));
  for (const row of lineItems.rows) {
    findRow(reading, classes, { at: row, column: 'classSourcedId', id: row.classSourcedId });
    const { academicSessionSourcedId: session, schoolSourcedId: school } = row;
    if (session !== null)
      findRow(reading, academicSessions, { at: row, column: 'academicSessionSourcedId', id: session });
    if (school !== null) findRow(reading, orgs, { at: row, column: 'schoolSourcedId', id: school });
    if (!planned.has(row.sourcedId)) {
      reading.faults.add(row, 'line-item-without-lesson', { column: 'sourcedId', value: row.sourcedId });
    }
  }
}

function markOf(
  reading: Reading,
  { students, journals }: MarkContext,
  about: {
    readonly row: ResultRow;
    readonly lessons: ReadonlyMap<string, PlannedLesson>;
    readonly inGroup: InGroup;
  },
): readonly RosterMark[] {
  const { row, lessons, inGroup } = about;
  const { sourcedId, lineItemSourcedId, studentSourcedId: student } = row;
  const { faults, tables } = reading;
  const item = findRow(reading, tables.lineItems, { at: row, column: 'lineItemSourcedId', id: lineItemSourcedId });
  const user = findRow(reading, tables.users, { at: row, column: 'studentSourcedId', id: student });
  if (row.classSourcedId !== null && item !== undefined && row.classSourcedId !== item.classSourcedId) {
    faults.add(row, 'value-invalid', { column: 'classSourcedId', value: row.classSourcedId });
  }
  const lesson = lessons.get(lineItemSourcedId);
  const journal = journals.get(lesson?.journal ?? '');
  if (lesson === undefined || journal === undefined || user === undefined) return [];
  if (!students.has(student) || !inGroup(student, journal, lesson.heldOn)) {
    faults.add(row, 'student-not-in-class', { column: 'studentSourcedId', value: student });
  }
  if (row.scoreDate < lesson.heldOn)
    faults.add(row, 'mark-before-lesson', { column: 'scoreDate', value: row.scoreDate });
  const value = valueOf(reading, row, lesson);
  return value === undefined ? [] : [{ ...placeOf(row), sourcedId, lesson: lesson.sourcedId, student, value }];
}

/** The mark: the text, where the scale has it («н/б», «зачтено»), otherwise the number. What is not graded has no mark. */
function valueOf({ faults, known }: Reading, row: ResultRow, lesson: PlannedLesson): string | undefined {
  const { score, textScore } = row;
  if (!graded.has(row.scoreStatus)) {
    const given = textScore ?? score;
    if (given !== null) faults.add(row, 'value-invalid', { column: 'scoreStatus', value: row.scoreStatus });
    return undefined;
  }
  const scale = known.scales.get(lesson.scale);
  if (score === null && textScore === null) faults.add(row, 'value-missing', { column: 'score' });
  const value =
    [textScore, score].find((one) => one !== null && scale !== undefined && isOfScale(scale, one)) ?? undefined;
  if (value === undefined && scale !== undefined && (score ?? textScore) !== null) {
    faults.add(row, 'mark-not-of-scale', {
      column: score === null ? 'textScore' : 'score',
      value: score ?? textScore ?? '',
    });
  }
  return value;
}

/** Whether a student is in a journal's group, and in its part of it, on a day. */
function membership({ memberships, subgroupMemberships }: MarkContext): InGroup {
  const groups = groupBy(memberships, ({ student, group }) => `${student} ${group}`);
  const parts = groupBy(subgroupMemberships, ({ student, subgroup }) => `${student} ${subgroup}`);
  const covers = (on: string) => (one: { readonly from: string; readonly to: string | null }) =>
    one.from <= on && (one.to === null || on < one.to);
  return (student, { group, subgroup }, on) =>
    groups.get(`${student} ${group}`)?.some(covers(on)) === true &&
    (subgroup === null || parts.get(`${student} ${subgroup}`)?.some(covers(on)) === true);
}
