/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access -- answers are JSON of many shapes; each test says what it expects */
import type { ListedTask } from '../support/around';
import { brokenChain, codeOf, decideTaskOf, secondHolder, tasksOf } from '../support/around';
import type { TestApi, User } from '../support/http-api';
import { startTestApi } from '../support/http-api';
import { questionPack } from '../support/question-pack';
import { roundPack } from '../support/round-pack';
import { substitute } from '../support/substitutions';

const reason = 'Он ведёт этот вопрос.';

let api: TestApi;
let [teacher, head, second, dean, colleague, registrar]: User[] = [];
beforeAll(async () => {
  api = await startTestApi();
  const { engine } = api;
  const outcomes = ['agree: { end: done }', 'refuse: { end: done, reason: required }'];
  await engine.publish(questionPack({ procedure: 'question', due: ['within: PT24H'], outcomes, inform: 'everybody' }));
  await engine.publish(questionPack({ procedure: 'own', due: ['within: PT24H'], also: 'forward: forbidden' }));
  teacher = await api.as('teacher', 'biology');
  head = await api.as('department-head', 'biology');
  dean = await api.as('dean', 'science');
  colleague = await api.as('department-head', 'economics');
  registrar = await api.as('registrar');
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
const historyOf = async (user: User, id: string): Promise<readonly unknown[]> =>
  (await user.get(`/api/cases/${id}/events`)).body.items as readonly unknown[];

describe('R03 claim and release', () => {
  it('of two who claim at once one has it; the other sees whose it is and cannot decide it', async () => {
    const { id, task } = await fileFor(head!);
    const answers = await Promise.all([head!, second!].map(async (user) => user.post(`/api/tasks/${task.id}/claim`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [winner, loser] = answers[0]!.status === 200 ? [head!, second!] : [second!, head!];
    const refused = answers.find(({ status }) => status === 409)!;
    expect(refused.body).toMatchObject({ code: 'task-claimed', data: { name: winner.person.shortName } });
    expect((await tasksOf(loser, id))[0]?.claimedBy).toEqual({ name: winner.person.shortName, mine: false });
    expect((await tasksOf(winner, id))[0]?.claimedBy).toMatchObject({ mine: true });
    expect(codeOf(await decideTaskOf(loser, task))).toBe('task-claimed');
    for (const [path, body] of [
      ['forward', { to: personOf(colleague), reason }],
      ['approvers', { persons: [personOf(colleague)], how: 'before', reason }],
      ['questions', { to: 'author', text: 'Где файл?', wants: 'file' }],
    ] as const)
      expect(codeOf(await loser.post(`/api/tasks/${task.id}/${path}`, body))).toBe('task-claimed');
    // Claimed again by himself it is only his.
    expect((await winner.post(`/api/tasks/${task.id}/claim`)).status).toBe(200);
    expect((await decideTaskOf(winner, task)).status).toBe(200);
    expect(await brokenChain(api, id)).toBeNull();
  });

  it('is given back by himself; by the head or the administrator with a reason, by nobody else', async () => {
    const { id, task } = await fileFor(head!);
    const release = async (user: User, body: object = {}): Promise<string> =>
      codeOf(await user.post(`/api/tasks/${task.id}/release`, body));
    expect(await release(head!)).toBe('not-possible-now: not-claimed');
    await second!.post(`/api/tasks/${task.id}/claim`);
    expect(await release(teacher!)).toBe('not-found');
    expect(await release(colleague!)).toBe('not-found');
    expect(await release(registrar!)).toBe('not-found');
    // The dean is above the department.
    expect(await release(dean!)).toBe('reason-required');
    expect(await release(dean!, { reason: 'Он в отпуске.' })).toBe('done');
    expect((await tasksOf(head!, id))[0]?.claimedBy).toBeNull();
    const { items } = (await head!.get(`/api/cases/${id}/comments`)).body;
    expect(items).toMatchObject([{ internal: true, text: 'Он в отпуске.', by: { person: personOf(dean) } }]);
    expect((await teacher!.get(`/api/cases/${id}/comments`)).body.items).toEqual([]);
    await head!.post(`/api/tasks/${task.id}/claim`);
    expect(await release(head!)).toBe('done');
    expect((await decideTaskOf(second!, task)).status).toBe(200);
  });

  it('ends when he loses the post, without anybody doing anything', async () => {
    const { id, task } = await fileFor(head!);
    await second!.post(`/api/tasks/${task.id}/claim`);
    expect(codeOf(await decideTaskOf(head!, task))).toBe('task-claimed');
    const owner = api.engine.test.owner;
    await owner.query('update appointments set valid_to = app_now() where person = $1', [personOf(second)]);
    expect((await tasksOf(head!, id))[0]?.claimedBy).toBeNull();
    expect((await decideTaskOf(head!, task)).status).toBe(200);
    await owner.query('update appointments set valid_to = null where person = $1', [personOf(second)]);
  });

  it('is refused to those whose task it is not, and where one person has it anyway', async () => {
    const { id, task } = await fileFor(head!);
    for (const user of [teacher!, colleague!, dean!, registrar!])
      expect(codeOf(await user.post(`/api/tasks/${task.id}/claim`))).toBe('not-found');
    await head!.post(`/api/tasks/${task.id}/forward`, { to: personOf(colleague), reason });
    expect(codeOf(await colleague!.post(`/api/tasks/${task.id}/claim`))).toBe('not-possible-now: not-shared');
    expect(await brokenChain(api, id)).toBeNull();
  });
});

describe('R03 forward', () => {
  it('puts the task into another’s inbox with its clock; he decides in his own name, the first reads along and hears of the end', async () => {
    const { id, task } = await fileFor(head!);
    const key = { 'idempotency-key': `forward-${task.id}` };
    const body = { to: personOf(colleague), reason };
    const forwarded = await head!.post(`/api/tasks/${task.id}/forward`, body, key);
    expect(forwarded.status).toBe(200);
    const again = await head!.post(`/api/tasks/${task.id}/forward`, body, key);
    expect([again.body, again.headers['idempotency-replayed']]).toEqual([forwarded.body, 'true']);
    expect(await tasksOf(head!, id)).toEqual([]);
    expect(await tasksOf(second!, id)).toEqual([]);
    const [his] = await tasksOf(colleague!, id);
    expect(his).toMatchObject({ id: task.id, due: task.due, forwardedBy: head!.person.shortName });
    const shown = (await colleague!.get(`/api/tasks/${task.id}`)).body;
    expect(shown.around.handedOver).toMatchObject({ kind: 'forwarded', by: head!.person.name, reason });
    // Whoever had it open has not seen that it went.
    expect(codeOf(await decideTaskOf(head!, task))).toBe('not-found');
    expect((await head!.get(`/api/cases/${id}`)).status).toBe(200);
    expect((await decideTaskOf(colleague!, his!)).status).toBe(200);
    const history = await historyOf(teacher!, id);
    expect(history).toContainEqual(
      expect.objectContaining({ type: 'forwarded', reason, named: [colleague!.person.name] }),
    );
    const { rows } = await api.engine.test.owner.query<{ content: { to: readonly { person: string }[] } }>(
      `select content from effects where case_id = $1 and kind = 'letter'`,
      [id],
    );
    expect(rows).toHaveLength(1);
    const { items } = (await head!.get(`/api/cases/${id}/observers`)).body;
    expect(items).toMatchObject([{ person: personOf(head), why: 'forwarded' }]);
    expect(await brokenChain(api, id)).toBeNull();
  });

  it('R48 is refused to the author, to himself, to strangers, to whoever has left, and back to whoever had it', async () => {
    const { id, task } = await fileFor(head!);
    const owner = api.engine.test.owner;
    const forward = async (user: User, to: string): Promise<string> =>
      codeOf(await user.post(`/api/tasks/${task.id}/forward`, { to, reason }));
    expect(await forward(head!, personOf(teacher))).toBe('person-unsuitable: author');
    expect(await forward(head!, personOf(head))).toBe('person-unsuitable: self');
    expect(await forward(head!, '01890000-0000-7000-8000-000000000000')).toBe('person-unsuitable: no-account');
    await owner.query('update accounts set disabled_at = now() where person = $1', [personOf(dean)]);
    expect(await forward(head!, personOf(dean))).toBe('person-unsuitable: no-account');
    await owner.query('update accounts set disabled_at = null where person = $1', [personOf(dean)]);
    await owner.query('update appointments set valid_to = app_now() where person = $1', [personOf(dean)]);
    expect(await forward(head!, personOf(dean))).toBe('person-unsuitable: no-account');
    await owner.query('update appointments set valid_to = null where person = $1', [personOf(dean)]);
    expect(codeOf(await head!.post(`/api/tasks/${task.id}/forward`, { to: personOf(dean) }))).toBe('request-invalid');
    expect(codeOf(await head!.post(`/api/tasks/${task.id}/forward`, { to: 'x', reason }))).toBe('request-invalid');
    for (const user of [teacher!, colleague!, registrar!])
      expect(await forward(user, personOf(dean))).toBe('not-found');
    expect(await forward(head!, personOf(colleague))).toBe('done');
    expect(await forward(head!, personOf(dean))).toBe('not-found');
    expect(await forward(colleague!, personOf(head))).toBe('person-unsuitable: handed-on-before');
    expect(await forward(colleague!, personOf(dean))).toBe('done');
    expect(await forward(dean!, personOf(registrar))).toBe('done');
    expect(await forward(registrar!, personOf(second))).toBe('not-possible-now: forwarded-too-often');
    const [last] = await tasksOf(registrar!, id);
    expect((await decideTaskOf(registrar!, last!)).status).toBe(200);
    expect(await brokenChain(api, id)).toBeNull();
  });

  it('of a decision and a forwarding at once one happens', async () => {
    for (let count = 0; count < 5; count += 1) {
      const { id, task } = await fileFor(head!);
      const answers = await Promise.all([
        decideTaskOf(second!, task),
        head!.post(`/api/tasks/${task.id}/forward`, { to: personOf(colleague), reason }),
      ]);
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(await brokenChain(api, id)).toBeNull();
    }
  });

  it('is forbidden where the pack says so, and says so to the page', async () => {
    const { task } = await fileFor(head!, 'own');
    expect((await head!.get(`/api/tasks/${task.id}`)).body.around).toMatchObject({ mayForward: false });
    const refused = await head!.post(`/api/tasks/${task.id}/forward`, { to: personOf(colleague), reason });
    expect(codeOf(refused)).toBe('not-possible-now: not-forwardable');
  });

  it('R38 is done by whoever acts for another too, and is told so', async () => {
    const { id, task } = await fileFor(head!);
    await substitute(api.engine, head!.person, colleague!.person);
    const body = { to: personOf(dean), reason, for: personOf(head) };
    expect(codeOf(await dean!.post(`/api/tasks/${task.id}/forward`, body))).toBe('not-found');
    expect(codeOf(await colleague!.post(`/api/tasks/${task.id}/forward`, body))).toBe('done');
    expect(await tasksOf(dean!, id)).toHaveLength(1);
    await api.engine.test.owner.query(
      `update substitutions set revoked_at = now(), revoked_by = recorded_by, revoked_because = 'over' where revoked_at is null`,
    );
  });
});

describe('R10 whoever acted learns of a withdrawal', () => {
  it('also whom somebody acted for, and whoever reads the case along', async () => {
    await api.engine.publish(
      roundPack({ procedure: 'recalled', round: ['ask: [{ persons: form.experts }]', 'due: { within: 3 days }'] }),
    );
    const experts = [head, dean, registrar].map(personOf);
    const id = await file('recalled', { text: 'Draft', money: 1, experts, students: [] });
    await substitute(api.engine, head!.person, colleague!.person);
    const [task] = (await colleague!.get(`/api/tasks?case=${id}&for=${personOf(head)}`)).body.items as ListedTask[];
    const { status } = await colleague!.post(`/api/tasks/${task!.id}/decision`, {
      ...{ outcome: 'agree', version: task!.version, for: personOf(head) },
    });
    expect(status).toBe(200);
    await decideTaskOf(dean!, (await tasksOf(dean!, id))[0]!);
    await teacher!.post(`/api/cases/${id}/recall`, { reason: 'Ошибся.' });
    const { rows } = await api.engine.test.owner.query<{ to: readonly { person: string }[] }>(
      `select content -> 'to' as to from effects where case_id = $1 and content ->> 'kind' = 'ended'`,
      [id],
    );
    const told = rows[0]!.to.map(({ person }) => person).sort();
    expect(told).toEqual([teacher, head, colleague, dean].map(personOf).sort());
    expect(await brokenChain(api, id)).toBeNull();
    await api.engine.test.owner.query(
      `update substitutions set revoked_at = now(), revoked_by = recorded_by, revoked_because = 'over' where revoked_at is null`,
    );
  });
});

describe('R03 added approvers', () => {
  it('where one decides alone, `before` keeps him waiting; what they say is shown to him, and he decides', async () => {
    const { id, task } = await fileFor(head!);
    const added = await head!.post(`/api/tasks/${task.id}/approvers`, {
      ...{ persons: [personOf(colleague), personOf(dean)], how: 'before', reason },
    });
    expect(added.status).toBe(200);
    expect(codeOf(await decideTaskOf(head!, task))).toBe('not-possible-now: waits-for-approvers');
    const [asked] = await tasksOf(colleague!, id);
    expect(asked).toMatchObject({ purpose: 'advise', due: task.due });
    const shown = (await colleague!.get(`/api/tasks/${asked!.id}`)).body;
    expect(shown.around.handedOver).toMatchObject({ kind: 'added', by: head!.person.name, reason });
    expect(codeOf(await decideTaskOf(colleague!, asked!, { outcome: 'refuse' }))).toBe('reason-required');
    expect((await decideTaskOf(colleague!, asked!, { outcome: 'refuse', reason: 'Рано.' })).status).toBe(200);
    expect((await decideTaskOf(dean!, (await tasksOf(dean!, id))[0]!)).status).toBe(200);
    const { around } = (await head!.get(`/api/tasks/${task.id}`)).body;
    expect(around).toMatchObject({ waits: false });
    expect(around.advice).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: colleague!.person.name, outcome: 'refuse', reason: 'Рано.' }),
        expect.objectContaining({ name: dean!.person.name, outcome: 'agree', reason: null }),
      ]),
    );
    expect((await decideTaskOf(head!, task)).body.case).toMatchObject({ state: 'ended', outcome: 'done' });
    expect(await brokenChain(api, id)).toBeNull();
  });

  it('`beside` keeps nobody waiting: what is not said when it is decided falls away', async () => {
    const { id, task } = await fileFor(head!);
    await head!.post(`/api/tasks/${task.id}/approvers`, { persons: [personOf(dean)], how: 'beside', reason });
    const [asked] = await tasksOf(dean!, id);
    expect((await decideTaskOf(head!, task)).status).toBe(200);
    expect(codeOf(await decideTaskOf(dean!, asked!))).toBe('task-closed');
    expect(await brokenChain(api, id)).toBeNull();
  });

  it('R35 of several who approve they must answer too, and the number that is needed is not lowered', async () => {
    await api.engine.publish(
      roundPack({
        procedure: 'any-of',
        round: ['ask: [{ persons: form.experts }]', 'needed: 1', 'due: { within: 3 days }'],
      }),
    );
    const experts = [head, second].map(personOf);
    const id = await file('any-of', { text: 'Draft', money: 1, experts, students: [] });
    const [own] = await tasksOf(head!, id);
    const body = { persons: [personOf(colleague)], how: 'before', reason };
    expect(codeOf(await head!.post(`/api/tasks/${own!.id}/approvers`, { ...body, persons: [personOf(second)] }))).toBe(
      'person-unsuitable: takes-part',
    );
    expect(codeOf(await head!.post(`/api/tasks/${own!.id}/approvers`, body))).toBe('done');
    expect(codeOf(await decideTaskOf(head!, own!))).toBe('not-possible-now: waits-for-approvers');
    // One of the two was enough; now the added one must answer beside him.
    expect((await decideTaskOf(second!, (await tasksOf(second!, id))[0]!)).body.case.state).toBe('open');
    const [asked] = await tasksOf(colleague!, id);
    expect(asked?.due).toBe(own!.due);
    expect((await decideTaskOf(colleague!, asked!)).body.case).toMatchObject({ state: 'ended', outcome: 'agreed' });
    expect(await brokenChain(api, id)).toBeNull();
  });

  it('are asked by whoever has the task alone; bad input is refused', async () => {
    const { task } = await fileFor(head!);
    const add = async (user: User, body: object): Promise<string> =>
      codeOf(
        await user.post(`/api/tasks/${task.id}/approvers`, {
          persons: [personOf(dean)],
          how: 'beside',
          reason,
          ...body,
        }),
      );
    for (const user of [teacher!, colleague!, registrar!]) expect(await add(user, {})).toBe('not-found');
    expect(await add(head!, { persons: [] })).toBe('request-invalid');
    expect(await add(head!, { how: 'after' })).toBe('request-invalid');
    expect(await add(head!, { reason: ' ' })).toBe('request-invalid');
    expect(await add(head!, { persons: [personOf(teacher)] })).toBe('person-unsuitable: author');
    expect(await add(head!, { persons: [personOf(dean)] })).toBe('done');
    expect(await add(head!, { persons: [personOf(dean)] })).toBe('person-unsuitable: takes-part');
    expect((await decideTaskOf(head!, task)).status).toBe(200);
    expect(await add(head!, {})).toBe('task-closed');
  });
});
