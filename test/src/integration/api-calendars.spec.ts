/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-argument -- answers are JSON of many shapes; each test says what it expects */
import { calendarBasis as basis, dayFromToday, unitOf } from '../support/calendars';
import { fileEngineNote } from '../support/engine-note';
import type { Answer, TestApi, User } from '../support/http-api';
import { startTestApi } from '../support/http-api';

/** The tests go on from one another: calendars are only ever added to. */
let api: TestApi;
let registrar: User;
const units = new Map<string, string>();
beforeAll(async () => {
  api = await startTestApi();
  registrar = await api.as('registrar');
  for (const code of ['university', 'science', 'society', 'biology']) units.set(code, await unitOf(api.engine, code));
});
afterAll(async () => {
  await api.stop();
});

const at = (code: string, rest = ''): string => `/api/calendars/${units.get(code) ?? code}${rest}`;
const empty = { days: [], periods: [] };
const record = (user: User, code: string, content: object, more: object = {}): Promise<Answer> =>
  user.post(at(code, '/layers'), { content: { ...empty, ...content }, basis, ...more });
const faults = ({ body }: Answer): string[] =>
  (body.fields as { path: string; rule: string }[]).map(({ path, rule }) => `${path} ${rule}`);
interface Day {
  readonly date: string;
  readonly provisional?: boolean;
  readonly period?: object;
}
const dayIn = ({ days }: { readonly days: readonly Day[] }, date: string): Day | undefined =>
  days.find((day) => day.date === date);
const dayOf = async (user: User, code: string, date: string): Promise<Day | undefined> =>
  dayIn((await user.get(at(code, `?year=${date.slice(0, 4)}`))).body, date);

const practice = { date: '2026-12-16', kind: 'working', name: 'Учебная практика' };

describe('a term that is tried', () => {
  it('R43 ends with its explanation, also by a calendar that is only being written', async () => {
    const term = { start: '2026-12-14T05:00:00Z', within: '2 days', days: { count: 'working', first: 'next' } };
    const compute = async (more: object = {}): Promise<Answer> =>
      await (await api.as('teacher')).post(at('biology', '/compute'), { ...term, ...more });
    const { body } = await compute();
    expect(body).toMatchObject({
      due: '2026-12-17T13:00:00Z',
      explanation: {
        counted: ['2026-12-15', '2026-12-17'],
        skipped: [{ why: 'first-day' }, { why: 'holiday', date: '2026-12-16' }],
      },
    });
    const draft = { draft: { content: { ...empty, days: [practice] } } };
    expect((await compute(draft)).body.due).toBe('2026-12-16T13:00:00Z');
    expect((await compute({ within: '4 working hours' })).body.due).toBe('2026-12-14T10:00:00Z');
    const { body: year } = await (await api.as('teacher')).post(at('biology', '/draft'), { year: 2026, ...draft });
    expect(dayIn(year, '2026-12-16')).toMatchObject({ kind: 'extra', layer: 2 });
    expect(faults(await compute({ within: 'soon' }))).toEqual(['/within term']);
    expect(faults(await compute({ draft: { content: { ...empty, zone: 'Mars/Base' } } }))).toEqual([
      '/draft/content/zone zone-unknown',
    ]);
    expect((await api.engine.test.owner.query('select from refused_attempts')).rowCount).toBe(0);
  });
});

describe('calendars of units', () => {
  it('are refused with every fault at its field', async () => {
    const overlapping = [
      { from: '2027-01-01', to: '2027-01-10', name: 'Зима', counts: false },
      { from: '2027-01-10', to: '2027-01-20', name: '', counts: true },
      { from: '2027-03-02', to: '2027-03-01', name: 'Весна', counts: true },
    ];
    const week = [
      ...Array.from({ length: 6 }, () => [{ from: '09:00', to: '18:00' }]),
      [{ from: '12:00', to: '10:00' }],
    ];
    const days = [
      practice,
      practice,
      { date: '2027-02-01', kind: 'shortened', name: 'x' },
      { ...practice, date: '1950-01-01' },
    ];
    const answer = await record(
      registrar,
      'science',
      { zone: 'Asia/Nowhere', week, days, periods: overlapping },
      { country: 'KG' },
    );
    expect([answer.status, answer.body.code]).toEqual([422, 'form-invalid']);
    expect(faults(answer)).toEqual([
      '/country country-of-top',
      '/content/zone zone-unknown',
      '/content/week/6/0/to stretch-reversed',
      '/content/days/2/shorterBy shorter-than-nothing',
      '/content/days/1/date date-twice',
      '/content/periods/1/name name-missing',
      '/content/periods/2/to end-before-start',
      '/content/periods/1 periods-overlap',
      '/content/days/3/date date-invalid',
    ]);
    expect(answer.body.fields[1].message).toMatch(/\S/);
    const free = Array.from({ length: 7 }, () => []);
    expect(faults(await record(registrar, 'science', { week: free }))).toEqual(['/content/week no-working-days']);
    expect(faults(await record(registrar, 'university', {}))).toEqual([
      '/content/zone required',
      '/content/week required',
    ]);
    const year = { from: '2027-01-01', to: '2027-12-31', name: 'Закрыто', counts: false };
    expect(faults(await record(registrar, 'science', { periods: [year] }))).toEqual([
      '/content/periods closed-too-long',
    ]);
    const { body } = await registrar.post(at('science', '/layers'), {
      content: { ...empty, days: [{ date: '2027-02-30' }] },
    });
    expect([body.status, body.code]).toEqual([400, 'request-invalid']);
    expect(faults({ body } as Answer).map((fault) => fault.split(' ')[0])).toEqual(
      expect.arrayContaining(['/basis', '/content/days/0/kind']),
    );
    const unsigned = { basis: { ...basis, date: '2090-01-01' } };
    expect(faults(await record(registrar, 'science', {}, unsigned))).toEqual(['/basis/date past']);
    // Somebody else has recorded more since this was begun.
    expect(faults(await record(registrar, 'science', {}, { follows: 7 }))).toEqual(['/follows calendar-newer']);
    expect((await record(registrar, '00000000-0000-4000-8000-000000000000', {})).status).toBe(404);
    expect((await registrar.get(at('university', '?version=no-such-1'))).status).toBe(404);
  });

  it('R18 are inherited country → university → faculty → department, and say which layer says what', async () => {
    const teacher = await api.as('teacher', 'biology');
    const before = (await teacher.get(at('biology', '?year=2026'))).body;
    expect(before).toMatchObject({
      ...{ owner: { id: units.get('university') }, version: 'university-1', own: null, mayChange: false },
      layers: [
        { kind: 'country', country: 'KZ' },
        { kind: 'unit', unit: { id: units.get('university') }, basis: null },
      ],
      years: [2026, 2027],
    });
    expect(before.days).toHaveLength(365);
    expect(await dayOf(teacher, 'biology', '2026-12-16')).toMatchObject({ kind: 'holiday', layer: 0, hours: [] });

    const recorded = await record(registrar, 'science', { days: [practice] });
    expect([recorded.status, recorded.body]).toEqual([
      201,
      { number: 1, versions: [{ unit: units.get('science'), version: 'science-1' }] },
    ]);
    expect(await dayOf(teacher, 'biology', '2026-12-16')).toMatchObject({ kind: 'extra', layer: 2 });
    expect(await dayOf(teacher, 'society', '2026-12-16')).toMatchObject({ kind: 'holiday' });

    // A vacation of the whole university: the faculty's own version follows in the same moment.
    const own = (await registrar.get(at('university'))).body.own;
    expect(own).toMatchObject({ number: 1, country: 'KZ' });
    const vacation = { from: '2026-12-28', to: '2027-01-10', name: 'Каникулы', counts: false };
    const all = await record(registrar, 'university', { ...own.content, periods: [vacation] }, { country: 'KZ' });
    expect(all.body.versions).toEqual([
      { unit: units.get('university'), version: 'university-2' },
      { unit: units.get('science'), version: 'science-2' },
    ]);
    expect(await dayOf(teacher, 'biology', '2026-12-29')).toMatchObject({ kind: 'working', period: { counts: false } });
    expect(await dayOf(teacher, 'biology', '2026-12-16')).toMatchObject({ kind: 'extra', layer: 2 });
    // What was counted by stays readable.
    const former = (await teacher.get(at('university', '?year=2026&version=university-1'))).body;
    expect(dayIn(former, '2026-12-29')?.period).toBeUndefined();
    const list = (await registrar.get('/api/calendars')).body.items as { version: string; newerShipped: boolean }[];
    expect(list.map(({ version, newerShipped }) => [version, newerShipped])).toEqual([
      ['university-2', false],
      ['science-2', false],
    ]);
    expect(list[1]).toMatchObject({ recordedBy: { name: registrar.person.name }, basis });
    expect(
      ((await registrar.get('/api/calendars/units')).body.items as { own: boolean }[]).filter((unit) => unit.own),
    ).toHaveLength(2);
  });

  it('have provisional days that are confirmed on a paper, without counting anything otherwise', async () => {
    expect(await dayOf(registrar, 'university', '2027-05-16')).toMatchObject({
      kind: 'holiday',
      provisional: true,
      layer: 0,
    });
    const confirm = (date: string): Promise<Answer> =>
      registrar.post(at('university', `/days/${date}/confirm`), { basis });
    expect((await confirm('2027-05-16')).body).toMatchObject({ number: 3 });
    const day = await dayOf(registrar, 'university', '2027-05-16');
    expect(day).toMatchObject({ kind: 'holiday', layer: 1 });
    expect(day).not.toHaveProperty('provisional');
    expect((await confirm('2027-05-16')).body).toMatchObject({
      code: 'not-possible-now',
      data: { why: 'not-provisional' },
    });
    // It came a day later than expected.
    const { own } = (await registrar.get(at('university'))).body;
    const [ait] = own.content.days as { date: string }[];
    const moved = { ...ait, date: '2027-05-17' };
    const content = { ...own.content, without: ['2027-05-16'], days: [moved] };
    expect((await record(registrar, 'university', content, { country: 'KZ' })).status).toBe(201);
    expect(await dayOf(registrar, 'university', '2027-05-16')).toMatchObject({ kind: 'weekend' });
    expect(await dayOf(registrar, 'university', '2027-05-17')).toMatchObject({ kind: 'holiday' });
  });

  it('get another year from a beginning that is all provisional, and terms beyond what is known say so', async () => {
    const term = { start: '2027-12-30', within: '2 working days', days: { count: 'working', first: 'next' } };
    const compute = async (): Promise<Record<string, unknown>> =>
      ((await registrar.post(at('university', '/compute'), term)).body as { explanation: Record<string, unknown> })
        .explanation;
    expect(await compute()).toMatchObject({ beyondCalendar: true });
    const { body: begun } = await registrar.get(at('university', '/years/2028?from=KZ'));
    expect(begun).toMatchObject({ year: 2028, covers: { from: '2026-01-01', to: '2028-12-31' } });
    expect((begun.days as Day[]).every(({ provisional }) => provisional === true)).toBe(true);
    const { body: repeated } = await registrar.get(at('university', '/years/2028'));
    expect(repeated.days.length).toBeGreaterThan(begun.days.length);
    const { own } = (await registrar.get(at('university'))).body;
    const content = { ...own.content, days: begun.days, covers: begun.covers };
    expect((await record(registrar, 'university', content, { country: 'KZ' })).status).toBe(201);
    const explanation = await compute();
    expect(explanation).not.toHaveProperty('beyondCalendar');
    expect(explanation.skipped).toMatchObject([{ why: 'first-day' }, { why: 'holiday', provisional: true }]);
    expect((await registrar.get('/api/calendars')).body.items[0].reach).toMatchObject({
      until: '2028-12-31',
      warn: false,
    });
  });
});

describe('a change of the calendar', () => {
  it('R18 is previewed, applied once under a repeated key, and told with how far it has come', async () => {
    const note = await fileEngineNote(api.engine);
    const [from, to] = [await dayFromToday(api.engine, 1), await dayFromToday(api.engine, 2)];
    const change = {
      kind: 'layer',
      content: { ...empty, periods: [{ from, to, name: 'Дни факультета', counts: false }] },
    };
    const { body: shown } = await registrar.post(at('science', '/preview'), { change });
    expect(shown).toMatchObject({
      counts: { deadlines: 1, windows: 0 },
      items: [
        {
          case: { id: note.id },
          step: 'visa',
          purpose: 'task',
          title: expect.any(String),
          holder: { unit: expect.any(String) },
        },
      ],
      next: null,
    });
    const asked = { change, basis, fingerprint: shown.fingerprint };
    const stale = await registrar.post(at('science', '/apply'), { ...asked, fingerprint: 'of-yesterday' });
    expect(stale.body).toMatchObject({
      status: 409,
      code: 'calendar-changed',
      data: { fingerprint: shown.fingerprint },
    });
    const key = { 'idempotency-key': 'change-1' };
    const first = await registrar.post(at('science', '/apply'), asked, key);
    expect([first.status, first.body]).toMatchObject([
      200,
      { moved: 1, skipped: 0, pending: 0, versions: [{ unit: units.get('science') }] },
    ]);
    const second = await registrar.post(at('science', '/apply'), asked, key);
    expect([second.status, second.body]).toEqual([200, first.body]);
    const { body: acts } = await registrar.get('/api/calendars/changes');
    expect(acts.items).toMatchObject([
      {
        id: first.body.id,
        kind: 'layer',
        unit: { id: units.get('science') },
        basis,
        recordedBy: { id: registrar.person.person },
        moved: 1,
      },
    ]);
    const { body: deadlines } = await (await api.asPerson(note.teacher.person)).get(`/api/cases/${note.id}/deadlines`);
    expect(deadlines.items[0].explanation.recounts).toMatchObject([
      { to: expect.any(String), basis: '№ 12-ө, 05.01.2026: Приказ о календаре' },
    ]);
    const { rows } = await api.engine.test.owner.query(`select from events where type = 'recounted'`);
    expect(rows).toHaveLength(1);
  });

  it('R18 an outage that is none, or without a paper, is refused', async () => {
    const outage = (from: string, to: string): object => ({ change: { kind: 'outage', from, to } });
    const send = (body: object): Promise<Answer> => registrar.post(at('university', '/preview'), body);
    expect(faults(await send(outage('2026-11-20T10:00:00+05:00', '2026-11-20T09:00:00+05:00')))).toEqual([
      '/change/to end-before-start',
    ]);
    expect(faults(await send(outage('2026-11-20T10:00:00+05:00', '2027-11-20T09:00:00+05:00')))).toEqual([
      '/change/to outage-too-long',
    ]);
    expect((await send(outage('yesterday', 'today'))).status).toBe(400);
    const apply = { ...outage('2026-11-20T10:00:00+05:00', '2026-11-20T12:00:00+05:00'), fingerprint: 'x' };
    expect((await registrar.post(at('university', '/apply'), apply)).status).toBe(400);
  });
});

describe('whoever keeps and uses calendars', () => {
  it('R18 has terms counted by the unit that is asked, and of nobody else', async () => {
    const [today, tomorrow] = [await dayFromToday(api.engine, 0), await dayFromToday(api.engine, 1)];
    const rest = { periods: [{ from: tomorrow, to: tomorrow, name: 'День факультета', counts: false }] };
    await record(registrar, 'science', rest);
    const term = { start: today, within: '2 days', days: { count: 'calendar', first: 'next' } };
    const due = async (code: string): Promise<number> =>
      Date.parse((await registrar.post(at(code, '/compute'), term)).body.due);
    expect((await due('biology')) - (await due('society'))).toBe(86_400_000);
    const note = await fileEngineNote(api.engine);
    const { rows } = await api.engine.test.owner.query<{ explanation: object }>(
      'select explanation from deadlines where case_id = $1',
      [note.id],
    );
    expect(rows[0]?.explanation).toMatchObject({
      calendar: expect.stringMatching(/^science-/),
      unit: units.get('biology'),
    });
  });

  it('changes them as the administrator and the head of the registrar’s office, and as nobody else', async () => {
    expect((await record(await api.as('administrator'), 'science', { days: [practice] })).status).toBe(201);
    for (const position of ['dean', 'teacher', 'vice-rector', 'registrar-employee']) {
      const user = await api.as(position);
      const change = { change: { kind: 'layer', content: empty } };
      const answers = [
        await record(user, 'science', {}),
        await user.post(at('university', '/days/2027-05-16/confirm'), { basis }),
        await user.post(at('science', '/preview'), change),
        await user.post(at('science', '/apply'), { ...change, basis, fingerprint: 'x' }),
      ];
      expect(answers.map(({ status, body }) => [status, (body as { code: string }).code])).toEqual(
        answers.map(() => [403, 'forbidden']),
      );
    }
    expect((await (await api.as('teacher')).get('/api/calendars/changes')).status).toBe(403);
  });

  it('R18 is warned sixty days before one runs out; others are not', async () => {
    const warned = async (user: User): Promise<unknown> => (await user.get('/api/session')).body.calendarsEnding;
    const ahead = Math.ceil((Date.parse('2028-11-01T12:00:00Z') - Date.now()) / 3_600_000);
    await api.engine.test.runAhead(`${String(ahead)} hours`);
    expect(await warned(await api.as('administrator'))).toEqual([]);
    await api.engine.test.runAhead(`${String(ahead + 48)} hours`);
    const unit = { id: units.get('university'), name: expect.any(String) };
    expect(await warned(await api.as('administrator'))).toEqual([{ unit, until: '2028-12-31', daysLeft: 59 }]);
    expect(await warned(await api.as('registrar'))).toHaveLength(1);
    expect(await warned(await api.as('teacher'))).toEqual([]);
  });
});
