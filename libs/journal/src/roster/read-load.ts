import { groupBy } from './group-by';
import type { Reading } from './reading';
import { findRow, placeOf, refuseRepeated } from './reading';
import { findHomeroom, subgroupId } from './read-groups';
import type { LoadRow } from './extension-files';
import type { RosterGroup, RosterJournal, RosterPeriod, RosterSubgroup } from './roster';
import type { ClassRow } from './standard-files';

/** What is known of the upload when its load is read. */
export interface LoadContext {
  readonly periods: ReadonlyMap<string, RosterPeriod>;
  readonly groups: ReadonlyMap<string, RosterGroup>;
  readonly subgroups: ReadonlyMap<string, RosterSubgroup>;
}

/** The journals: what each teacher teaches to whom (R47: his load). */
export function readJournals(reading: Reading, context: LoadContext): readonly RosterJournal[] {
  const teachers = new Set(
    reading.tables.enrollments.rows.flatMap((row) =>
      row.role === 'teacher' ? [`${row.classSourcedId} ${row.userSourcedId}`] : [],
    ),
  );
  for (const row of reading.tables.classes.rows) refuseWithoutCourse(reading, row);
  const journals = reading.tables.load.rows.flatMap((row) => journalOf(reading, context, row, teachers));
  refuseRepeated(reading, journals, 'userSourcedId', ({ discipline, group, subgroup, period, teacher }) =>
    [discipline, group, subgroup ?? '', period, teacher].join(' '),
  );
  refuseStrangers(reading, journals);
  return journals;
}

function refuseWithoutCourse(reading: Reading, row: ClassRow): void {
  const { courseSourcedId: id, classType } = row;
  if (id !== null) findRow(reading, reading.tables.courses, { at: row, column: 'courseSourcedId', id });
  else if (classType === 'scheduled') reading.faults.add(row, 'value-missing', { column: 'courseSourcedId' });
}

function journalOf(
  reading: Reading,
  context: LoadContext,
  row: LoadRow,
  teachers: ReadonlySet<string>,
): readonly RosterJournal[] {
  const { tables, known, faults } = reading;
  const { sourcedId, userSourcedId: teacher, groupSourcedId: group, hours, lessonTypes } = row;
  const taught = findRow(reading, tables.classes, { at: row, column: 'classSourcedId', id: row.classSourcedId });
  const user = findRow(reading, tables.users, { at: row, column: 'userSourcedId', id: teacher });
  findHomeroom(reading, row, group, 'groupSourcedId');
  for (const value of lessonTypes) {
    if (!known.lessonTypes.has(value)) faults.add(row, 'code-unknown', { column: 'lessonTypes', value });
  }
  if (taught === undefined) return [];
  if (taught.classType !== 'scheduled') {
    faults.add(row, 'value-invalid', { column: 'classSourcedId', value: row.classSourcedId });
    return [];
  }
  if (user !== undefined && !teachers.has(`${taught.sourcedId} ${teacher}`)) {
    faults.add(row, 'teacher-not-in-class', { column: 'userSourcedId', value: teacher });
  }
  const subgroup = row.subgroup === null ? null : subgroupId(group, row.subgroup);
  if (subgroup !== null && !context.subgroups.has(subgroup)) {
    faults.add(row, 'dangling-reference', { column: 'subgroup', value: row.subgroup ?? '' });
  }
  const period = semesterOf(reading, context, taught);
  refuseOtherLevel(reading, context, row, period);
  const discipline = taught.courseSourcedId;
  if (discipline === null || period === undefined) return [];
  return [
    { ...placeOf(row), sourcedId, discipline, group, subgroup, period: period.sourcedId, teacher, hours, lessonTypes },
  ];
}

/** A class is taught in one semester; it may name the year and the examination session beside it. */
function semesterOf({ faults }: Reading, { periods }: LoadContext, taught: ClassRow): RosterPeriod | undefined {
  const terms = taught.termSourcedIds.flatMap((id) => periods.get(id) ?? []);
  const [semester, ...others] = terms.filter(({ kind }) => kind === 'semester');
  if (semester !== undefined && others.length === 0) return semester;
  if (terms.length === taught.termSourcedIds.length) {
    faults.add(taught, 'value-invalid', { column: 'termSourcedIds', value: taught.termSourcedIds.join(',') });
  }
  return undefined;
}

/** A group is taught in a semester of its programme's level of education. */
function refuseOtherLevel(
  { tables, faults }: Reading,
  { groups }: LoadContext,
  row: LoadRow,
  period: RosterPeriod | undefined,
): void {
  const group = groups.get(row.groupSourcedId);
  const programme = group === undefined ? undefined : tables.programmes.byKey.get(group.programme);
  if (period === undefined || programme === undefined || programme === null) return;
  if (programme.level !== period.level)
    faults.add(row, 'level-mismatch', { column: 'classSourcedId', value: period.level });
}

/** Students who are enrolled in a class that none of their groups is taught. */
function refuseStrangers({ tables, faults }: Reading, journals: readonly RosterJournal[]): void {
  const taughtIn = new Map(tables.load.rows.map((row) => [row.sourcedId, row.classSourcedId]));
  const groups = new Set(journals.map(({ sourcedId, group }) => `${taughtIn.get(sourcedId) ?? ''} ${group}`));
  const known = new Set(journals.map(({ sourcedId }) => taughtIn.get(sourcedId)));
  const students = tables.enrollments.rows.filter(({ role }) => role === 'student');
  const own = groupBy(students, ({ userSourcedId }) => userSourcedId);
  for (const row of students) {
    if (tables.classes.byKey.get(row.classSourcedId)?.classType !== 'scheduled' || !known.has(row.classSourcedId))
      continue;
    const inOne = own.get(row.userSourcedId)?.some((one) => groups.has(`${row.classSourcedId} ${one.classSourcedId}`));
    if (inOne !== true) faults.add(row, 'student-not-in-class', { column: 'userSourcedId', value: row.userSourcedId });
  }
}
