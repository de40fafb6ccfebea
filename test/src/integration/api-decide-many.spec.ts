/* eslint-disable @typescript-eslint/no-unsafe-member-access -- answers are JSON of many shapes; each test says what it expects */
import { newId } from '@kelisim/persistence';
import type { ListedTask } from '../support/around';
import { brokenChain, codeOf, decideTaskOf, secondHolder, tasksOf } from '../support/around';
import type { Answer, TestApi, User } from '../support/http-api';
import { startTestApi } from '../support/http-api';
import { questionPack } from '../support/question-pack';

interface Item {
  readonly task: string;
  readonly case: { readonly id: string } | null;
  readonly code: string;
  readonly title: string | null;
  readonly detail: string | null;
}

let api: TestApi;
let [teacher, head, second, registrar]: User[] = [];
beforeAll(async () => {
  api = await startTestApi();
  const outcomes = ['agree: { end: done }', 'refuse: { end: done, reason: required }'];
  await api.engine.publish(questionPack({ procedure: 'question', due: ['within: PT24H'], outcomes }));
  await api.engine.publish(questionPack({ procedure: 'another', due: ['within: PT24H'] }));
  teacher = await api.as('teacher', 'biology');
  head = await api.as('department-head', 'biology');
  registrar = await api.as('registrar');
  const { unit } = head.person.appointments.find(({ position }) => position === 'department-head')!;
  second = await api.asPerson(await secondHolder(api, { position: 'department-head', unit, name: 'Second H.' }));
});
afterAll(async () => {
  await api.stop();
});

async function fileMany(count: number, procedure = 'question'): Promise<ListedTask[]> {
  const tasks: ListedTask[] = [];
  for (let each = 0; each < count; each += 1) {
    const filed = await teacher!.post('/api/cases', { procedure, form: { text: `Можно ли ${String(each)}?` } });
    tasks.push(...(await tasksOf(head!, filed.body.id as string)));
  }
  return tasks;
}

const itemsOf = (tasks: readonly ListedTask[]): object[] => tasks.map(({ id, version }) => ({ task: id, version }));
const results = ({ body }: Answer): readonly Item[] => (body as { items: readonly Item[] }).items;
const codes = (answer: Answer): readonly string[] => results(answer).map(({ code }) => code);
const decisionsOf = async (tasks: readonly ListedTask[]): Promise<number> => {
  const { rows } = await api.engine.test.owner.query<{ count: number }>(
    'select count(*)::int as count from decisions where task = any ($1)',
    [tasks.map(({ id }) => id)],
  );
  return rows[0]!.count;
};

describe('R03 deciding many at once', () => {
  it('previews without recording, then decides each, with an answer for each', async () => {
    const tasks = await fileMany(5);
    const body = { items: itemsOf(tasks), outcome: 'agree' };
    const preview = await head!.post('/api/tasks/decisions/preview', body);
    expect([codes(preview), preview.body.done]).toEqual([Array(5).fill('done'), 5]);
    expect(await decisionsOf(tasks)).toBe(0);
    const decided = await head!.post('/api/tasks/decisions', body);
    expect(codes(decided)).toEqual(Array(5).fill('done'));
    expect(results(decided)[0]?.case).toEqual(tasks[0]!.case);
    expect(await decisionsOf(tasks)).toBe(5);
    for (const task of tasks) expect(await brokenChain(api, task.case.id)).toBeNull();
  });

  it('says of each why not, and one that is refused holds up no other', async () => {
    const tasks = await fileMany(4);
    const [elsewhere] = await fileMany(1, 'another');
    await second!.post(`/api/tasks/${tasks[0]!.id}/claim`);
    await decideTaskOf(second!, tasks[1]!);
    const items = [
      ...itemsOf(tasks.slice(0, 3)),
      { task: tasks[3]!.id, version: 7 },
      ...itemsOf([elsewhere!]),
      { task: newId(), version: 1 },
    ];
    const expected = ['task-claimed', 'task-closed', 'done', 'task-changed', 'not-possible-now', 'not-found'];
    const preview = await head!.post('/api/tasks/decisions/preview', { items, outcome: 'agree' });
    expect(codes(preview)).toEqual(expected);
    const decided = await head!.post('/api/tasks/decisions', { items, outcome: 'agree' }, { 'accept-language': 'en' });
    expect(codes(decided)).toEqual(expected);
    expect(results(decided)[0]).toMatchObject({ title: 'Somebody else has taken this task' });
    expect(results(decided)[4]).toMatchObject({ detail: 'This is a task of another step: it is decided on its own.' });
    expect(results(decided)[5]?.case).toBeNull();
    expect(await decisionsOf([...tasks, elsewhere!])).toBe(2);
  });

  it('asks for the reason where one is required, and for an outcome that the step knows', async () => {
    const tasks = await fileMany(2);
    const ask = async (body: object): Promise<readonly string[]> =>
      codes(await head!.post('/api/tasks/decisions', { items: itemsOf(tasks), ...body }));
    expect(await ask({ outcome: 'refuse' })).toEqual(['reason-required', 'reason-required']);
    expect(await ask({ outcome: 'perhaps' })).toEqual(['outcome-unknown', 'outcome-unknown']);
    expect(await ask({ outcome: 'refuse', reason: 'Срок прошёл.' })).toEqual(['done', 'done']);
  });

  it('is nobody’s who may not decide: to him there are no such tasks, and not even their cases', async () => {
    const tasks = await fileMany(2);
    for (const user of [teacher!, registrar!]) {
      const answer = await user.post('/api/tasks/decisions', { items: itemsOf(tasks), outcome: 'agree' });
      expect(results(answer).map(({ code, case: own }) => [code, own])).toEqual([
        ['not-found', null],
        ['not-found', null],
      ]);
    }
    expect(await decisionsOf(tasks)).toBe(0);
  });

  it('is safe to repeat: the same key gives the same answer, also after it was broken off in the middle', async () => {
    const tasks = await fileMany(3);
    const body = { items: itemsOf(tasks), outcome: 'agree' };
    const key = { 'idempotency-key': `many-${newId()}` };
    const [first, again] = await Promise.all([
      head!.post('/api/tasks/decisions', body, key),
      head!.post('/api/tasks/decisions', body, key),
    ]);
    for (const answer of [first, again]) expect(codes(answer)).toEqual(['done', 'done', 'done']);
    // As if the process had ended before it answered: only the items’ own answers are kept.
    await api.engine.test.owner.query('delete from idempotency_keys where key = $1', [key['idempotency-key']]);
    expect(codes(await head!.post('/api/tasks/decisions', body, key))).toEqual(['done', 'done', 'done']);
    const replay = await head!.post('/api/tasks/decisions', body, key);
    expect([codes(replay), replay.headers['idempotency-replayed']]).toEqual([['done', 'done', 'done'], 'true']);
    const another = await head!.post('/api/tasks/decisions', { ...body, outcome: 'refuse' }, key);
    expect(codeOf(another)).toBe('idempotency-key-reused');
    expect(await decisionsOf(tasks)).toBe(3);
  });

  it('refuses nothing, more than a hundred, and a task twice', async () => {
    const [task] = await fileMany(1);
    const ask = async (items: readonly object[]): Promise<string> =>
      codeOf(await head!.post('/api/tasks/decisions', { items, outcome: 'agree' }));
    expect(await ask([])).toBe('request-invalid');
    expect(await ask(Array.from({ length: 101 }, () => ({ task: newId(), version: 1 })))).toBe('request-invalid');
    expect(await ask(itemsOf([task!, task!]))).toBe('request-invalid');
  });
});
