import { everybody, fileNote, findTask, takeStep } from '../support/drive-case';
import type { Answer, TestApi, User } from '../support/http-api';
import { startTestApi } from '../support/http-api';

const HOUR = 3_600_000;

/** The cells of a CSV file; the library that reads tables has its own tests. */
function cellsOf(file: Buffer, delimiter: string): string[][] {
  const cell = new RegExp(`(?:^|${delimiter})(?:"((?:[^"]|"")*)"|([^"${delimiter}]*))`, 'g');
  const lines = file.toString().replace('\ufeff', '').trimEnd().split('\r\n');
  return lines.map((line) =>
    [...line.matchAll(cell)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain!),
  );
}

interface Named {
  readonly id: string;
  readonly name: string;
}
interface Row {
  readonly case: { readonly id: string; readonly number: string };
  readonly step: string;
  readonly due: string;
  readonly left: number;
  readonly working: { readonly milliseconds: number; readonly day: number };
}
interface Loaded {
  readonly key: string | null;
  readonly open: number;
  readonly decided: number;
  readonly breaches: number;
}
interface ListOf<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}
type Counts = Readonly<Record<'running' | 'today' | 'atRisk' | 'overdue' | 'paused', number>>;
interface Told<Body> extends Answer {
  readonly body: Body;
}

describe('R44 the registrar’s board', () => {
  let api: TestApi;
  let users: readonly User[];
  let teacher: User;
  let registrar: User;
  let head: User;

  beforeAll(async () => {
    api = await startTestApi();
    users = await everybody(api);
    teacher = await api.as('teacher', 'biology');
    registrar = await api.as('registrar');
    head = await api.as('department-head', 'biology');
    // The clock is moved over days.
    await owner(`update sessions set expires_at = expires_at + interval '60 days'`);
  });
  afterAll(async () => {
    await api.stop();
  });
  beforeEach(async () => {
    await api.engine.test.runAhead('0');
  });

  const owner = async <Row extends object>(text: string, ...values: unknown[]): Promise<Row[]> =>
    (await api.engine.test.owner.query<Row>(text, values)).rows;
  const unitOf = async (code: string): Promise<string> =>
    (await owner<{ id: string }>('select id from units where code = $1', code))[0]!.id;
  const get = async <Body = unknown>(user: User, path: string, language = 'ru'): Promise<Told<Body>> =>
    await user.get(`/api/deadlines${path}`, { headers: { 'accept-language': language } });
  const rows = async (user: User, query: string): Promise<ListOf<Row>> => (await get<ListOf<Row>>(user, query)).body;
  const counts = async (query = ''): Promise<Counts> => (await get<Counts>(registrar, `/counts?${query}`)).body;
  const loads = async (query = ''): Promise<readonly Loaded[]> =>
    (await get<ListOf<Loaded>>(registrar, `/load?${query}`)).body.items;
  const rowOf = async (user: User, state: string, id: string): Promise<Row | undefined> =>
    (await rows(user, `?state=${state}&limit=100`)).items.find((one) => one.case.id === id);
  /** Puts the clock so long before (or after) the moment at which the visa of a case is due. */
  const standAt = async (id: string, beforeDue: string, what = 'due_at'): Promise<void> => {
    await owner(
      `update clock_offset set ahead = (select ${what} from deadlines where case_id = $1 and key = 'visa#1') - $2::interval - clock_timestamp()`,
      ...[id, beforeDue],
    );
  };

  it('tells what runs, is due today, at risk, overdue or paused, and how much working time is left', async () => {
    const { id } = await fileNote(teacher);
    const running = (await rowOf(registrar, 'running', id))!;
    expect(running).toMatchObject({
      ...{ state: 'running', atRisk: false, step: 'visa', late: null },
      procedureTitle: 'Исправление электронного журнала с изменением оценок',
      holder: { position: 'заведующий кафедрой', people: [{ id: head.person.person, name: head.person.name }] },
      working: { day: 8 * HOUR },
    });
    // Of two days from today's midnight on most is night.
    expect(running.working.milliseconds).toBeLessThanOrEqual(24 * HOUR);
    expect(running.working.milliseconds).toBeLessThan(running.left);
    expect(await rowOf(registrar, 'today', id)).toBeUndefined();
    expect(await rowOf(registrar, 'overdue', id)).toBeUndefined();

    await standAt(id, '1 minute', 'risk_at');
    expect(await rowOf(registrar, 'at-risk', id)).toBeUndefined();
    await standAt(id, '-1 minute', 'risk_at');
    expect(await rowOf(registrar, 'at-risk', id)).toMatchObject({ state: 'running', atRisk: true });
    // It is due at the midnight that ends its last day.
    await standAt(id, '23 hours 59 minutes');
    expect(await rowOf(registrar, 'today', id)).toMatchObject({ state: 'running' });
    await standAt(id, '24 hours 1 minute');
    expect(await rowOf(registrar, 'today', id)).toBeUndefined();

    await standAt(id, '-72 hours');
    const overdue = (await rowOf(registrar, 'overdue', id))!;
    expect(overdue).toMatchObject({ state: 'overdue', late: { kind: 'holder', people: [{ name: head.person.name }] } });
    expect(overdue.left).toBeLessThan(-71 * HOUR);
    expect(overdue.working.milliseconds).toBeLessThanOrEqual(0);
    expect(overdue.working.milliseconds).toBeGreaterThan(-25 * HOUR);
    expect(await rowOf(registrar, 'running', id)).toBeUndefined();

    await owner(
      `update deadlines set state = 'paused', stopped_at = due_at - interval '10 hours' where case_id = $1`,
      id,
    );
    const paused = await rowOf(registrar, 'paused', id);
    expect(paused).toMatchObject({ state: 'paused', left: 10 * HOUR });
    expect(await rowOf(registrar, 'overdue', id)).toBeUndefined();
    await owner(`update deadlines set state = 'cancelled' where case_id = $1`, id);
  });

  it('counts each state as the lists do, under every filter', async () => {
    await fileNote(teacher);
    const chemist = await api.as('teacher', 'chemistry');
    const other = await fileNote(chemist);
    await takeStep(users, other.id);
    const filters = [
      '',
      '&procedure=journal-correction',
      '&procedure=another',
      `&unit=${await unitOf('biology')}`,
      `&unit=${await unitOf('science')}`,
      `&unit=${await unitOf('society')}`,
      `&person=${head.person.person}`,
      `&person=${teacher.person.person}`,
      `&search=${encodeURIComponent(other.number)}`,
      '&search=zz',
    ];
    const seen = new Set<number>();
    for (const filter of filters) {
      const { running, today, atRisk, overdue, paused } = await counts(filter.slice(1));
      for (const [state, count] of Object.entries({ running, today, 'at-risk': atRisk, overdue, paused })) {
        const { items } = await rows(registrar, `?state=${state}&limit=100${filter}`);
        expect([filter, state, items.length]).toEqual([filter, state, count]);
        seen.add(count);
      }
    }
    expect(seen.size).toBeGreaterThan(2);
    const found = await rows(registrar, `?search=${encodeURIComponent(other.number)}&limit=100`);
    expect(found.items.map((one) => one.case.number)).toEqual([other.number]);
  });

  it('gives every row once, page by page, the most urgent first', async () => {
    for (let more = 0; more < 3; more += 1) await fileNote(teacher);
    const { items: all } = await rows(registrar, '?limit=100');
    const paged: Row[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: ListOf<Row> = await rows(registrar, `?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`);
      paged.push(...page.items);
      cursor = page.next;
    }
    expect(paged.map((one) => [one.case.id, one.step])).toEqual(all.map((one) => [one.case.id, one.step]));
    const dues = all.map(({ due }) => due);
    expect(dues).toEqual([...dues].sort());
    expect(all.length).toBeGreaterThan(3);
  });

  it('is for the office, for the head of a unit of his own units, and for nobody else', async () => {
    const { id } = await fileNote(teacher);
    const routes = ['', '/counts', '/choices', '/people', '/load', '/breaches'];
    for (const user of users) {
      const positions = user.person.appointments.map(({ position }) => position);
      const may = positions.some((position) =>
        [
          ...['registrar', 'registrar-employee', 'administrator', 'vice-rector', 'rector'],
          ...['department-head', 'dean', 'digitalisation-head', 'legal-head', 'personnel-head', 'documentation-head'],
        ].includes(position),
      );
      const { status } = await get(user, '');
      expect([positions, status]).toEqual([positions, may ? 200 : 403]);
    }
    for (const route of routes) expect((await get(teacher, route)).status).toBe(403);
    const dean = await api.as('dean', 'science');
    const [mathematics, elsewhere] = [await api.as('department-head', 'mathematics'), await api.as('dean', 'society')];
    for (const user of [head, dean]) expect(await rowOf(user, 'running', id)).toBeDefined();
    for (const user of [mathematics, elsewhere]) expect(await rowOf(user, 'running', id)).toBeUndefined();
    // Asking for another's unit gives nothing of it.
    expect((await rows(mathematics, `?unit=${await unitOf('biology')}`)).items).toEqual([]);
    expect((await get(head, '/choices')).body).toMatchObject({
      watchesAll: false,
      units: [{ id: await unitOf('biology') }],
    });
    expect((await get(registrar, '/choices')).body).toMatchObject({ watchesAll: true });
    const people = (await get<ListOf<Named>>(head, '/people')).body.items.map(({ id: person }) => person);
    expect(people).toContain(teacher.person.person);
    expect(people).not.toContain(registrar.person.person);
    expect((await get<ListOf<Named>>(registrar, `/people?id=${head.person.person}`)).body.items).toEqual([
      { id: head.person.person, name: head.person.name },
    ]);
    for (const [user, watchTerms] of [
      [teacher, false],
      [head, true],
    ] as const)
      expect((await user.get('/api/session')).body).toMatchObject({ may: { watchTerms, watch: false } });
  });

  it('tells the load: what is open, what is overdue, and how long decisions really took', async () => {
    const ofHead = async (query = ''): Promise<Loaded | undefined> =>
      (await loads(query)).find(({ key }) => key === head.person.person);
    const before = await ofHead();
    const { id } = await fileNote(teacher);
    const { task } = (await findTask(users, id))!;
    const open = (await ofHead())!;
    expect(open.open).toBe((before?.open ?? 0) + 1);
    await takeStep(users, id);
    expect(await ofHead()).toMatchObject({
      ...{ name: head.person.name, open: open.open - 1, decided: open.decided + 1 },
    });

    // Monday 16 November 2026, nine in the morning, to Tuesday noon: eleven hours, of which Monday was a pause.
    await owner(
      `update tasks set opened_at = '2026-11-16T04:00:00Z', closed_at = '2026-11-17T07:00:00Z' where id = $1`,
      task.id,
    );
    await owner(
      `update deadlines set explanation = jsonb_set(explanation, '{pauses}', $2) where case_id = $1 and key = 'visa#1'`,
      ...[id, JSON.stringify([{ from: '2026-11-16T04:00:00Z', to: '2026-11-16T13:00:00Z' }])],
    );
    const [period, biology] = ['from=2026-11-17&to=2026-11-17', await unitOf('biology')];
    expect(await ofHead(period)).toMatchObject({ decided: 1, median: 3 * HOUR, slow: 3 * HOUR, day: 8 * HOUR });
    expect((await loads(`by=unit&${period}`)).find(({ key }) => key === biology)).toMatchObject({ decided: 1 });
    expect(await loads(`by=procedure&${period}`)).toMatchObject([{ key: 'journal-correction', decided: 1 }]);
  });

  describe('as a file', () => {
    it('holds all rows in the reader’s language, and no cell that a spreadsheet would take for a formula', async () => {
      const { id, number } = await fileNote(teacher);
      const [before] = await owner<{ name: string }>('select name from people where id = $1', head.person.person);
      await owner(`update people set name = '=HYPERLINK("x")' where id = $1`, head.person.person);
      try {
        for (const [language, delimiter, title] of [
          ['ru', ';', 'Дело'],
          ['kk', ';', 'Іс'],
          ['ky', ';', 'Иш'],
          ['en', ',', 'Case'],
        ] as const) {
          const file = await get(registrar, `?format=csv&language=${language}&limit=1`, 'de');
          expect(file.headers['content-type']).toBe('text/csv; charset=utf-8');
          expect(file.headers['content-disposition']).toMatch(/^attachment;/);
          const lines = cellsOf(file.bytes, delimiter);
          expect(lines[0]![0]).toBe(title);
          expect(lines).toHaveLength((await counts()).running + 1);
          const own = lines.find(([one]) => one === number)!;
          expect(own[4]).toBe(`'=HYPERLINK("x")`);
          for (const cell of lines.flat()) expect(cell).not.toMatch(/^[=+@\t\r]/);
        }
      } finally {
        await owner('update people set name = $2 where id = $1', head.person.person, before!.name);
      }
      await owner(`update deadlines set state = 'cancelled' where case_id = $1`, id);
    });

    it.each(['', '/breaches', '/load'])('%s is a spreadsheet that opens', async (route) => {
      const file = await get(registrar, `${route}?format=xlsx`);
      expect(file.status).toBe(200);
      expect(file.bytes.subarray(0, 2).toString()).toBe('PK');
      expect(file.headers['content-type']).toContain('spreadsheetml');
      expect(file.headers['cache-control']).toBe('private, no-cache');
      const csv = await get(registrar, `${route}?format=csv&language=kk`);
      expect(cellsOf(csv.bytes, ';')[0]!.length).toBeGreaterThan(5);
    });
  });

  it.each([
    '?state=late',
    '?cursor=bm8',
    `?cursor=${Buffer.from("2026-01-01 00:00:00+00 | x'; drop table deadlines | y").toString('base64url')}`,
    '?unit=biology',
    '?person=1',
    '?limit=1000',
    '?format=pdf',
    '?language=de',
    '?search=',
    '/breaches?from=2026-02-30',
    '/breaches?from=2026-11-02&to=2026-11-01',
    '/load?from=2020-01-01&to=2026-11-01',
    '/load?by=mood',
    '/counts?state=running',
  ])('refuses %s', async (path) => {
    const { status, body } = await get<{ code: string }>(registrar, path);
    expect([path, status, body.code]).toEqual([path, 400, 'request-invalid']);
  });
});
