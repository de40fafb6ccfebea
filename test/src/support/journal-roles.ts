import type { TestApi, User } from './http-api';

/** Everybody who may or may not have to do with one journal of the sample, by the role he has for it. */
export interface JournalRoles {
  /** A journal of biology, taught to a group of the other faculty. */
  readonly journal: string;
  readonly discipline: string;
  readonly group: string;
  readonly period: string;
  readonly users: ReadonlyMap<Role, User>;
  as(role: Role): User;
}

const roles: readonly string[] = [
  ...['teacher', 'colleague', 'head', 'other-head', 'dean', 'other-dean', 'secretary', 'other-secretary'],
  ...['registrar', 'office', 'administrator', 'vice-rector', 'rector', 'digitalisation', 'student'],
];
export type Role = string;

interface JournalRow {
  readonly id: string;
  readonly discipline: string;
  readonly group_id: string;
  readonly period: string;
  readonly teacher: string;
  readonly colleague: string;
}

/** The head of biology answers for the journal, the faculty of society reads it: it is its group's. */
export async function gatherRoles(api: TestApi): Promise<JournalRoles> {
  const { rows } = await api.engine.test.owner.query<JournalRow>(
    `select j.id, j.discipline, j.group_id, j.period, j.teacher, (
       select a.person from appointments a where a.unit = d.department and a.position = 'teacher' and a.person <> j.teacher
         and not exists (select from teaching_assignments s where s.person = a.person) order by a.person limit 1
     ) as colleague
     from journals j join disciplines d on d.id = j.discipline join units u on u.id = d.department
       join student_groups g on g.id = j.group_id
     where u.code = 'biology' and g.name = 'ЭКО-11'`,
  );
  const { id, discipline, group_id: group, period, teacher, colleague } = rows[0]!;
  const student = await api.engine.test.owner.query<{ person: string }>(
    `select person from students where person is not null order by record_book limit 1`,
  );
  const users = new Map<Role, User>([
    ['teacher', await api.asPerson(teacher)],
    ['colleague', await api.asPerson(colleague)],
    ['head', await api.as('department-head', 'biology')],
    ['other-head', await api.as('department-head', 'languages')],
    ['dean', await api.as('dean', 'society')],
    ['other-dean', await api.as('dean', 'science')],
    ['secretary', await api.as('council-secretary', 'society')],
    ['other-secretary', await api.as('council-secretary', 'science')],
    ['registrar', await api.as('registrar')],
    ['office', await api.as('registrar-employee')],
    ['administrator', await api.as('administrator')],
    ['vice-rector', await api.as('vice-rector')],
    ['rector', await api.as('rector')],
    ['digitalisation', await api.as('digitalisation-head')],
    ['student', await api.asPerson(student.rows[0]!.person)],
  ]);
  const as = (role: Role): User => users.get(role)!;
  return { journal: id, discipline, group, period, users, as };
}

/** What everybody is answered, by role. */
export async function answersOf(
  { users }: JournalRoles,
  ask: (user: User) => Promise<{ readonly status: number }>,
): Promise<Readonly<Record<string, number>>> {
  const answers: Record<string, number> = {};
  for (const [role, user] of users) answers[role] = (await ask(user)).status;
  return answers;
}

/** The same answer for everybody, but for those named. */
export function expected(usual: number, others: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return { ...Object.fromEntries(roles.map((role) => [role, usual])), ...others };
}

/** The local date so many days from today, at the sample university. */
export async function dayFromToday(api: TestApi, days: number): Promise<string> {
  const { rows } = await api.engine.test.owner.query<{ day: string }>(
    `select ((app_now() at time zone 'Asia/Almaty')::date + $1::int)::text as day`,
    [days],
  );
  return rows[0]!.day;
}
