import { ConnectedJournal, listJournals, readJournal, teachingChoices, writeMarks } from '@kelisim/journal';
import { referenceChoices } from '@kelisim/persistence';
import { demoLogins, loadBenchUniversity, loadSample, refreshSample, sampleUniversity } from '@kelisim/samples';
import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import { inTransaction } from '../support/journal-fixture';
import type { TestDatabase } from '../support/test-database';
import { makeTestDatabase } from '../support/test-database';

let database: TestDatabase;
let today: string;

async function asOwner<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await database.owner.connect();
  await client.query('begin');
  const result = await work(client);
  await client.query('commit');
  client.release();
  return result;
}
const load = (day: string): ReturnType<typeof loadSample> =>
  asOwner((client) =>
    loadSample(client, { today: day, hashPassword: (password) => Promise.resolve(`hash of ${password}`) }),
  );
const personOf = async (
  login: string,
): Promise<{ person: string; positions: { position: string; unit: string }[] }> => {
  const { rows } = await database.owner.query<{ person: string; positions: { position: string; unit: string }[] }>(
    `select c.person, json_agg(json_build_object('position', a.position, 'unit', a.unit)) as positions
     from accounts c join appointments a on a.person = c.person where c.login = $1 group by c.person`,
    [login],
  );
  return rows[0]!;
};
const asApplication = <T>(work: Parameters<typeof inTransaction<T>>[2]): Promise<T> =>
  inTransaction(database.application, sampleUniversity, work);
const logins = async (prefix: string): Promise<string[]> =>
  (await asApplication((q) => demoLogins(q))).map(({ login }) => login).filter((login) => login.startsWith(prefix));

beforeAll(async () => {
  database = await makeTestDatabase();
  const { rows } = await database.owner.query<{ today: string }>(
    `select (app_now() at time zone 'Asia/Almaty')::date::text as today`,
  );
  today = rows[0]!.today;
  expect(await load(today)).toMatchObject({ university: sampleUniversity, loaded: true });
});
afterAll(async () => {
  await database.drop();
});

describe('the sample university', () => {
  it('has more than 10,000 marks of one semester', async () => {
    const { rows } = await database.owner.query<{ marks: number; noted: number; weeks: number }>(
      `select count(*)::int as marks, (count(*) filter (where m.note is not null))::int as noted,
         count(distinct date_trunc('week', l.held_on))::int as weeks
       from marks m join lessons l on l.id = m.lesson`,
    );
    expect(rows[0]!.marks).toBeGreaterThan(10_000);
    expect(rows[0]!.weeks).toBeGreaterThanOrEqual(12);
    expect(rows[0]!.noted).toBeGreaterThan(3);
  });

  it('is loaded once; the same day again adds nothing', async () => {
    expect(await load(today)).toEqual({ university: sampleUniversity, loaded: false, lessons: 0, marks: 0 });
  });

  it('offers logins to everybody who is asked about a note of a teacher among them, and all accounts when asked', async () => {
    const shown = await asApplication((q) => demoLogins(q));
    const known = new Set(shown.map(({ login }) => login));
    expect(shown.filter(({ positions }) => positions[0]?.startsWith('студент, ')).length).toBe(3);
    const { rows } = await database.owner.query<{ login: string; asked: string[] }>(
      `with recursive above as (
         select c.login, u.* from accounts c join appointments a on a.person = c.person and a.position = 'teacher' join units u on u.id = a.unit
         union all select b.login, u.* from above b join units u on u.id = b.parent
       )
       select b.login, array_agg(c.login) as asked from above b
         join appointments a on a.unit = b.id and a.position = b.head_position join accounts c on c.person = a.person
       where b.kind <> 'university' group by b.login`,
    );
    const teachers = rows.filter(({ login }) => known.has(login));
    expect(teachers.length).toBeGreaterThanOrEqual(4);
    expect(teachers.flatMap(({ asked }) => asked).filter((login) => !known.has(login))).toEqual([]);
    const all = await asApplication((q) => demoLogins(q, { all: true, language: 'en' }));
    expect(all.length).toBeGreaterThan(shown.length);
    expect(all.find(({ login }) => login.startsWith('rector'))?.positions).toEqual(['rector, Alatau-Sai University']);
  });

  it('R27 R47 shows a teacher his load and where he stands in, a head his department and the modules it finishes, a dean the groups of his faculty, the registrar everything', async () => {
    const count = async (login: string): Promise<number> => {
      const reader = await personOf(login);
      return (await asApplication((q) => listJournals(q, reader))).items.length;
    };
    const [ofBiology, ofMathematics] = await logins('head.');
    expect(await count((await logins('teacher.'))[0]!)).toBe(3 + 1);
    expect(await count(ofBiology!)).toBe(12 + 2);
    expect(await count(ofMathematics!)).toBe(12 + 2);
    expect(await count((await logins('dean.'))[0]!)).toBe(6 * 6 + 2);
    expect(await count((await logins('dean.'))[1]!)).toBe(6 * 6 + 1);
    expect(await count((await logins('registrar.'))[0]!)).toBe(72 + 3);
    for (const nothing of ['rector.', 'digital.']) expect(await count((await logins(nothing))[0]!)).toBe(0);
  });

  it('gives a list of journals page by page, each once', async () => {
    const reader = await personOf((await logins('registrar.'))[0]!);
    const ids: string[] = [];
    for (let after: string | undefined; ;) {
      const page = await asApplication((q) =>
        listJournals(q, reader, { limit: 30, ...(after === undefined ? {} : { after }) }),
      );
      ids.push(...page.items.map(({ id }) => id));
      if (page.next === null) break;
      after = page.next;
    }
    expect(new Set(ids).size).toBe(75);
    expect(ids).toHaveLength(75);
  });

  it('R01 gives every teacher choices for a note: a locked lesson with marks, types and students of the group', async () => {
    const { rows } = await database.owner.query<{ teacher: string }>('select distinct teacher from journals');
    for (const { teacher } of rows) {
      const [choice] = await asApplication((q) => teachingChoices(q, teacher, 'kk'));
      expect(choice!.lessons[0]!.locked).toBe(true);
      expect([12, 13, 25]).toContain(choice!.students.length);
      const ask = (
        source: 'discipline' | 'group' | 'student' | 'lesson-type',
      ): Promise<{ id: string; label: string }[]> =>
        asApplication((q) => referenceChoices(q, new ConnectedJournal(), { source, person: teacher, language: 'kk' }));
      expect(await ask('discipline')).toContainEqual(choice!.discipline);
      expect((await ask('group')).map(({ id }) => id)).toContain(choice!.group.id);
      expect((await ask('student')).map(({ id }) => id)).toContain(choice!.students[0]!.id);
      expect((await ask('lesson-type')).map(({ id }) => id)).toContain(choice!.lessons[0]!.type);
    }
  });

  it('R05 has members in each council', async () => {
    const { rows } = await database.owner.query<{ kind: string; unit: string }>('select kind, unit from councils');
    expect(rows).toHaveLength(3);
    for (const council of rows) {
      const question = { source: 'council-member', person: sampleUniversity, language: 'ru', council } as const;
      expect(
        (await asApplication((q) => referenceChoices(q, new ConnectedJournal(), question))).length,
      ).toBeGreaterThanOrEqual(5);
    }
  });

  it('R24 has lessons that a teacher may fill now, and shows the page of the journal', async () => {
    const { rows } = await database.owner.query<{ teacher: string; journal: string; lesson: string }>(
      `select j.teacher, j.id as journal, l.id as lesson from lessons l join journals j on j.id = l.journal
       where l.held_on < $1 and l.locks_at > app_now() limit 1`,
      [today],
    );
    const { teacher, journal, lesson } = rows[0]!;
    const page = await asApplication((q) => readJournal(q, { person: teacher, positions: [] }, journal));
    expect(page.lessons.find(({ id }) => id === lesson)).toMatchObject({ open: true });
    expect(page.lessons.some(({ open }) => !open)).toBe(true);
    const [student] = page.students;
    const marks = [{ lesson, student: student!.id, value: student!.marks[lesson] === '77' ? '78' : '77' }];
    expect(await asApplication((tx) => writeMarks(tx, { person: teacher, journal, marks }))).toEqual({ changed: 1 });
    await expect(
      asApplication((q) => readJournal(q, { person: sampleUniversity, positions: [] }, journal)),
    ).rejects.toMatchObject({
      refusal: { code: 'not-found' },
    });
  });

  it('rolls on: ten days later there are new lessons, locked and open ones, and what people wrote stays', async () => {
    const written = `select * from mark_changes where right_kind <> 'import'`;
    const before = (await database.owner.query(written)).rows as unknown[];
    await database.runAhead('10 days');
    const { rows } = await database.owner.query<{ day: string }>(`select ($1::date + 10)::text as day`, [today]);
    const { day } = rows[0]!;
    const added = await asOwner((client) => refreshSample(client, day));
    expect(added.lessons).toBeGreaterThan(100);
    expect(added.marks).toBeGreaterThan(1000);
    expect(await asOwner((client) => refreshSample(client, day))).toEqual({ lessons: 0, marks: 0 });
    const open = await database.owner.query('select from lessons where held_on <= $1 and locks_at > app_now()', [day]);
    expect(open.rowCount).toBeGreaterThan(20);
    expect((await database.owner.query(written)).rows).toEqual(before);
  });
});

describe('the university for measurements', () => {
  it('is loaded with sessions that are open', async () => {
    const bench = await asOwner((client) =>
      loadBenchUniversity(client, { departments: 10, councils: 4, teachers: 200 }),
    );
    expect([bench.heads.length, bench.secretaries.length, bench.teachers.length]).toEqual([10, 4, 200]);
    const { token, person } = bench.teachers[17]!;
    const hash = createHash('sha256').update(token).digest();
    const { rows } = await database.application.query<{ person: string; university: string }>(
      'select * from session_of($1)',
      [hash],
    );
    expect(rows).toMatchObject([{ person, university: bench.university }]);
    const teaching = await inTransaction(database.application, bench.university, (q) =>
      teachingChoices(q, person, 'ru'),
    );
    expect(teaching).toMatchObject([
      { discipline: { id: bench.teachers[17]!.teaching.discipline }, lessons: [{ locked: true }] },
    ]);
  });
});
