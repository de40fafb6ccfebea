/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access -- answers are JSON of many shapes; each test says what it expects */
import type { PaperVisa } from '@kelisim/domain';
import { brokenChain, codeOf, decideTaskOf, secondHolder, tasksOf } from '../support/around';
import { CouncilStage } from '../support/council-stage';
import { decisionOf, fileNote, findTask } from '../support/drive-case';
import type { Answer, TestApi, User } from '../support/http-api';
import { startTestApi } from '../support/http-api';
import { roundPack } from '../support/round-pack';
import { revoke, substitute } from '../support/substitutions';

let api: TestApi;
let [teacher, head, second, dean, stranger]: User[] = [];
beforeAll(async () => {
  api = await startTestApi();
  const { engine } = api;
  teacher = await api.as('teacher', 'biology');
  head = await api.as('department-head', 'biology');
  dean = await api.as('dean', 'science');
  stranger = await api.as('department-head', 'economics');
  const { unit } = head.person.appointments.find(({ position }) => position === 'department-head')!;
  second = await api.asPerson(await secondHolder(api, { position: 'department-head', unit, name: 'Second H.' }));
  const returned = 'return: { next: rework }';
  await engine.publish(
    roundPack({
      procedure: 'single',
      round: ['by: { position: department-head, of: author.department }', 'due: { within: PT24H }'],
      outcomes: ['agree: { end: agreed }', returned],
    }),
  );
  const asked = [head, dean, stranger].map(({ person }) => `{ person: '"${person.person}"' }`).join(', ');
  await engine.publish(
    roundPack({ procedure: 'several', round: [`ask: [${asked}]`, 'needed: all', 'due: { within: PT24H }'] }),
  );
});
afterAll(async () => {
  await api.stop();
});

async function file(procedure = 'single'): Promise<string> {
  const { body } = await teacher!.get(`/api/procedures/${procedure}`);
  const form = { ...body.start.form.examples[0], text: 'Draft', money: 0 };
  const filed = await teacher!.post('/api/cases', { procedure, form });
  if (filed.status !== 201) throw new Error(filed.text);
  return filed.body.id as string;
}

/** Decides the task of the case as the person sees it, and gives its id. */
async function decide(user: User, id: string, outcome = 'return'): Promise<string> {
  const [task] = await tasksOf(user, id);
  const needsReason = outcome === 'return' || outcome === 'refuse';
  const answer = await decideTaskOf(user, task!, { outcome, ...(needsReason ? { reason: 'Так не годится.' } : {}) });
  if (answer.status !== 200) throw new Error(answer.text);
  return task!.id;
}

/** The author has mended it and files it again. */
async function rework(id: string): Promise<Answer> {
  return await (
    await readyToRework(id)
  )();
}

/** His task is found before, as by a page that is open already. */
async function readyToRework(id: string): Promise<() => Promise<Answer>> {
  const { task } = (await findTask([teacher!], id))!;
  return async () => await teacher!.post(`/api/tasks/${task.id}/decision`, decisionOf(task, task.outcomes[0]!));
}

const takeBack = async (user: User, task: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
  await user.post(`/api/tasks/${task}/take-back`, {}, headers);
const told = async (user: User, task: string): Promise<string> => codeOf(await takeBack(user, task));

/** What the list of his decisions and the page of the task offer him. */
async function offered(user: User, task: string): Promise<{ takeBack: boolean; takenBack: boolean }> {
  const { items } = (await user.get('/api/tasks/decided')).body as {
    items: { task: string; takeBack: boolean; takenBack: boolean }[];
  };
  const listed = items.find((item) => item.task === task)!;
  const { status, body } = await user.get(`/api/tasks/${task}`);
  if (status === 200) expect(body.closed.takeBack).toBe(listed.takeBack);
  return { takeBack: listed.takeBack, takenBack: listed.takenBack };
}

async function visasOf(caseId: string): Promise<readonly string[]> {
  const { rows } = await api.engine.test.owner.query<{ personal: Buffer; wrapped: Buffer }>(
    'select c.personal, k.wrapped from cases c join case_keys k on k.university = c.university and k.case_id = c.id where c.id = $1',
    [caseId],
  );
  const { sealer } = api.engine.stores;
  const { personal, wrapped } = rows[0]!;
  const { visas } = sealer.open<{ readonly visas: readonly PaperVisa[] }>(sealer.unwrap(wrapped), personal);
  return visas.map(({ name, outcome }) => `${name}: ${outcome}`);
}

describe('R03 a decision is taken back', () => {
  it('makes the question his again with the clock that ran, and takes it from whoever came next', async () => {
    const id = await file();
    const [asked] = await tasksOf(head!, id);
    const task = await decide(head!, id);
    expect(await offered(head!, task)).toEqual({ takeBack: true, takenBack: false });
    expect(await tasksOf(teacher!, id)).toHaveLength(1);
    const back = await takeBack(head!, task);
    expect(back.status).toBe(200);
    const [again] = await tasksOf(head!, id);
    expect(back.body).toMatchObject({
      case: { id, state: 'open' },
      next: { step: 'visas', end: null, tasks: [{ step: 'visas' }] },
      task: again!.id,
    });
    expect(again!.id).not.toBe(task);
    expect(again!.due).toBe(asked!.due);
    expect(await tasksOf(teacher!, id)).toEqual([]);
    expect(await offered(head!, task)).toEqual({ takeBack: false, takenBack: true });
    expect(await told(head!, task)).toBe('not-possible-now: taken-back');
    const { items } = (await teacher!.get(`/api/cases/${id}/events`)).body as { items: { type: string }[] };
    expect(items.map(({ type }) => type)).toEqual(['filed', 'decided', 'takenBack']);
    // Decided anew it goes on, and to its end; what is final is not taken back.
    const ended = await decide(head!, id, 'agree');
    expect(await visasOf(id)).toEqual([`${head!.person.shortName}: agree`]);
    expect(await told(head!, ended)).toBe('case-ended');
    expect(await offered(head!, ended)).toEqual({ takeBack: false, takenBack: false });
    expect(await brokenChain(api, id)).toBeNull();
  });

  it('is refused in words once somebody has acted, to others, and where nothing was decided', async () => {
    const id = await file();
    const [open] = await tasksOf(head!, id);
    expect(await told(head!, open!.id)).toBe('not-possible-now: not-decided');
    const task = await decide(head!, id);
    expect(await told(second!, task)).toBe('not-possible-now: decided-by-another');
    for (const user of [teacher!, dean!, stranger!]) expect(await told(user, task)).toBe('not-found');
    expect(codeOf(await takeBack(head!, 'nothing'))).toMatch(/request-invalid|not-found/);
    expect(codeOf(await head!.post(`/api/tasks/${task}/take-back`, { task }))).toBe('request-invalid');
    expect((await rework(id)).status).toBe(200);
    expect(await offered(head!, task)).toEqual({ takeBack: false, takenBack: false });
    for (const language of ['ru', 'kk', 'ky', 'en']) {
      const { status, body } = await takeBack(head!, task, { 'accept-language': language });
      expect([status, body.code, body.data.why, typeof body.detail]).toEqual([
        ...[409, 'not-possible-now', 'acted-since'],
        'string',
      ]);
    }
    expect(await brokenChain(api, id)).toBeNull();
  });

  it('is refused to whoever has lost the post since', async () => {
    const id = await file();
    const task = await decide(second!, id);
    const { owner } = api.engine.test;
    const { person } = second!.person;
    await owner.query('update appointments set valid_to = app_now() where person = $1', [person]);
    expect(await offered(second!, task)).toMatchObject({ takeBack: false });
    expect(await told(second!, task)).toBe('not-found');
    await owner.query('update appointments set valid_to = null where person = $1', [person]);
    expect(await told(second!, task)).toBe('done');
  });

  it('happens once, of two at once and of a repeated request', async () => {
    const id = await file();
    const task = await decide(head!, id);
    const both = await Promise.all([told(head!, task), told(head!, task)]);
    expect(both.sort()).toEqual(['done', 'not-possible-now: taken-back']);
    const decided = await decide(head!, id);
    const key = { 'idempotency-key': `back-${decided}` };
    const same = await Promise.all([takeBack(head!, decided, key), takeBack(head!, decided, key)]);
    const later = await takeBack(head!, decided, key);
    for (const one of [...same, later]) expect(one).toMatchObject({ status: 200, body: same[0].body });
    expect(later.headers['idempotency-replayed']).toBe('true');
    expect(await tasksOf(head!, id)).toHaveLength(1);
    expect(await brokenChain(api, id)).toBeNull();
  });

  it('of taking back and the next person’s decision at once one wins, and the other is told', async () => {
    const winners = new Set<string>();
    for (let round = 0; round < 6; round += 1) {
      const id = await file();
      const task = await decide(head!, id);
      const acts = [async () => await takeBack(head!, task), await readyToRework(id)] as const;
      const [back, next] =
        round % 2 === 0
          ? await Promise.all([acts[0](), acts[1]()])
          : await Promise.all([acts[1](), acts[0]()]).then(([late, early]) => [early, late] as const);
      winners.add(codeOf(back) === 'done' ? 'back' : 'next');
      expect([codeOf(back), codeOf(next)]).toEqual(
        codeOf(back) === 'done' ? ['done', 'task-closed'] : ['not-possible-now: acted-since', 'done'],
      );
      expect(await tasksOf(teacher!, id)).toEqual([]);
      expect(await tasksOf(head!, id)).toHaveLength(1);
      expect(await brokenChain(api, id)).toBeNull();
    }
    expect(winners.size).toBeGreaterThan(0);
  });
});

describe('R38 whoever acts for another takes his own decision back', () => {
  it('while he acts; when the order is revoked he is told, and the principal cannot do it for him', async () => {
    const { engine } = api;
    const order = await substitute(engine, head!.person, stranger!.person);
    const forWhom = head!.person.person;
    const decideFor = async (id: string): Promise<string> => {
      const { body } = await stranger!.get(`/api/tasks?case=${id}&for=${forWhom}`);
      const [task] = body.items as { id: string; version: number }[];
      const decision = { outcome: 'return', reason: 'Так не годится.', version: task!.version, for: forWhom };
      expect((await stranger!.post(`/api/tasks/${task!.id}/decision`, decision)).status).toBe(200);
      return task!.id;
    };
    const id = await file();
    const task = await decideFor(id);
    expect(await offered(head!, task)).toMatchObject({ takeBack: false });
    expect(await told(head!, task)).toBe('not-possible-now: decided-by-another');
    expect(await offered(stranger!, task)).toMatchObject({ takeBack: true });
    expect(await told(stranger!, task)).toBe('done');
    const again = await decideFor(id);
    await revoke(engine, head!.person, order);
    expect(await offered(stranger!, again)).toMatchObject({ takeBack: false });
    expect(await told(stranger!, again)).toBe('not-acting: acting-revoked');
    expect(await brokenChain(api, id)).toBeNull();
  });
});

describe('R35 of several who approve', () => {
  it('only he is asked again, while the round goes on; the visa is printed no more', async () => {
    const id = await file('several');
    const first = await decide(head!, id, 'agree');
    expect(await visasOf(id)).toEqual([`${head!.person.shortName}: agree`]);
    expect(await offered(head!, first)).toMatchObject({ takeBack: true });
    expect(await told(head!, first)).toBe('done');
    expect(await visasOf(id)).toEqual([]);
    expect(await tasksOf(head!, id)).toHaveLength(1);
    const mine = await decide(head!, id, 'agree');
    await decide(dean!, id, 'agree');
    expect(await told(head!, mine)).toBe('not-possible-now: acted-since');
    expect(await tasksOf(stranger!, id)).toHaveLength(1);
    expect(await visasOf(id)).toEqual([head!, dean!].map(({ person }) => `${person.shortName}: agree`));
    expect(await brokenChain(api, id)).toBeNull();
  });

  it('also where his answer had ended it: the others keep theirs', async () => {
    const id = await file('several');
    await decide(head!, id, 'agree');
    const last = await decide(dean!, id, 'return');
    expect(await tasksOf(teacher!, id)).toHaveLength(1);
    const back = await takeBack(dean!, last);
    expect([back.status, back.body.task]).toEqual([200, (await tasksOf(dean!, id))[0]!.id]);
    expect(await tasksOf(teacher!, id)).toEqual([]);
    expect(await tasksOf(head!, id)).toEqual([]);
    expect(await tasksOf(stranger!, id)).toHaveLength(1);
    await decide(dean!, id, 'agree');
    await decide(stranger!, id, 'agree');
    expect((await teacher!.get(`/api/cases/${id}`)).body).toMatchObject({ state: 'ended', outcome: 'agreed' });
    expect(await brokenChain(api, id)).toBeNull();
  });
});

describe('R05 of what a council has decided', () => {
  it('the paper that was made with it is made anew without it', async () => {
    const registrar = await api.as('registrar');
    const secretary = await api.as('academic-secretary');
    const { body } = await registrar.get('/api/procedures/corrections-report');
    const form = body.start.form.examples[0] as object;
    const { id } = (await registrar.post('/api/cases', { procedure: 'corrections-report', form })).body as {
      id: string;
    };
    const { task: before } = (await findTask([secretary], id))!;
    const returned = decisionOf(
      before,
      before.outcomes.find((outcome) => outcome.id === 'return')!,
    );
    expect((await secretary.post(`/api/tasks/${before.id}/decision`, returned)).status).toBe(200);
    const { task } = (await findTask([registrar], id))!;
    const filed = await registrar.post(`/api/tasks/${task.id}/decision`, decisionOf(task, task.outcomes[0]!));
    expect(filed.status).toBe(200);
    const revisions = async (): Promise<number[]> =>
      (
        await api.engine.test.owner.query<{ revision: number }>(
          `select revision from documents where case_id = $1 and template = 'report' order by revision`,
          [id],
        )
      ).rows.map(({ revision }) => revision);
    expect(await revisions()).toEqual([1, 2]);
    expect(await told(registrar, task.id)).toBe('done');
    expect(await revisions()).toEqual([1, 2, 3]);
    expect(await tasksOf(secretary, id)).toEqual([]);
    expect(await brokenChain(api, id)).toBeNull();
  });

  it('a recorded decision is taken back until the registrar acts on it', async () => {
    const { id } = await fileNote(teacher!);
    const { task: visa } = (await findTask([head!], id))!;
    const agreed = await head!.post(`/api/tasks/${visa.id}/decision`, decisionOf(visa, visa.outcomes[0]!));
    expect(agreed.status).toBe(200);
    // What it has opened for each faculty is not called back.
    expect(await told(head!, visa.id)).toBe('not-possible-now: effects-out');
    const secretary = await secretaryOf(id);
    const { task } = (await findTask([secretary], id))!;
    expect((await secretary.post(`/api/tasks/${task.id}/decision`, decisionOf(task, task.outcomes[0]!))).status).toBe(
      200,
    );
    const registrar = await api.as('registrar');
    expect(await tasksOf(registrar, id)).toHaveLength(1);
    expect(await offered(secretary, task.id)).toMatchObject({ takeBack: true });
    expect(await told(secretary, task.id)).toBe('done');
    expect(await tasksOf(registrar, id)).toEqual([]);
    const { task: anew } = (await findTask([secretary], id))!;
    expect((await secretary.post(`/api/tasks/${anew.id}/decision`, decisionOf(anew, anew.outcomes[0]!))).status).toBe(
      200,
    );
    const { task: opening } = (await findTask([registrar], id))!;
    const opened = decisionOf(
      opening,
      opening.outcomes.find((outcome) => outcome.id === 'open')!,
    );
    expect((await registrar.post(`/api/tasks/${opening.id}/decision`, opened)).status).toBe(200);
    expect(await told(secretary, anew.id)).toBe('not-possible-now: acted-since');
    // The journal stands open since: that is not undone either.
    expect(await told(registrar, opening.id)).toBe('not-possible-now: effects-out');
    expect(await brokenChain(api, id)).toBeNull();
  });

  it('what it has decided at a sitting is not taken back by whoever pressed', async () => {
    const stage = await CouncilStage.set(api);
    const [id] = (await stage.notes(1)) as [string];
    const task = await stage.task(id);
    const sitting = await stage.plan();
    await stage.open(sitting);
    const items = [await stage.item(sitting, id)];
    await stage.done(stage.secretary, sitting, 'voting', { items });
    for (const user of [stage.chair, ...stage.members])
      await stage.done(user, sitting, 'votes', { items, vote: 'for' });
    await stage.done(stage.secretary, sitting, 'decisions', { items });
    expect(await told(stage.secretary, task.id)).toBe('not-possible-now: minuted');
    expect(await offered(stage.secretary, task.id)).toMatchObject({ takeBack: false });
    expect(await brokenChain(api, id)).toBeNull();
  });
});

/** The secretary of the council that is asked. */
async function secretaryOf(caseId: string): Promise<User> {
  const { rows } = await api.engine.test.owner.query<{ person: string }>(
    `select a.person from tasks t join appointments a on a.unit = t.unit and a.position = t.position
     where t.case_id = $1 and t.state = 'open' limit 1`,
    [caseId],
  );
  return await api.asPerson(rows[0]!.person);
}
