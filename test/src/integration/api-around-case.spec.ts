/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access -- answers are JSON of many shapes; each test says what it expects */
import type { ListedTask } from '../support/around';
import { writeLetters } from '@kelisim/persistence';
import { codeOf, decideTaskOf, secondHolder, tasksOf } from '../support/around';
import type { TestApi, User } from '../support/http-api';
import { startTestApi } from '../support/http-api';
import { questionPack } from '../support/question-pack';

let api: TestApi;
let [teacher, head, second, dean, colleague, registrar, student]: User[] = [];
beforeAll(async () => {
  api = await startTestApi();
  const { engine } = api;
  const outcomes = ['agree: { end: done }', 'refuse: { end: done, reason: required }'];
  await engine.publish(questionPack({ procedure: 'question', due: ['within: PT24H'], outcomes, inform: 'everybody' }));
  teacher = await api.as('teacher', 'biology');
  head = await api.as('department-head', 'biology');
  dean = await api.as('dean', 'science');
  colleague = await api.as('department-head', 'economics');
  registrar = await api.as('registrar');
  student = await api.as('student').catch(() => undefined);
  const { unit } = head.person.appointments.find(({ position }) => position === 'department-head')!;
  second = await api.asPerson(await secondHolder(api, { position: 'department-head', unit, name: 'Second H.' }));
});
afterAll(async () => {
  await api.stop();
});

async function file(procedure = 'question', form: object = { text: 'Можно ли?' }): Promise<string> {
  const { body, status } = await teacher!.post('/api/cases', { procedure, form });
  expect(status).toBe(201);
  return (body as { id: string }).id;
}

async function fileFor(user: User, procedure = 'question'): Promise<{ id: string; task: ListedTask }> {
  const id = await file(procedure);
  const [task] = await tasksOf(user, id);
  return { id, task: task! };
}

const personOf = (user: User | undefined): string => user!.person.person;
describe('R03 questions', () => {
  it('are answered with words and files, decide nothing, and are shown to those who decide', async () => {
    const { id, task } = await fileFor(head!);
    const asked = await head!.post(`/api/tasks/${task.id}/questions`, {
      ...{ to: personOf(colleague), text: 'Как было у вас?', wants: 'opinion' },
    });
    expect(asked.status).toBe(201);
    await head!.post(`/api/tasks/${task.id}/questions`, { to: 'author', text: 'Где ведомость?', wants: 'file' });
    const mine = (await colleague!.get('/api/questions')).body.items;
    expect(mine).toMatchObject([
      { id: asked.body.id, text: 'Как было у вас?', state: 'open', mine: true, case: { id } },
    ]);
    // He reads the case now, but has no task of it and no internal words.
    expect((await colleague!.get(`/api/cases/${id}`)).status).toBe(200);
    expect(await tasksOf(colleague!, id)).toEqual([]);
    expect((await colleague!.get(`/api/cases/${id}/comments`)).body.internal).toBe(false);
    // Each sees his own, whoever decides all.
    expect((await teacher!.get(`/api/cases/${id}/questions`)).body.items).toHaveLength(1);
    expect((await second!.get(`/api/cases/${id}/questions`)).body.items).toHaveLength(2);
    const answer = `/api/questions/${asked.body.id as string}/answer`;
    expect(codeOf(await dean!.post(answer, { text: 'Нет.' }))).toBe('not-found');
    expect(codeOf(await colleague!.post(answer, { text: ' ' }))).toBe('request-invalid');
    const missing = { text: 'Так.', attachments: ['01890000-0000-7000-8000-000000000000'] };
    expect(codeOf(await colleague!.post(answer, missing))).toBe('not-found');
    const key = { 'idempotency-key': `answer-${id}` };
    expect((await colleague!.post(answer, { text: 'Так же.' }, key)).status).toBe(200);
    expect((await colleague!.post(answer, { text: 'Так же.' }, key)).headers['idempotency-replayed']).toBe('true');
    expect(codeOf(await colleague!.post(answer, { text: 'Иначе.' }))).toBe('not-possible-now: answered-already');
    expect((await colleague!.get('/api/questions')).body.items).toEqual([]);
    const all = (await head!.get(`/api/cases/${id}/questions`)).body.items;
    expect(all).toMatchObject([
      { state: 'answered', answer: 'Так же.', person: { name: colleague!.person.name } },
      { state: 'open', wants: 'file' },
    ]);
    expect((await decideTaskOf(head!, task)).status).toBe(200);
    const late = all[1].id as string;
    expect(codeOf(await teacher!.post(`/api/questions/${late}/answer`, { text: 'Вот.' }))).toBe('task-closed');
    expect((await head!.get(`/api/cases/${id}/questions`)).body.items[1].state).toBe('closed');
    const { rows } = await api.engine.test.owner.query<{ plain: boolean }>(
      `select position(convert_to('ведомость', 'UTF8') in text) > 0 as plain from task_questions where case_id = $1`,
      [id],
    );
    expect(rows.map(({ plain }) => plain)).toEqual([false, false]);
  });

  it('are asked by whoever has the task alone, of somebody who can answer', async () => {
    const { task } = await fileFor(head!);
    const body = { to: personOf(dean), text: 'Что скажете?', wants: 'opinion' };
    for (const user of [teacher!, colleague!, registrar!])
      expect(codeOf(await user.post(`/api/tasks/${task.id}/questions`, body))).toBe('not-found');
    const ask = async (to: string): Promise<string> =>
      codeOf(await head!.post(`/api/tasks/${task.id}/questions`, { ...body, to }));
    expect(await ask(personOf(head))).toBe('person-unsuitable: self');
    expect(await ask('01890000-0000-7000-8000-000000000000')).toBe('person-unsuitable: no-account');
    expect(await ask('nobody')).toBe('request-invalid');
  });
});

describe('R48 comments', () => {
  it('internal ones are said and read by those who decide, never by the author, and are not printed or kept plain', async () => {
    const { id, task } = await fileFor(head!);
    const say = async (user: User, text: string, internal: boolean): Promise<string> =>
      codeOf(await user.post(`/api/cases/${id}/comments`, { text, internal }));
    expect(await say(teacher!, 'Прошу учесть.', false)).toBe('done');
    expect(await say(teacher!, 'Тайно.', true)).toBe('forbidden');
    expect(await say(registrar!, 'Тайно.', true)).toBe('forbidden');
    expect(await say(colleague!, 'Чужое.', false)).toBe('not-found');
    expect(await say(head!, 'Сомневаюсь.', true)).toBe('done');
    const texts = async (user: User): Promise<readonly string[]> =>
      ((await user.get(`/api/cases/${id}/comments`)).body.items as readonly { text: string }[]).map(({ text }) => text);
    expect(await texts(teacher!)).toEqual(['Прошу учесть.']);
    expect(await texts(registrar!)).toEqual(['Прошу учесть.']);
    expect(await texts(second!)).toEqual(['Прошу учесть.', 'Сомневаюсь.']);
    expect((await colleague!.get(`/api/cases/${id}/comments`)).status).toBe(404);
    // Not even whoever the author lets read along.
    await teacher!.post(`/api/cases/${id}/observers`, { person: personOf(colleague) });
    expect(await texts(colleague!)).toEqual(['Прошу учесть.']);
    await decideTaskOf(head!, task);
    expect(await texts(head!)).toHaveLength(2);
    const { rows } = await api.engine.test.owner.query<{ found: number }>(
      `select count(*)::int as found from documents where case_id = $1 and position(convert_to('Сомневаюсь', 'UTF8') in data) > 0`,
      [id],
    );
    expect(rows[0]?.found).toBe(0);
  });
});

describe('drafts of a decision', () => {
  it('are each person’s own, sealed, and gone when the task closes', async () => {
    const { task } = await fileFor(head!);
    const path = `/api/tasks/${task.id}/draft`;
    expect((await head!.get(path)).body).toEqual({ draft: null });
    expect((await head!.put(path, { outcome: 'refuse', reason: 'Пока не ясно' })).status).toBe(200);
    expect((await head!.put(path, { outcome: 'refuse', reason: 'Не ясно, кто' })).status).toBe(200);
    expect((await head!.get(path)).body.draft).toMatchObject({ outcome: 'refuse', reason: 'Не ясно, кто', form: null });
    expect((await second!.get(path)).body).toEqual({ draft: null });
    for (const user of [teacher!, colleague!, registrar!]) {
      expect((await user.get(path)).status).toBe(404);
      expect((await user.put(path, { reason: 'x' })).status).toBe(404);
    }
    expect((await head!.delete(path)).status).toBe(204);
    expect((await head!.get(path)).body).toEqual({ draft: null });
    await head!.put(path, { reason: 'снова' });
    const rows = async (): Promise<unknown> =>
      (await api.engine.test.owner.query('select 1 from decision_drafts where task = $1', [task.id])).rowCount;
    expect(await rows()).toBe(1);
    await decideTaskOf(second!, task);
    expect(await rows()).toBe(0);
    expect((await head!.put(path, { reason: 'поздно' })).status).toBe(409);
  });
});

describe('R10 observers', () => {
  it('are named by the author or whoever has a task, read the case, and hear of its end', async () => {
    const { id, task } = await fileFor(head!);
    const path = `/api/cases/${id}/observers`;
    const name = async (user: User, person: string): Promise<string> => codeOf(await user.post(path, { person }));
    expect((await colleague!.get(`/api/cases/${id}`)).status).toBe(404);
    expect(await name(colleague!, personOf(colleague))).toBe('not-found');
    expect(await name(registrar!, personOf(colleague))).toBe('forbidden');
    expect(await name(teacher!, '01890000-0000-7000-8000-000000000000')).toBe('person-unsuitable: no-account');
    expect(await name(teacher!, personOf(colleague))).toBe('done');
    expect(await name(head!, personOf(dean))).toBe('done');
    expect((await colleague!.get(`/api/cases/${id}`)).status).toBe(200);
    const { items } = (await colleague!.get('/api/cases?limit=100')).body as { items: readonly { id: string }[] };
    expect(items.map((one) => one.id)).toContain(id);
    expect(codeOf(await decideTaskOf(colleague!, task))).toBe('not-found');
    expect(await name(colleague!, personOf(registrar))).toBe('forbidden');
    expect((await colleague!.delete(`${path}/${personOf(dean)}`)).status).toBe(403);
    expect((await head!.delete(`${path}/${personOf(dean)}`)).status).toBe(204);
    expect((await dean!.get(`/api/cases/${id}`)).status).toBe(404);
    expect((await colleague!.delete(`${path}/${personOf(colleague)}`)).status).toBe(204);
    expect((await colleague!.get(`/api/cases/${id}`)).status).toBe(404);
  });
});

it('R10 whoever reads a case along gets the letter of its end with its author', async () => {
  const { id, task } = await fileFor(head!);
  await teacher!.post(`/api/cases/${id}/observers`, { person: personOf(colleague) });
  expect((await decideTaskOf(head!, task)).status).toBe(200);
  const { database, stores, university, test } = api.engine;
  const effects = await test.owner.query<{ id: string }>(
    `select id from effects where case_id = $1 and kind = 'letter'`,
    [id],
  );
  for (const effect of effects.rows) await writeLetters(database, stores, { university, caseId: id }, effect.id);
  const { rows } = await test.owner.query<{ person: string; kind: string }>(
    'select person, kind from letters where case_id = $1',
    [id],
  );
  expect(rows.map(({ kind }) => kind)).toEqual(['ended', 'ended', 'ended']);
  expect(rows.map(({ person }) => person).sort()).toEqual([teacher, head, colleague].map(personOf).sort());
});

it('whom one may ask are colleagues with an account, by search', async () => {
  const { items } = (await head!.get(`/api/people?search=${encodeURIComponent(colleague!.person.name)}`)).body;
  expect(items).toMatchObject([{ id: personOf(colleague), name: colleague!.person.name }]);
  expect((await head!.get(`/api/people?search=${encodeURIComponent(head!.person.name)}`)).body.items).toEqual([]);
  await api.engine.test.owner.query('update accounts set disabled_at = now() where person = $1', [personOf(colleague)]);
  expect((await head!.get(`/api/people?search=${encodeURIComponent(colleague!.person.name)}`)).body.items).toEqual([]);
  await api.engine.test.owner.query('update accounts set disabled_at = null where person = $1', [personOf(colleague)]);
  if (student !== undefined) expect((await student.get('/api/people')).body.items).toEqual([]);
});
