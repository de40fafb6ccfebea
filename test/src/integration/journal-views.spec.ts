/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-argument -- answers are JSON of many shapes; each test says what it expects */
import type { Answer, TestApi, User } from '../support/http-api';
import { startTestApi } from '../support/http-api';
import type { JournalRoles } from '../support/journal-roles';
import { answersOf, dayFromToday, expected, gatherRoles } from '../support/journal-roles';

let api: TestApi;
let cast: JournalRoles;

const sql = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
  (await api.engine.test.owner.query<Row>(text, values)).rows;
/** What the tests ask of an item of a list of journals. */
interface Listed {
  readonly id: string;
  readonly mine: string | null;
  readonly department: { readonly id: string };
  readonly group: { readonly id: string; readonly name: string };
  readonly discipline: { readonly id: string; readonly code: string };
  readonly teacher: { readonly id: string };
}
/** All pages of a list, one after the other. */
async function allOf(user: User, path: string, limit = 100): Promise<Listed[]> {
  const items: Listed[] = [];
  for (let cursor = ''; ;) {
    const { body } = await user.get(`${path}${path.includes('?') ? '&' : '?'}limit=${limit}${cursor}`);
    items.push(...(body.items as Listed[]));
    if (body.next === null) return items;
    cursor = `&cursor=${body.next as string}`;
  }
}
const idsOf = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id).sort();

beforeAll(async () => {
  api = await startTestApi();
  cast = await gatherRoles(api);
});
afterAll(async () => {
  await api.stop();
});

describe('R27 a journal', () => {
  const seeing = ['teacher', 'head', 'dean', 'secretary', 'registrar', 'office', 'administrator'];

  it('is shown to its teacher, the head of the department, the faculty of its group and the registrar’s office, to nobody else', async () => {
    const answers = await answersOf(cast, async (user) => user.get(`/api/journals/${cast.journal}`));
    expect(answers).toEqual(expected(404, Object.fromEntries(seeing.map((role) => [role, 200]))));
    for (const [role, user] of cast.users) {
      const listed = idsOf(await allOf(user, '/api/journals')).includes(cast.journal);
      expect([role, listed]).toEqual([role, seeing.includes(role)]);
      const { may } = (await user.get('/api/session')).body;
      expect([role, may.seeJournals]).toEqual([role, (await allOf(user, '/api/journals')).length > 0]);
    }
  });

  it('is his to fill for its teacher alone, and says so in the list and on the page', async () => {
    for (const role of seeing) {
      const wanted =
        role === 'teacher'
          ? { own: true, mine: 'load', mayWrite: true, readOnly: false, standIns: [] }
          : { own: false, mine: null, mayWrite: false, readOnly: true, standIns: [] };
      const user = cast.as(role);
      const listed = (await allOf(user, '/api/journals')).find(({ id }) => id === cast.journal);
      expect([role, listed]).toEqual([role, expect.objectContaining(wanted)]);
      expect([role, (await user.get(`/api/journals/${cast.journal}`)).body]).toEqual([
        role,
        expect.objectContaining(wanted),
      ]);
    }
  });

  it('is written in by nobody who is only shown it', async () => {
    const [cell] = await sql<{ lesson: string; student: string }>(
      `select l.id as lesson, m.student from lessons l join marks m on m.lesson = l.id where l.journal = $1 limit 1`,
      [cast.journal],
    );
    const answers = await answersOf(cast, async (user) =>
      user.put(`/api/journals/${cast.journal}/marks`, { marks: [{ ...cell, value: '1' }] }),
    );
    expect(Object.values(answers).every((status) => status === 403 || status === 404)).toBe(true);
  });

  it('of a module is shown to the head whose department finishes it, not to those of other departments', async () => {
    const [module] = await sql<{ id: string }>(
      `select j.id from journals j join disciplines d on d.id = j.discipline where d.kind = 'module' order by j.id limit 1`,
    );
    for (const [unit, status] of Object.entries({ biology: 200, mathematics: 200, economics: 404 })) {
      const head = await api.as('department-head', unit);
      expect([unit, (await head.get(`/api/journals/${module!.id}`)).status]).toEqual([unit, status]);
    }
  });

  it('R24 R18 says of each lesson why it locks when it does, and what its marks may be', async () => {
    const { body } = await cast.as('teacher').get(`/api/journals/${cast.journal}`);
    for (const lesson of body.lessons) {
      const { lockBasis } = lesson;
      const days = lesson.type === 'written-exam' || lesson.type === 'differentiated-credit' ? 3 : 2;
      expect(lockBasis).toMatchObject({
        kind: 'rule',
        days,
        count: 'working',
        first: 'next',
        basis: expect.any(String),
      });
      expect(lockBasis.explanation.counted).toHaveLength(days);
      expect(Date.parse(lockBasis.explanation.due)).toBe(Date.parse(lesson.locksAt));
      expect(body.scales[lesson.scale].content).toMatchObject({ kind: 'points', from: 0, to: 100 });
    }
    expect(new Set(body.lessons.map(({ kind }: { kind: string }) => kind))).toEqual(
      new Set(['class', 'control', 'exam']),
    );
  });

  it('R51 of a half of a group shows that half, with the days on which each was in it', async () => {
    const halves = await sql<{ id: string; subgroup: string; teacher: string }>(
      `select j.id, j.subgroup, j.teacher from journals j where j.subgroup is not null order by j.id`,
    );
    const rows = await Promise.all(
      halves.map(async ({ id, subgroup, teacher }) => {
        const { body } = await (await api.asPerson(teacher)).get(`/api/journals/${id}`);
        expect(body.subgroup).toMatchObject({ id: subgroup });
        expect(body.students[0].memberships).toEqual([{ from: expect.any(String), to: null }]);
        const members = await sql<{ id: string }>('select student as id from subgroup_members where subgroup = $1', [
          subgroup,
        ]);
        expect(idsOf(body.students)).toEqual(idsOf(members));
        return idsOf(body.students);
      }),
    );
    expect(rows.map(({ length }) => length).sort()).toEqual([12, 13]);
    expect(new Set(rows.flat()).size).toBe(25);
  });
});

describe('R27 the list of journals', () => {
  it('shows each of several roles exactly what the units, the load and the groups say', async () => {
    const oracle: Record<string, string> = {
      head: `select j.id from journals j join disciplines d on d.id = j.discipline join units u on u.id in (d.department, d.finishing_department) where u.code = 'biology'`,
      dean: `select j.id from journals j join student_groups g on g.id = j.group_id join programmes r on r.id = g.programme join units u on u.id = r.faculty where u.code = 'society'`,
      registrar: 'select id from journals',
      teacher: `select id from journals where teacher = '${cast.as('teacher').person.person}'`,
      rector: 'select id from journals where false',
    };
    for (const [role, text] of Object.entries(oracle)) {
      const shown = await allOf(cast.as(role), '/api/journals', 17);
      expect([role, idsOf(shown)]).toEqual([role, idsOf(await sql<{ id: string }>(text))]);
      expect(new Set(idsOf(shown)).size).toBe(shown.length);
    }
  });

  it('is narrowed by period, department, group, discipline, teacher and search, never widened', async () => {
    const office = cast.as('office');
    const all = await allOf(office, '/api/journals');
    const department = all.find(({ id }) => id === cast.journal)!.department.id;
    const [lesson] = await sql<{ id: string }>('select id from lessons where journal = $1 limit 1', [cast.journal]);
    const filters: [string, (item: Listed) => boolean][] = [
      [`lesson=${lesson!.id}`, (item) => item.id === cast.journal],
      [`period=${cast.period}`, () => true],
      [`department=${department}`, (item) => item.department.id === department],
      [`group=${cast.group}`, (item) => item.group.id === cast.group],
      [`discipline=${cast.discipline}`, (item) => item.discipline.id === cast.discipline],
      [`teacher=${cast.as('teacher').person.person}`, (item) => item.teacher.id === cast.as('teacher').person.person],
      [
        `group=${cast.group}&department=${department}`,
        (item) => item.group.id === cast.group && item.department.id === department,
      ],
      [`search=${encodeURIComponent('эко-11')}`, (item) => item.group.name === 'ЭКО-11'],
      [`search=${encodeURIComponent('bio101')}`, (item) => item.discipline.code === 'BIO101'],
    ];
    for (const [filter, fits] of filters) {
      const wanted = all.filter(fits);
      expect(wanted.length).toBeGreaterThan(0);
      expect([filter, idsOf(await allOf(office, `/api/journals?${filter}`))]).toEqual([filter, idsOf(wanted)]);
      const own = idsOf(await allOf(cast.as('other-head'), '/api/journals'));
      const narrowed = idsOf(await allOf(cast.as('other-head'), `/api/journals?${filter}`));
      expect(narrowed.every((id) => own.includes(id))).toBe(true);
    }
    const nowhere = '00000000-0000-4000-8000-000000000000';
    expect(await allOf(office, `/api/journals?period=${nowhere}`)).toEqual([]);
    const { name } = (await office.get(`/api/journals/${cast.journal}`)).body.teacher as { name: string };
    const words = `${name.split(' ')[1]!} ${all.find(({ id }) => id === cast.journal)!.group.name}`.toUpperCase();
    // Every word counts, in any order; one that is nowhere leaves nothing.
    const found = async (search: string): Promise<string[]> =>
      idsOf(await allOf(office, `/api/journals?search=${encodeURIComponent(search)}`));
    expect(await found(words)).toContain(cast.journal);
    expect(await found(words.split(' ').toReversed().join('  '))).toEqual(await found(words));
    expect(await found(`${words} нет-такого`)).toEqual([]);
    expect((await office.get('/api/journals?period=x')).status).toBe(400);
  });
});

describe('R27 what filters around journals choose from', () => {
  interface Choice {
    readonly id: string;
    readonly name: string;
    readonly detail: string;
  }
  const asked = async (role: string, query: string): Promise<Choice[]> =>
    (await cast.as(role).get(`/api/journals/${query}`)).body.items as Choice[];

  it('is what the journals of the reader have, each once, and nothing else', async () => {
    for (const role of ['teacher', 'head', 'dean', 'registrar', 'rector']) {
      const journals = await allOf(cast.as(role), '/api/journals');
      for (const [what, key] of [
        ['disciplines', 'discipline'],
        ['groups', 'group'],
      ] as const)
        expect([role, what, idsOf(await asked(role, what))]).toEqual([
          ...[role, what],
          [...new Set(journals.map((one) => one[key].id))].sort(),
        ]);
    }
  });

  it('is searched by parts of the name, the code or the programme, and shown by id where the reader sees it', async () => {
    const [biology] = await asked('registrar', `disciplines?search=${encodeURIComponent('BIO101')}`);
    expect(biology).toMatchObject({ detail: 'BIO101' });
    expect(await asked('registrar', `disciplines?ids=${biology!.id},${cast.group}`)).toEqual([biology]);
    const groups = await asked('registrar', `groups?search=${encodeURIComponent('био 11')}`);
    expect(groups.map(({ name }) => name)).toEqual(['БИО-11']);
    const others = await asked('dean', 'groups');
    const hidden = (await asked('registrar', 'groups')).find(({ id }) => !idsOf(others).includes(id));
    expect(await asked('dean', `groups?ids=${hidden!.id}`)).toEqual([]);
    expect((await cast.as('dean').get('/api/journals/groups?ids=x')).status).toBe(400);
  });

  it('R16 parts one’s own journals, with those one stands in for, from those one only looks at', async () => {
    for (const role of ['teacher', 'head', 'registrar']) {
      const all = await allOf(cast.as(role), '/api/journals');
      for (const mine of [true, false])
        expect([role, idsOf(await allOf(cast.as(role), `/api/journals?mine=${String(mine)}`, 3))]).toEqual([
          ...[role, idsOf(all.filter((journal) => (journal.mine !== null) === mine))],
        ]);
    }
  });
});

describe('R21 R27 the filling board', () => {
  interface Row {
    readonly id: string;
    readonly teacher: { readonly id: string };
    readonly held: number;
    readonly filled: number;
    readonly empty: number;
    readonly late: number;
    readonly lateLessons: readonly { readonly id: string }[];
    readonly locksNext: { readonly id: string; readonly locksAt: string } | null;
    readonly unmarkedAtControls: number;
  }
  const board = async (role: string, query = ''): Promise<readonly Row[]> =>
    (await allOf(cast.as(role), `/api/filling${query}`, 10)) as unknown as Row[];

  it('is for those who watch over journals', async () => {
    const watching = [
      'head',
      'other-head',
      'dean',
      'other-dean',
      'secretary',
      'other-secretary',
      'registrar',
      'office',
      'administrator',
    ];
    const answers = await answersOf(cast, async (user) => user.get('/api/filling'));
    expect(answers).toEqual(expected(403, Object.fromEntries(watching.map((role) => [role, 200]))));
    for (const [role, user] of cast.users)
      expect([role, (await user.get('/api/session')).body.may.reviewFilling]).toEqual([role, watching.includes(role)]);
  });

  it('shows each exactly the journals that his position shows him', async () => {
    for (const role of ['head', 'other-head', 'dean', 'registrar']) {
      const seen = await allOf(cast.as(role), '/api/journals');
      expect([role, idsOf(await board(role))]).toEqual([role, idsOf(seen)]);
    }
  });

  it('counts as a plain look at the rows does', async () => {
    const plain = await sql<Row>(
      `select j.id, count(*)::int as held, count(*) filter (where exists (select from marks m where m.lesson = l.id))::int as filled,
         count(*) filter (where l.type <> 'lecture' and not exists (select from marks m where m.lesson = l.id))::int as empty,
         count(*) filter (where l.type <> 'lecture' and l.locks_at <= app_now() and not exists (select from marks m where m.lesson = l.id))::int as late
       from journals j join lessons l on l.journal = j.id and l.starts_at <= app_now() group by j.id`,
    );
    const counted = await board('office');
    expect(counted.length).toBe(75);
    for (const row of plain) expect(counted.find(({ id }) => id === row.id)).toMatchObject(row);
    expect(counted.some(({ late }) => late > 0)).toBe(true);
    for (const { late, lateLessons } of counted) expect(lateLessons).toHaveLength(late);
  });

  it('begins with what is late, then what is empty and locks soonest', async () => {
    const rows = await board('office');
    const places = rows.map(
      ({ late, empty, locksNext, id }) =>
        [-late, -empty, locksNext === null ? Infinity : Date.parse(locksNext.locksAt), id] as const,
    );
    const sorted = [...places].sort(
      (a, b) => a[0] - b[0] || a[1] - b[1] || (a[2] === b[2] ? 0 : a[2] - b[2]) || (a[3] < b[3] ? -1 : 1),
    );
    expect(places).toEqual(sorted);
    expect((await cast.as('office').get('/api/filling?cursor=bm9uc2Vuc2U')).status).toBe(400);
  });

  it('is narrowed by department and period', async () => {
    const [unit] = await sql<{ id: string }>(`select id from units where code = 'mathematics'`);
    const rows = await board('office', `?department=${unit!.id}`);
    const own = await sql<{ id: string }>(
      `select j.id from journals j join disciplines d on d.id = j.discipline where $1 in (d.department, d.finishing_department)`,
      [unit!.id],
    );
    expect(idsOf(rows)).toEqual(idsOf(own));
    expect(await board('other-head', `?department=${unit!.id}`)).toEqual([]);
    expect((await board('office', `?period=${cast.period}`)).length).toBe(75);
  });

  it('R24 sees a control that is empty: open first, then late; a lecture may be empty; missing students are counted', async () => {
    // One that is wholly filled.
    const before = (await board('head')).find((row) => row.empty + row.unmarkedAtControls === 0)!;
    const rowOf = async (): Promise<Row> => (await board('head')).find(({ id }) => id === before.id)!;
    const teacher = await api.asPerson(before.teacher.id);
    const day = await dayFromToday(api, 0);
    const insert = async (type: string, locks: string): Promise<string> => {
      const [row] = await sql<{ id: string }>(
        `insert into lessons (university, id, journal, held_on, type, topic, locks_at, starts_at, scale, lock_basis)
         select university, gen_random_uuid(), id, $2, $3, '–', app_now() + $4::interval, app_now() - '1 hour'::interval, 'hundred-points', '{"kind":"unknown"}'
         from journals where id = $1 returning id`,
        [before.id, day, type, locks],
      );
      return row!.id;
    };
    await insert('lecture', '1 day');
    expect(await rowOf()).toEqual({ ...before, held: before.held + 1 });
    const control = await insert('midterm', '1 hour');
    expect(await rowOf()).toMatchObject({
      held: before.held + 2,
      empty: before.empty + 1,
      late: before.late,
      locksNext: { id: control },
      unmarkedAtControls: 25,
    });
    const [student] = (await teacher.get(`/api/journals/${before.id}`)).body.students;
    const written: Answer = await teacher.put(`/api/journals/${before.id}/marks`, {
      marks: [{ lesson: control, student: student.id, value: '80' }],
    });
    expect(written.status).toBe(200);
    expect(await rowOf()).toMatchObject({ filled: before.filled + 1, empty: before.empty, unmarkedAtControls: 24 });
    const practical = await insert('practical', '1 hour');
    expect(await rowOf()).toMatchObject({ empty: before.empty + 1, late: before.late, locksNext: { id: practical } });
    await sql(`update lessons set locks_at = app_now() - interval '1 minute' where id = $1`, [practical]);
    const late = await rowOf();
    expect(late).toMatchObject({ empty: before.empty + 1, late: before.late + 1 });
    expect(idsOf(late.lateLessons)).toContain(practical);
  });
});
