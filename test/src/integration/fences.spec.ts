import { teachingChoices } from '@kelisim/journal';
import { fileCase } from '@kelisim/persistence';
import { randomUUID } from 'node:crypto';
import type { TestEngine } from '../support/engine';
import { startTestEngine } from '../support/engine';

/** The second fence: what the database itself refuses to the product's weak role. */
let engine: TestEngine;
let caseId: string;

beforeAll(async () => {
  engine = await startTestEngine();
  const teacher = await engine.person('teacher', 'biology');
  const choices = await engine.database.read(
    engine.university,
    async (q) => await teachingChoices(q, teacher.person, 'ru'),
  );
  const [choice] = choices;
  const lesson = choice!.lessons[0]!;
  const form = {
    discipline: choice!.discipline.id,
    group: choice!.group.id,
    lessonTypes: [lesson.type],
    dates: [lesson.date],
    detectedOn: lesson.date,
    cause: 'Секретная причина ошибки в журнале',
    students: [choice!.students[0]!.id],
  };
  const filed = await fileCase(
    engine.database,
    engine.stores,
    teacher,
    { procedure: 'journal-correction', form, attachments: [], language: 'ru' },
    null,
  );
  caseId = filed.id;
});

afterAll(async () => {
  await engine.stop();
});

const tables = [
  'cases',
  'lines',
  'events',
  'tasks',
  'decisions',
  'documents',
  'deadlines',
  'effects',
  'people',
  'appointments',
  'students',
  'marks',
  'sessions',
  'accounts',
  'universities',
];

test.each(tables)('a connection without a university sees no row of %s', async (table) => {
  const { rows } = await engine.test.application.query<{ count: number }>(
    `select count(*)::int as count from ${table}`,
  );
  expect(rows[0]?.count).toBe(0);
});

test('another university sees nothing of this one, and can write nothing into it', async () => {
  const other = randomUUID();
  const seen = await engine.database.read(
    other,
    async (q) => await q.query<{ count: number }>('select count(*)::int as count from cases'),
  );
  expect(seen.rows[0]?.count).toBe(0);
  const write = engine.database.read(
    other,
    async (q) =>
      await q.query(`insert into people (university, id, name, short_name) values ($1, $2, 'x', 'x')`, [
        engine.university,
        randomUUID(),
      ]),
  );
  await expect(write).rejects.toThrow(/row-level security/);
});

test.each([
  ['events', `update events set type = 'other'`],
  ['events', 'delete from events'],
  ['decisions', `update decisions set outcome = 'other'`],
  ['documents', `update documents set hash = '\\x00'`],
  ['documents', 'delete from documents'],
  ['cases', 'delete from cases'],
  ['mark_changes', `update mark_changes set after = '100'`],
  ['packs', 'delete from packs'],
  ['refused_attempts', 'delete from refused_attempts'],
])('what has been recorded in %s cannot be rewritten: %s', async (_table, statement) => {
  const rewriting = engine.database.read(engine.university, async (q) => await q.query(statement));
  await expect(rewriting).rejects.toThrow(/permission denied/);
});

test('the weak role is neither owner nor superuser, and cannot pass row-level security', async () => {
  const { rows } = await engine.test.application.query<{ rolsuper: boolean; rolbypassrls: boolean; owns: number }>(
    `select r.rolsuper, r.rolbypassrls, (select count(*)::int from pg_class c where c.relowner = r.oid) as owns from pg_roles r where r.rolname = current_user`,
  );
  expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, owns: 0 }]);
});

test('the clock of a database that is not a test database cannot be moved, and the weak role cannot move any', async () => {
  await expect(engine.test.application.query(`update clock_offset set ahead = '1 day'`)).rejects.toThrow(
    /permission denied/,
  );
});

test('personal fields lie encrypted: neither tables nor events hold the words of the form', async () => {
  const secret = Buffer.from('Секретная причина').toString('hex');
  const { rows } = await engine.test.owner.query<{ found: number }>(
    `select (select count(*)::int from events where case_id = $1 and position($2 in encode(bytes, 'hex')) > 0)
       + (select count(*)::int from cases c where id = $1 and (position($2 in encode(personal, 'hex')) > 0 or c::text like '%Секретная%'))
       + (select count(*)::int from documents where case_id = $1 and position($2 in encode(data, 'hex')) > 0)
       + (select count(*)::int from lines l where case_id = $1 and l::text like '%Секретная%') as found`,
    [caseId, secret],
  );
  expect(rows[0]?.found).toBe(0);
});
