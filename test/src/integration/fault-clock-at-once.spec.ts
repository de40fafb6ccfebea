/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access -- answers are JSON of many shapes; each test says what it expects */
import { applyDueRungs, verifyCase } from '@kelisim/persistence';
import { calendarBasis as basis, dayFromToday, nowOf, unitOf } from '../support/calendars';
import { fileEngineNote } from '../support/engine-note';
import type { Answer, TestApi, User } from '../support/http-api';
import { startTestApi } from '../support/http-api';
import { questionPack } from '../support/question-pack';

const HOUR = 3_600_000;
const empty = { days: [], periods: [] };
/** So often each meeting is brought about. */
const ROUNDS = 8;

let api: TestApi;
let [teacher, head, dean, registrar, administrator]: User[] = [];
let ahead = 0;
beforeAll(async () => {
  api = await startTestApi({ KELISIM_DATABASE_POOL: '10' });
  const due = [
    'within: PT24H',
    'extension: { by: { position: dean, of: author.faculty }, longest: 5 days }',
    'breach: [{ after: PT1H, escalate: superior }]',
  ];
  await api.engine.publish(questionPack({ procedure: 'question', due }));
  await logIn();
});
afterAll(async () => {
  await api.stop();
});

async function logIn(): Promise<void> {
  teacher = await api.as('teacher', 'biology');
  head = await api.as('department-head', 'biology');
  dean = await api.as('dean', 'science');
  registrar = await api.as('registrar');
  administrator = await api.as('administrator');
}

interface Filed {
  readonly id: string;
  readonly task: string;
  readonly version: number;
  readonly due: string;
}

async function file(): Promise<Filed> {
  const { body } = await teacher!.post('/api/cases', { procedure: 'question', form: { text: 'Можно ли?' } });
  const { items } = (await head!.get(`/api/tasks?case=${String(body.id)}`)).body;
  return { id: body.id, task: items[0].id, version: items[0].version, due: items[0].due };
}

const codeOf = ({ status, body }: Answer): string => (status === 200 ? 'done' : String(body.code));
const after = (moment: string, hours: number): string => new Date(Date.parse(moment) + hours * HOUR).toISOString();
const ask = async ({ task, due }: Filed, hours = 24): Promise<Answer> =>
  await head!.post(`/api/tasks/${task}/extension`, { until: after(due, hours), reason: 'Архив закрыт.' });
const stand = async (user: User, { id }: Filed, act: 'suspend' | 'resume'): Promise<Answer> =>
  await user.post(`/api/cases/${id}/${act}`, { reason: 'Ждём архив.' });
const decide = async (filed: Filed): Promise<Answer> =>
  await head!.post(`/api/tasks/${filed.task}/decision`, { outcome: 'agree', version: filed.version });
async function requestOf({ id }: Filed): Promise<(outcome: string) => Promise<Answer>> {
  const { items } = (await dean!.get(`/api/tasks?case=${id}`)).body;
  const asked = (items as { id: string; version: number; purpose: string }[]).find(
    ({ purpose }) => purpose === 'extend',
  )!;
  return async (outcome) =>
    await dean!.post(`/api/tasks/${asked.id}/decision`, {
      outcome,
      version: asked.version,
      reason: 'Распоряжение № 7',
    });
}
const broken = async ({ id }: Pick<Filed, 'id'>): Promise<unknown> =>
  (await verifyCase(api.engine.database, api.engine.stores, { university: api.engine.university, caseId: id })).broken;
async function typesOf({ id }: Pick<Filed, 'id'>): Promise<readonly string[]> {
  const { rows } = await api.engine.test.owner.query<{ type: string }>(
    'select type from events where case_id = $1 order by sequence',
    [id],
  );
  return rows.map(({ type }) => type);
}
async function termOf({ id }: Filed): Promise<{ state: string; generation: number; due: Date; extensions: number }> {
  const { rows } = await api.engine.test.owner.query<Awaited<ReturnType<typeof termOf>>>(
    `select state, generation, due_at as due, coalesce(jsonb_array_length(explanation::jsonb -> 'extensions'), 0) as extensions
     from deadlines where case_id = $1`,
    [id],
  );
  return rows[0]!;
}

describe('more time', () => {
  it('that is asked for twice at once is asked for once', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const filed = await file();
      const answers = await Promise.all([ask(filed), ask(filed, 48), ask(filed)]);
      expect(answers.map(codeOf).sort()).toEqual(['done', 'not-possible-now', 'not-possible-now']);
      expect(await typesOf(filed)).toEqual(['filed', 'extensionAsked']);
    }
  });

  it('that is answered twice at once is answered once', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const filed = await file();
      await ask(filed);
      const answer = await requestOf(filed);
      const outcomes = round % 2 === 0 ? ['grant', 'refuse'] : ['refuse', 'grant'];
      const answers = await Promise.all(outcomes.map(async (outcome) => await answer(outcome)));
      expect(answers.map(codeOf).sort()).toEqual(['done', 'task-closed']);
      const won = outcomes[answers.findIndex(({ status }) => status === 200)]!;
      expect(await termOf(filed)).toMatchObject(
        won === 'grant'
          ? { generation: 2, due: new Date(after(filed.due, 24)), extensions: 1 }
          : { generation: 1, due: new Date(filed.due), extensions: 0 },
      );
      expect(await broken(filed)).toBeNull();
    }
  });

  it('that is given beside the decision it was for is given before it or has fallen away', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const filed = await file();
      await ask(filed);
      const answer = await requestOf(filed);
      const both = [async () => await answer('grant'), async () => await decide(filed)];
      const [first, second] = await Promise.all(
        (round % 2 === 0 ? both : both.reverse()).map(async (act) => await act()),
      );
      const [granted, decided] = round % 2 === 0 ? [first!, second!] : [second!, first!];
      expect(codeOf(decided)).toBe('done');
      const types = await typesOf(filed);
      if (codeOf(granted) === 'done') expect(types).toEqual(['filed', 'extensionAsked', 'decided', 'decided']);
      else expect([codeOf(granted), types]).toEqual(['task-closed', ['filed', 'extensionAsked', 'decided']]);
      expect(await termOf(filed)).toMatchObject({ state: 'met', extensions: codeOf(granted) === 'done' ? 1 : 0 });
      expect(await broken(filed)).toBeNull();
    }
  });
});

describe('a case that is told to stand still', () => {
  it('twice at once does so once, and goes on once', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const filed = await file();
      for (const act of ['suspend', 'resume'] as const) {
        const answers = await Promise.all(
          [registrar!, administrator!, registrar!].map(async (user) => await stand(user, filed, act)),
        );
        expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
        for (const { status } of answers) expect([200, 409]).toContain(status);
      }
      expect(await typesOf(filed)).toEqual(['filed', 'suspended', 'resumed']);
      expect(await termOf(filed)).toMatchObject({ state: 'running', generation: 2 });
      expect(await broken(filed)).toBeNull();
    }
  });

  it('beside its breach has breached first or keeps what was left, and never both', async () => {
    const { database, stores, university, test } = api.engine;
    for (let round = 0; round < ROUNDS; round += 1) {
      const filed = await file();
      // A moment before the end: the rung falls due while both run.
      const left = Date.parse(filed.due) - Date.parse(await nowOf(api.engine));
      ahead += left - 25;
      await test.runAhead(`${String(ahead)} milliseconds`);
      await logIn();
      const rungs = async (): Promise<void> => {
        for (let times = 0; times < 5; times += 1)
          await applyDueRungs(database, stores, { university, caseId: filed.id });
      };
      const [answer] = await Promise.all([stand(registrar!, filed, 'suspend'), rungs()]);
      expect(codeOf(answer)).toBe('done');
      await rungs();
      const types = await typesOf(filed);
      expect([
        'filed,suspended',
        'filed,deadlineReached,deadlineReached,suspended',
        'filed,deadlineReached,suspended',
      ]).toContain(types.join());
      expect(await termOf(filed)).toMatchObject({ state: 'paused' });
      expect(await broken(filed)).toBeNull();
    }
  });
});

describe('R18 the calendar', () => {
  const at = async (rest: string): Promise<string> => `/api/calendars/${await unitOf(api.engine, 'science')}${rest}`;
  async function atOnce(change: object): Promise<readonly string[]> {
    const { fingerprint } = (await registrar!.post(await at('/preview'), { change })).body;
    const path = await at('/apply');
    const answers = await Promise.all(
      [registrar!, administrator!, registrar!, administrator!].map(
        async (user) => await user.post(path, { change, basis, fingerprint }),
      ),
    );
    return answers.map(codeOf).sort();
  }
  const moves = async (id: string): Promise<number> =>
    (await typesOf({ id })).filter((type) => type === 'recounted').length;

  it('that four people change at once is changed once, and each term moved once', async () => {
    const note = await fileEngineNote(api.engine);
    const [from, to] = [await dayFromToday(api.engine, 1), await dayFromToday(api.engine, 3)];
    const content = { ...empty, periods: [{ from, to, name: 'Каникулы', counts: false }] };
    expect(await atOnce({ kind: 'layer', content })).toEqual([
      'calendar-changed',
      'calendar-changed',
      'calendar-changed',
      'done',
    ]);
    expect(await moves(note.id)).toBe(1);
    expect(await broken(note)).toBeNull();
  });

  it('an outage that four people declare at once is given back once', async () => {
    const note = await fileEngineNote(api.engine);
    const now = Date.parse(await nowOf(api.engine));
    const [from, to] = [now - HOUR, now + 60 * HOUR].map((moment) => new Date(moment).toISOString());
    const answers = await atOnce({ kind: 'outage', from, to });
    expect(answers).toEqual(['done', 'form-invalid', 'form-invalid', 'form-invalid']);
    expect(await moves(note.id)).toBe(1);
    expect(await broken(note)).toBeNull();
  });
});
