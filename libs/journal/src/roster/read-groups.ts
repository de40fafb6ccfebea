import type { Reading } from './reading';
import { findRow, placeOf, readDates, refuseOverlaps, refuseRepeated } from './reading';
import type { RosterGroup, RosterMembership, RosterStudent, RosterSubgroup, RosterSubgroupMembership } from './roster';
import type { ClassRow } from './standard-files';

/** The groups of students: the upload's homerooms. */
export function readGroups(reading: Reading): readonly RosterGroup[] {
  const { classes, groups, orgs, programmes, academicSessions } = reading.tables;
  for (const row of classes.rows) {
    findRow(reading, orgs, { at: row, column: 'schoolSourcedId', id: row.schoolSourcedId });
    for (const id of row.termSourcedIds) findRow(reading, academicSessions, { at: row, column: 'termSourcedIds', id });
  }
  for (const row of groups.rows) {
    findHomeroom(reading, row, row.classSourcedId, 'classSourcedId');
    findRow(reading, programmes, { at: row, column: 'programmeSourcedId', id: row.programmeSourcedId });
  }
  const found = classes.rows
    .filter(({ classType }) => classType === 'homeroom')
    .flatMap((row): readonly RosterGroup[] => {
      const group = groups.byKey.get(row.sourcedId);
      if (group === undefined) reading.faults.add(row, 'value-missing', { column: 'k_groups.programmeSourcedId' });
      if (group === undefined || group === null) return [];
      const { programmeSourcedId: programme, course } = group;
      return [{ ...placeOf(row), sourcedId: row.sourcedId, name: row.title, programme, course }];
    });
  refuseRepeated(reading, found, 'title', ({ name }) => name);
  return found;
}

/** Who is in which group, from when to when: the homerooms' enrolments of students. A student is in one group at a time. */
export function readMemberships(
  reading: Reading,
  students: ReadonlyMap<string, RosterStudent>,
): readonly RosterMembership[] {
  const { enrollments, classes, users, orgs } = reading.tables;
  const found = enrollments.rows.flatMap((row): readonly RosterMembership[] => {
    const group = findRow(reading, classes, { at: row, column: 'classSourcedId', id: row.classSourcedId });
    const user = findRow(reading, users, { at: row, column: 'userSourcedId', id: row.userSourcedId });
    findRow(reading, orgs, { at: row, column: 'schoolSourcedId', id: row.schoolSourcedId });
    const { sourcedId, classSourcedId, userSourcedId: student } = row;
    const dates = readDates(reading, row, group === undefined ? '' : firstDay(reading, group));
    if (row.role !== 'student' || user === undefined) return [];
    if (!students.has(student)) {
      reading.faults.add(row, 'value-invalid', { column: 'userSourcedId', value: student });
    }
    if (group?.classType !== 'homeroom') return [];
    return [{ ...placeOf(row), sourcedId, student, group: classSourcedId, ...dates, basis: reading.source }];
  });
  refuseOverlaps(reading, found, ({ student }) => student);
  return found;
}

/** The parts of groups and who is in them. A part is named by its group and its code. */
export function readSubgroups(
  reading: Reading,
  students: ReadonlyMap<string, RosterStudent>,
): { readonly subgroups: readonly RosterSubgroup[]; readonly members: readonly RosterSubgroupMembership[] } {
  const subgroups = new Map<string, RosterSubgroup>();
  const members = reading.tables.subgroups.rows.flatMap((row): readonly RosterSubgroupMembership[] => {
    const { sourcedId, groupSourcedId: group, code, userSourcedId: student } = row;
    const room = findHomeroom(reading, row, group, 'groupSourcedId');
    const user = findRow(reading, reading.tables.users, { at: row, column: 'userSourcedId', id: student });
    if (user !== undefined && !students.has(student)) {
      reading.faults.add(row, 'value-invalid', { column: 'userSourcedId', value: student });
    }
    if (room === undefined) return [];
    const subgroup = subgroupId(group, code);
    if (!subgroups.has(subgroup)) subgroups.set(subgroup, { ...placeOf(row), sourcedId: subgroup, group, code });
    return [{ ...placeOf(row), sourcedId, student, subgroup, ...readDates(reading, row, firstDay(reading, room)) }];
  });
  refuseOverlaps(reading, members, ({ student, subgroup }) => `${student} ${subgroup}`);
  return { subgroups: [...subgroups.values()], members };
}

/** What names a part of a group. No `sourcedId` has a space in it. */
export const subgroupId = (group: string, code: string): string => `${group} ${code}`;

/** The class that a reference names, which has to be a homeroom. */
export function findHomeroom(
  reading: Reading,
  at: { readonly file: string; readonly line: number },
  id: string,
  column: string,
): ClassRow | undefined {
  const row = findRow(reading, reading.tables.classes, { at, column, id });
  if (row === undefined || row.classType === 'homeroom') return row;
  reading.faults.add(at, 'value-invalid', { column, value: id });
  return undefined;
}

/** The first day of a class: that of its earliest academic session. */
function firstDay({ tables }: Reading, { termSourcedIds }: ClassRow): string {
  const days = termSourcedIds.flatMap((id) => tables.academicSessions.byKey.get(id)?.startDate ?? []);
  return days.sort()[0] ?? '';
}
