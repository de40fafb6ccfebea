import { groupBy } from './group-by';
import type { Reading } from './reading';
import { findRow, placeOf, refuseRepeated } from './reading';
import { expectUnit } from './read-teaching';
import { refuseUnknownPosition } from './read-units';
import type { RosterAppointment, RosterPerson, RosterStudent } from './roster';
import type { RoleRow, UserRow } from './standard-files';

/** Relatives see a student's marks through his own cabinet (R27): they are nobody here. */
const relatives: ReadonlySet<string> = new Set(['guardian', 'parent', 'relative']);

/** The people of the upload with their logins; those with the role of a student are students too. */
export function readPeople(reading: Reading): {
  readonly people: readonly RosterPerson[];
  readonly students: readonly RosterStudent[];
} {
  const rolesOf = groupBy(reading.tables.roles.rows, ({ userSourcedId }) => userSourcedId);
  for (const row of reading.tables.roles.rows) {
    findRow(reading, reading.tables.users, { at: row, column: 'userSourcedId', id: row.userSourcedId });
    if (row.role === 'student') expectUnit(reading, row, row.orgSourcedId, 'school');
    else findRow(reading, reading.tables.orgs, { at: row, column: 'orgSourcedId', id: row.orgSourcedId });
  }
  const users = reading.tables.users.rows.filter((user) => {
    const roles = rolesOf.get(user.sourcedId);
    if (roles === undefined) reading.faults.add(user, 'value-missing', { column: 'roles.role' });
    return roles?.some(({ role }) => !relatives.has(role)) === true;
  });
  const students = users.flatMap((user) => studentOf(reading, user, rolesOf.get(user.sourcedId) ?? []));
  refuseRepeated(reading, reading.tables.users.rows, 'username', ({ username }) => username);
  refuseRepeated(reading, students, 'identifier', ({ recordBook }) => recordBook);
  return { people: users.map(personOf), students };
}

function personOf(user: UserRow): RosterPerson {
  const { sourcedId, email, username: login, enabledUser: enabled } = user;
  return { ...placeOf(user), sourcedId, email, login, enabled, ...namesOf(user) };
}

function studentOf({ faults }: Reading, user: UserRow, roles: readonly RoleRow[]): readonly RosterStudent[] {
  const role = roles.find((one) => one.role === 'student' && one.roleType === 'primary');
  if (role === undefined) return [];
  if (user.identifier === null) faults.add(user, 'value-missing', { column: 'identifier' });
  const { sourcedId, identifier } = user;
  return [{ ...placeOf(user), sourcedId, ...namesOf(user), recordBook: identifier ?? '', faculty: role.orgSourcedId }];
}

/** The surname first, as papers write it; the short name has the other names' first letters. */
function namesOf({ familyName, givenName, middleName }: UserRow): {
  readonly name: string;
  readonly shortName: string;
} {
  const others = [givenName, ...(middleName === null ? [] : [middleName])];
  return {
    name: [familyName, ...others].join(' '),
    shortName: [familyName, ...others.map((name) => `${String.fromCodePoint(name.codePointAt(0) ?? 0)}.`)].join(' '),
  };
}

/** The appointments of the upload (R50: each by its basis). */
export function readAppointments(reading: Reading): readonly RosterAppointment[] {
  const appointments = reading.tables.positions.rows.map((row): RosterAppointment => {
    const { sourcedId, userSourcedId: person, position, orgSourcedId: unit, basis, beginDate: from, endDate: to } = row;
    findRow(reading, reading.tables.users, { at: row, column: 'userSourcedId', id: person });
    findRow(reading, reading.tables.orgs, { at: row, column: 'orgSourcedId', id: unit });
    refuseUnknownPosition(reading, row);
    if (to !== null && to <= from) reading.faults.add(row, 'value-invalid', { column: 'endDate', value: to });
    return { ...placeOf(row), sourcedId, person, position, unit, basis, from, to };
  });
  refuseRepeated(reading, appointments, 'position', ({ person, position, unit, from }) =>
    [person, position, unit, from].join(' '),
  );
  return appointments;
}
