import type {
  RosterAppointment,
  RosterDiscipline,
  RosterGroup,
  RosterJournal,
  RosterPeriod,
  RosterPerson,
  RosterProgramme,
  RosterStudent,
  RosterSubgroup,
  RosterUnit,
} from './roster';
import { midnight } from './local-instants';
import type { RecordPlan } from './write-records';

const code = (column: string): RecordPlan<never>['taken'] => ({ code: 'code-taken', column });

export const units: RecordPlan<RosterUnit> = {
  kind: 'org',
  table: 'units',
  columns: { kind: 'text', code: 'text', name: 'jsonb', parent: 'uuid', head_position: 'text' },
  natural: [['code']],
  taken: code('identifier'),
  valuesOf: ({ kind, code, name, parent, headPosition: head_position }, ids) => ({
    // While the units are looked for, those above them may have no id yet.
    ...{ kind, code, name, parent: parent === null ? null : (ids.find('org', parent) ?? null), head_position },
  }),
};

export const periods: RecordPlan<RosterPeriod> = {
  kind: 'academicSession',
  table: 'academic_periods',
  columns: { code: 'text', title: 'jsonb', level: 'text', kind: 'text', starts_on: 'date', ends_on: 'date' },
  natural: [['level', 'code']],
  taken: code('sourcedId'),
  valuesOf: ({ code, title, level, kind, startsOn: starts_on, endsBefore }) => ({
    ...{ code, title, level, kind, starts_on, ends_on: dayBefore(endsBefore) },
  }),
};

export const programmes: RecordPlan<RosterProgramme> = {
  kind: 'programme',
  table: 'programmes',
  columns: { code: 'text', name: 'jsonb', faculty: 'uuid', level: 'text' },
  natural: [['code']],
  taken: code('code'),
  valuesOf: ({ code, name, faculty, level }, ids) => ({ code, name, faculty: ids.get('org', faculty), level }),
};

export const disciplines: RecordPlan<RosterDiscipline> = {
  kind: 'course',
  table: 'disciplines',
  columns: { code: 'text', name: 'jsonb', department: 'uuid', kind: 'text', finishing_department: 'uuid' },
  natural: [['code']],
  taken: code('courseCode'),
  valuesOf: ({ code, name, department, kind, finishingDepartment: finishing }, ids) => ({
    ...{ code, name, department: ids.get('org', department), kind },
    finishing_department: finishing === null ? null : ids.get('org', finishing),
  }),
};

export const groups: RecordPlan<RosterGroup> = {
  kind: 'group',
  table: 'student_groups',
  columns: { name: 'text', programme: 'uuid', course: 'int' },
  natural: [['name']],
  taken: code('title'),
  valuesOf: ({ name, programme, course }, ids) => ({ name, programme: ids.get('programme', programme), course }),
};

export const subgroups: RecordPlan<RosterSubgroup> = {
  kind: 'subgroup',
  table: 'subgroups',
  columns: { group_id: 'uuid', code: 'text' },
  natural: [['group_id', 'code']],
  taken: code('code'),
  valuesOf: ({ group, code }, ids) => ({ group_id: ids.get('group', group), code }),
};

/** @param language of people who are new */
export const people = (language: string): RecordPlan<RosterPerson> => ({
  kind: 'user',
  table: 'people',
  columns: { name: 'text', short_name: 'text', email: 'text', language: 'text' },
  // A person is recognised by his login, which stands in another table (write-people.ts).
  natural: [],
  taken: { code: 'login-taken', column: 'username' },
  once: ['language'],
  valuesOf: ({ name, shortName: short_name, email }) => ({ name, short_name, email, language }),
});

export const students: RecordPlan<RosterStudent> = {
  kind: 'student',
  table: 'students',
  columns: { name: 'text', short_name: 'text', faculty: 'uuid', record_book: 'text', person: 'uuid' },
  natural: [['record_book'], ['person']],
  taken: code('identifier'),
  valuesOf: ({ sourcedId, name, shortName: short_name, faculty, recordBook: record_book }, ids) => ({
    ...{ name, short_name, faculty: ids.get('org', faculty), record_book, person: ids.get('user', sourcedId) },
  }),
};

export const journals: RecordPlan<RosterJournal> = {
  kind: 'load',
  table: 'journals',
  columns: { discipline: 'uuid', group_id: 'uuid', subgroup: 'uuid', period: 'uuid', teacher: 'uuid', hours: 'int' },
  natural: [['period', 'discipline', 'group_id', 'teacher', 'subgroup']],
  nullable: ['subgroup'],
  taken: code('userSourcedId'),
  valuesOf: ({ discipline, group, subgroup, period, teacher, hours }, ids) => ({
    ...{ discipline: ids.get('course', discipline), group_id: ids.get('group', group), hours },
    subgroup: subgroup === null ? null : ids.get('subgroup', subgroup),
    ...{ period: ids.get('academicSession', period), teacher: ids.get('user', teacher) },
  }),
};

/** @param instantOf of local dates and times */
export const appointments = (instantOf: (local: string) => string): RecordPlan<RosterAppointment> => ({
  kind: 'position',
  table: 'appointments',
  columns: {
    ...{
      person: 'uuid',
      position: 'text',
      unit: 'uuid',
      valid_from: 'timestamptz',
      valid_to: 'timestamptz',
      basis: 'text',
    },
  },
  natural: [['person', 'position', 'unit', 'valid_from']],
  taken: code('userSourcedId'),
  valuesOf: ({ person, position, unit, from, to, basis }, ids) => ({
    ...{ person: ids.get('user', person), position, unit: ids.get('org', unit), basis },
    valid_from: instantOf(midnight(from)),
    valid_to: to === null ? null : instantOf(midnight(to)),
  }),
});

/** The last day of what ends before a date. */
function dayBefore(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}
