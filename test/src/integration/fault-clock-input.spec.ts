/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access -- answers are JSON of many shapes; each test says what it expects */
import { calendarBasis as basis, nowOf, unitOf } from '../support/calendars';
import type { Answer, TestApi, User } from '../support/http-api';
import { startTestApi } from '../support/http-api';
import { questionPack } from '../support/question-pack';

const HOUR = 3_600_000;
const empty = { days: [], periods: [] };

let api: TestApi;
let [teacher, head, dean, registrar]: User[] = [];
let science: string;
beforeAll(async () => {
  api = await startTestApi();
  const due = ['within: PT24H', 'extension: { by: { position: dean, of: author.faculty }, longest: 5 days }'];
  await api.engine.publish(questionPack({ procedure: 'question', due }));
  teacher = await api.as('teacher', 'biology');
  head = await api.as('department-head', 'biology');
  dean = await api.as('dean', 'science');
  registrar = await api.as('registrar');
  science = await unitOf(api.engine, 'science');
});
afterAll(async () => {
  await api.stop();
});

const at = (rest: string): string => `/api/calendars/${science}${rest}`;
const rulesOf = ({ body }: Answer): string[] =>
  ((body.fields ?? []) as { path: string; rule: string }[]).map(({ path, rule }) => `${path} ${rule}`);

/** How much is recorded of calendars, terms and cases. */
async function recorded(): Promise<object> {
  const tables = ['calendars', 'calendar_layers', 'calendar_changes', 'calendar_moves', 'extension_requests', 'events'];
  const { rows } = await api.engine.test.owner.query<object>(
    `select ${tables.map((table) => `(select count(*)::int from ${table}) as ${table}`).join(', ')}`,
  );
  return rows[0]!;
}

/** Refuses without a trace, and is never a fault of ours. */
async function refused(send: () => Promise<Answer>): Promise<Answer> {
  const before = await recorded();
  const answer = await send();
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
  expect(await recorded()).toEqual(before);
  return answer;
}

describe('R43 a term that is tried with what nobody promises', () => {
  const compute = async (request: object): Promise<Answer> =>
    await teacher!.post(at('/compute'), { days: { count: 'working', first: 'next' }, ...request });

  it.each(['0 days', '3660 days', '10 years', 'P10Y', 'P520W', 'PT0H', '0 working hours', '-1 days', '1e3 days'])(
    'a budget of %s is no term',
    async (within) => {
      const answer = await refused(async () => await compute({ start: '2026-12-14', within }));
      expect([answer.status, rulesOf(answer)]).toEqual([422, ['/within term']]);
    },
  );

  it.each(['0001-01-01', '9999-12-31', '9999-12-31T23:59:59-23:59', '1999-12-31', '2101-01-01'])(
    'a start of %s is in no calendar',
    async (start) => {
      const answer = await refused(async () => await compute({ start, within: '366 days' }));
      expect([answer.status, rulesOf(answer)]).toEqual([422, ['/start date-invalid']]);
    },
  );

  it.each(['soon', '2026-02-30', '2026-12-14T10:00', '2026-12-14 10:00Z', ''])(
    'a start of «%s» is no moment',
    async (start) => {
      expect((await refused(async () => await compute({ start, within: '2 days' }))).status).toBe(400);
    },
  );

  it('a year of working time by a calendar of a minute a week holds nobody up', async () => {
    const week = [[{ from: '09:00', to: '09:01' }], [], [], [], [], [], []];
    const tried = { start: '2026-12-14', draft: { content: { ...empty, week } } };
    const answer = await refused(async () => await compute({ ...tried, within: '8784 working hours' }));
    expect(answer.body).toMatchObject({
      fields: [{ path: '/within', rule: 'maximum', message: expect.stringMatching(/\b8\b/) }],
    });
    const { status, text } = await compute({ ...tried, within: '8 working hours' });
    expect(status).toBe(200);
    expect(text.length).toBeLessThan(200_000);
  });
});

describe('R18 what a unit says of its working time', () => {
  const week = (from: string, to: string): object => ({ week: Array.from({ length: 7 }, () => [{ from, to }]) });
  const named = { kind: 'holiday', name: 'x' };
  it.each([
    ['a day of the year 1', { days: [{ ...named, date: '0001-01-01' }] }, 422],
    ['a day of the year 9999', { days: [{ ...named, date: '9999-12-31' }] }, 422],
    [
      'a vacation without an end',
      { periods: [{ from: '2026-01-01', to: '9999-12-31', name: 'x', counts: false }] },
      422,
    ],
    ['an offset for a zone', { zone: '+05:00' }, 422],
    ['a zone that every object has', { zone: '__proto__' }, 422],
    ['days without a minute', week('10:00', '10:00'), 422],
    ['days that begin when they end', week('24:00', '24:00'), 422],
    ['a day too many', { days: Array.from({ length: 1001 }, () => ({ ...named, date: '2026-12-20' })) }, 400],
    ['2 MB of names', { days: [{ ...named, date: '2026-12-20', name: 'x'.repeat(2_000_000) }] }, 413],
    ['what nobody asked for', { days: [], owner: 'me' }, 400],
  ])('is refused with %s', async (_, content, status) => {
    for (const path of ['/layers', '/apply', '/preview']) {
      const said = { content: { ...empty, ...content } };
      const body = path === '/layers' ? { ...said, basis } : { change: { kind: 'layer', ...said } };
      const whole = path === '/apply' ? { ...body, basis, fingerprint: 'x' } : body;
      const answer = await refused(async () => await registrar!.post(at(path), whole));
      expect([path, answer.status]).toEqual([path, status]);
    }
  });

  it.each(['a\u0000b', '\ud800'])('is refused with a name that no table takes: %j', async (name) => {
    const content = { ...empty, days: [{ ...named, date: '2026-12-20', name }] };
    expect((await refused(async () => await registrar!.post(at('/layers'), { content, basis }))).status).toBe(400);
    const change = { kind: 'layer', content };
    const shown = await registrar!.post(at('/preview'), { change });
    const fingerprint = shown.status === 200 ? (shown.body.fingerprint as string) : 'x';
    const asked = { change, basis, fingerprint };
    expect((await refused(async () => await registrar!.post(at('/apply'), asked))).status).toBe(400);
  });

  it('is recorded once under a key, which serves no other act', async () => {
    const change = { kind: 'layer', content: empty };
    const { fingerprint } = (await registrar!.post(at('/preview'), { change })).body;
    const key = { 'idempotency-key': 'one-act' };
    const asked = { change, basis, fingerprint };
    const { status, body } = await registrar!.post(at('/apply'), asked, key);
    expect(status).toBe(200);
    const others: [string, object][] = [
      ['/apply', { ...asked, basis: { ...basis, text: 'Другой приказ' } }],
      ['/layers', { content: empty, basis }],
    ];
    for (const [path, other] of others) {
      const again = await refused(async () => await registrar!.post(at(path), other, key));
      expect([again.status, again.body.code]).toEqual([422, 'idempotency-key-reused']);
    }
    expect((await registrar!.post(at('/apply'), asked, key)).body).toEqual(body);
  });
});

describe('R18 an outage', () => {
  const later = async (hours: number): Promise<string> =>
    new Date(Date.parse(await nowOf(api.engine)) + hours * HOUR).toISOString();
  const declare = async (from: string, to: string): Promise<Answer> => {
    const change = { kind: 'outage', from, to };
    const { body } = await registrar!.post(at('/preview'), { change });
    return await registrar!.post(at('/apply'), { change, basis, fingerprint: body.fingerprint ?? 'x' });
  };

  it('that has not begun is none: terms that begin before it would lose what it takes', async () => {
    for (const [from, to] of [
      [await later(1), await later(2)],
      ['9999-12-31T00:00:00Z', '9999-12-31T23:59:59-23:59'],
    ] as const)
      expect(rulesOf(await refused(async () => await declare(from, to)))).toEqual(['/change/from past']);
  });

  it('is declared in whatever offset its moments are written', async () => {
    const at15 = (moment: string): string =>
      `${new Date(Date.parse(moment) - 23 * HOUR).toISOString().slice(0, 19)}-23:00`;
    const [from, to] = [at15(await later(-3)), at15(await later(-2))];
    expect((await declare(from, to)).status).toBe(200);
    expect(rulesOf(await refused(async () => await declare(await later(-4), await later(-2.5))))).toEqual([
      '/change/from outage-declared',
    ]);
  });
});

describe('more time', () => {
  async function file(): Promise<{ id: string; task: string; due: string }> {
    const { body } = await teacher!.post('/api/cases', { procedure: 'question', form: { text: 'Можно ли?' } });
    const { items } = (await head!.get(`/api/tasks?case=${String(body.id)}`)).body;
    return { id: body.id, task: items[0].id, due: items[0].due };
  }
  const after = (moment: string, hours: number): string => new Date(Date.parse(moment) + hours * HOUR).toISOString();
  const ask = async (task: string, until: string, reason = 'Архив закрыт.'): Promise<Answer> =>
    await head!.post(`/api/tasks/${task}/extension`, { until, reason });
  const answer = async (caseId: string, outcome: string, reason: string): Promise<Answer> => {
    const { items } = (await dean!.get(`/api/tasks?case=${caseId}`)).body;
    const { id, version } = (items as { id: string; version: number; purpose: string }[]).find(
      ({ purpose }) => purpose === 'extend',
    )!;
    return await dean!.post(`/api/tasks/${id}/decision`, { outcome, version, reason });
  };

  it.each([
    ['0001-01-01T00:00:00Z', 'not-later'],
    ['1970-01-01T00:00:00Z', 'not-later'],
    ['9999-12-31T23:59:59Z', 'too-late'],
    ['9999-12-31T23:59:59-23:59', 'too-late'],
  ])('until %s is refused: %s', async (until, why) => {
    const { task } = await file();
    const { status, body } = await refused(async () => await ask(task, until));
    expect([status, body.data.why]).toEqual([409, why]);
  });

  it('is asked and given in words of any characters, or refused before anything is recorded', async () => {
    for (const words of ['a\u0000b', '\ud800', '\u202e<b>', '=1+1', 'x'.repeat(4000)]) {
      const { id, task, due } = await file();
      const asked = await ask(task, after(due, 24), words);
      expect([200, 400, 422]).toContain(asked.status);
      if (asked.status !== 200) await ask(task, after(due, 24));
      const given = await answer(id, 'grant', words);
      expect([200, 400, 422]).toContain(given.status);
      expect((await head!.get(`/api/tasks/${task}`)).body.due).toBe(given.status === 200 ? after(due, 24) : due);
    }
    const { task, due } = await file();
    expect((await refused(async () => await ask(task, after(due, 24), 'x'.repeat(4001)))).status).toBe(400);
  });

  it('is never less: what a pause has given beyond it can only be refused', async () => {
    const { id, task, due } = await file();
    expect((await ask(task, after(due, 24))).status).toBe(200);
    const stand = async (act: string): Promise<number> =>
      (await registrar!.post(`/api/cases/${id}/${act}`, { reason: 'Ждём архив.' })).status;
    expect(await stand('suspend')).toBe(200);
    await api.engine.test.runAhead('30 hours');
    [head, dean, registrar] = [
      await api.as('department-head', 'biology'),
      await api.as('dean', 'science'),
      await api.as('registrar'),
    ];
    expect(await stand('resume')).toBe(200);
    const { body: going } = await head.get(`/api/tasks/${task}`);
    expect(Date.parse(String(going.due))).toBeGreaterThan(Date.parse(after(due, 24)));
    const { status, body } = await refused(async () => await answer(id, 'grant', 'Распоряжение № 7'));
    expect([status, body.data.why]).toEqual([409, 'until-reached']);
    expect(body.detail).toMatch(/остаётся отказать|бас тартуға болады/);
    expect((await head.get(`/api/tasks/${task}`)).body.due).toBe(going.due);
    expect((await answer(id, 'refuse', 'Срок уже длиннее.')).status).toBe(200);
  });
});
