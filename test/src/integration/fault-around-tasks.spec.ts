/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return -- answers are JSON of many shapes; each test says what it expects */
import { newId } from '@kelisim/persistence';
import { brokenChain, codeOf, decideTaskOf, tasksOf } from '../support/around';
import { AroundStage } from '../support/around-stage';
import type { Answer, TestApi, User } from '../support/http-api';
import { startTestApi } from '../support/http-api';
import { readingPack } from '../support/roll-packs';
import { revoke, substitute } from '../support/substitutions';

const reason = 'Он ведёт этот вопрос.';

let api: TestApi;
let stage: AroundStage;
beforeAll(async () => {
  api = await startTestApi();
  stage = await AroundStage.set(api);
});
afterAll(async () => {
  await api.stop();
});

const id = ({ person }: User): string => person.person;
const owner = (text: string, values: readonly unknown[] = []): Promise<any> =>
  api.engine.test.owner.query(text, [...values]);
const leave = async (user: User): Promise<void> => {
  await owner('update appointments set valid_to = app_now() where person = $1 and valid_to is null', [id(user)]);
};
const comeBack = async (user: User): Promise<void> => {
  await owner('update appointments set valid_to = null where person = $1', [id(user)]);
};

/** Every act on a task, with a body that its schema takes. */
const acts = (task: string, to: string): readonly (readonly [string, object])[] => [
  [`tasks/${task}/claim`, {}],
  [`tasks/${task}/release`, { reason }],
  [`tasks/${task}/forward`, { to, reason }],
  [`tasks/${task}/approvers`, { persons: [to], how: 'beside', reason }],
  [`tasks/${task}/questions`, { to, text: 'Что скажете?', wants: 'opinion' }],
  [`tasks/${task}/decision`, { outcome: 'agree', version: 1 }],
];
const talk = (of: string, to: string): readonly (readonly [string, object])[] => [
  [`cases/${of}/comments`, { text: 'Слово.', internal: false }],
  [`cases/${of}/comments`, { text: 'Слово.', internal: true }],
  [`cases/${of}/observers`, { person: to }],
];

describe('R42 authority around a task', () => {
  it('whoever does not have it does nothing with it: author, reader of all, head of another unit, another university', async () => {
    const { id: of, task } = await stage.question();
    const { teacher, registrar, dean } = stage;
    for (const user of [teacher, registrar, ...stage.strangers])
      for (const [path, body] of acts(task.id, id(dean)))
        expect([path, codeOf(await user.post(`/api/${path}`, body))]).toEqual([path, 'not-found']);
    for (const user of stage.strangers) {
      for (const [path, body] of talk(of, id(dean)))
        expect([path, codeOf(await user.post(`/api/${path}`, body))]).toEqual([path, 'not-found']);
      for (const path of ['comments', 'questions', 'observers', 'events'])
        expect([path, (await user.get(`/api/cases/${of}/${path}`)).status]).toEqual([path, 404]);
      for (const path of [`/api/tasks/${task.id}`, `/api/tasks/${task.id}/draft`])
        expect((await user.get(path)).status).toBe(404);
      expect((await user.put(`/api/tasks/${task.id}/draft`, { reason })).status).toBe(404);
    }
    // Whoever reads every case names nobody and says nothing in private.
    expect(codeOf(await registrar.post(`/api/cases/${of}/observers`, { person: id(dean) }))).toBe('forbidden');
    expect(codeOf(await registrar.post(`/api/cases/${of}/comments`, { text: 'Тайно.', internal: true }))).toBe(
      'forbidden',
    );
    expect((await tasksOf(stage.head, of))[0]).toMatchObject({ version: 1, claimedBy: null });
  });

  it('nobody of another university is named for anything', async () => {
    const { id: of, task } = await stage.question();
    const refused = 'person-unsuitable: no-account';
    const post = async (path: string, body: object): Promise<string> => codeOf(await stage.head.post(path, body));
    const to = id(stage.foreign);
    expect(await post(`/api/tasks/${task.id}/forward`, { to, reason })).toBe(refused);
    expect(await post(`/api/tasks/${task.id}/approvers`, { persons: [to], how: 'before', reason })).toBe(refused);
    expect(await post(`/api/tasks/${task.id}/questions`, { to, text: 'Как?', wants: 'opinion' })).toBe(refused);
    expect(await post(`/api/cases/${of}/observers`, { person: to })).toBe(refused);
  });

  it('R37 whoever is only to read a paper of a case decides nothing in it: no internal words, no questions, no naming', async () => {
    await api.engine.publish(
      readingPack('brought', [
        'to: [{ persons: form.persons }]',
        'due: { within: 3 days }',
        'outcomes: { confirmed: { end: known } }',
      ]),
    );
    const { head, colleague, dean } = stage;
    const { rows } = await owner(`select id from units where parent is null limit 1`);
    const of = await stage.file('brought', { text: 'Приказ', unit: rows[0].id, persons: [id(colleague), id(dean)] });
    const [reading] = await tasksOf(colleague, of);
    expect(reading).toBeDefined();
    for (const confirmed of [false, true]) {
      if (confirmed) expect((await decideTaskOf(colleague, reading!, { outcome: 'confirm' })).status).toBe(200);
      expect((await colleague.get(`/api/cases/${of}/comments`)).body).toMatchObject({ internal: false });
      expect(codeOf(await colleague.post(`/api/cases/${of}/comments`, { text: 'Тайно.', internal: true }))).toBe(
        'forbidden',
      );
      expect(codeOf(await colleague.post(`/api/cases/${of}/observers`, { person: id(head) }))).toBe('forbidden');
    }
    const [his] = await tasksOf(dean, of);
    for (const [path, body] of acts(his!.id, id(head)).filter(([path]) => !path.endsWith('decision')))
      expect([path, codeOf(await dean.post(`/api/${path}`, body))]).toEqual([
        path,
        expect.stringMatching(/^(not-|task-)/),
      ]);
  });
});

/** The task of a case whose author holds the very post that decides it, beside others. */
async function ownCase(): Promise<string> {
  const { unit } = stage.head.person.appointments.find(({ position }) => position === 'department-head')!;
  await owner(
    `insert into appointments (university, id, person, position, unit, valid_from, basis)
     select university, gen_random_uuid(), id, 'department-head', $2, app_now() - interval '1 hour', 'twice' from people where id = $1`,
    [id(stage.teacher), unit],
  );
  const { rows } = await owner('select id from tasks where case_id = $1', [await stage.file()]);
  return rows[0].id;
}

describe('R38 around a task in another’s name', () => {
  it('R48 the name is that person however its id is written: nobody acts so on his own case', async () => {
    const { head, colleague, teacher } = stage;
    const own = await ownCase();
    const [order, his] = [
      await substitute(api.engine, head.person, colleague.person),
      await substitute(api.engine, teacher.person, colleague.person),
    ];
    for (const principal of [id(teacher), id(teacher).toUpperCase()]) {
      for (const [path, sent] of acts(own, id(stage.dean)).filter(([path]) => !path.endsWith('release'))) {
        const code = codeOf(await colleague.post(`/api/${path}`, { ...sent, for: principal }));
        expect([path, code]).toEqual([path, expect.stringMatching(/^(own-act|not-found)$/)]);
      }
      const many = { items: [{ task: own, version: 1 }], outcome: 'agree', for: principal };
      expect((await colleague.post('/api/tasks/decisions', many)).body.done).toBe(0);
    }
    const { id: of, task } = await stage.question();
    // Nor is his principal named by whoever acts for him, nor another’s name written twice.
    for (const principal of [id(head), id(head).toUpperCase()])
      expect(
        codeOf(await colleague.post(`/api/tasks/${task.id}/forward`, { to: id(head), reason, for: principal })),
      ).toBe('person-unsuitable: self');
    expect(codeOf(await colleague.post(`/api/tasks/${task.id}/claim`, { for: id(head).toUpperCase() }))).toBe('done');
    const decided = await colleague.post(`/api/tasks/${task.id}/decision`, {
      ...{ outcome: 'agree', version: 1, for: id(head).toUpperCase() },
    });
    expect(codeOf(decided)).toBe('done');
    const history = (await teacher.get(`/api/cases/${of}/events`)).text;
    expect(history).not.toContain(id(head).toUpperCase());
    expect(await brokenChain(api, of)).toBeNull();
    await revoke(api.engine, head.person, order);
    await revoke(api.engine, teacher.person, his);
    await owner(`update appointments set valid_to = app_now() where basis = 'twice'`);
  });

  it('a claim in another’s name holds off the others, and ends with the order', async () => {
    const { head, second, colleague } = stage;
    const { id: of, task } = await stage.question();
    const order = await substitute(api.engine, head.person, colleague.person);
    const claim = `/api/tasks/${task.id}/claim`;
    expect(codeOf(await colleague.post(claim))).toBe('not-found');
    expect(codeOf(await colleague.post(claim, { for: id(head) }))).toBe('done');
    expect(codeOf(await decideTaskOf(second, task))).toBe('task-claimed');
    expect(codeOf(await second.post(`/api/tasks/${task.id}/release`, { reason }))).toBe('done');
    expect(codeOf(await colleague.post(claim, { for: id(head) }))).toBe('done');
    await revoke(api.engine, head.person, order);
    expect((await tasksOf(second, of))[0]?.claimedBy).toBeNull();
    for (const [path, body] of acts(task.id, id(stage.dean)))
      expect([path, codeOf(await colleague.post(`/api/${path}`, { ...body, for: id(head) }))]).toEqual([
        path,
        path.endsWith('release') ? 'request-invalid' : 'not-acting: acting-revoked',
      ]);
    expect(codeOf(await decideTaskOf(second, task))).toBe('done');
  });

  it('what was handed on to a person is done by whoever acts for him; what was handed on goes with nobody else', async () => {
    const { head, colleague, dean, second } = stage;
    const { id: of, task } = await stage.question();
    expect(codeOf(await head.post(`/api/tasks/${task.id}/forward`, { to: id(colleague), reason }))).toBe('done');
    const order = await substitute(api.engine, colleague.person, dean.person);
    const [own] = (await dean.get(`/api/tasks?case=${of}&for=${id(colleague)}`)).body.items;
    expect(own.id).toBe(task.id);
    expect(codeOf(await decideTaskOf(second, task))).toBe('not-found');
    expect(codeOf(await dean.post(`/api/tasks/${task.id}/decision`, { outcome: 'agree', version: own.version }))).toBe(
      'not-found',
    );
    const body = { outcome: 'agree', version: own.version, for: id(colleague) };
    expect(codeOf(await dean.post(`/api/tasks/${task.id}/decision`, body))).toBe('done');
    expect(await brokenChain(api, of)).toBeNull();
    await revoke(api.engine, colleague.person, order);
  });
});

describe('R03 losing a post', () => {
  it('whoever claimed it and has left neither decides nor hands it on nor asks; it is open to the other at once', async () => {
    const { second, head, dean } = stage;
    const { task } = await stage.question();
    expect(codeOf(await second.post(`/api/tasks/${task.id}/claim`))).toBe('done');
    await leave(second);
    for (const [path, body] of acts(task.id, id(dean)).filter(([path]) => !path.endsWith('release')))
      expect([path, codeOf(await second.post(`/api/${path}`, body))]).toEqual([path, 'not-found']);
    expect((await second.get(`/api/tasks/${task.id}/draft`)).status).toBe(404);
    expect(codeOf(await decideTaskOf(head, task))).toBe('done');
    await comeBack(second);
  });

  it('of a claim and a decision of another at once no case is decided over a claim', async () => {
    const { head, second } = stage;
    for (let count = 0; count < 4; count += 1) {
      const { id: of, task } = await stage.question();
      const [claimed, decided] = await Promise.all([
        second.post(`/api/tasks/${task.id}/claim`),
        decideTaskOf(head, task),
      ]);
      expect([codeOf(claimed), codeOf(decided)]).toEqual(
        claimed.status === 200 && decided.status !== 200 ? ['done', 'task-claimed'] : ['task-closed', 'done'],
      );
      expect(await brokenChain(api, of)).toBeNull();
    }
  });

  it('a task that was handed on to somebody who has left goes on by rule: it is on the list of orphans', async () => {
    const { head, colleague } = stage;
    const { id: of, task } = await stage.question();
    await head.post(`/api/tasks/${task.id}/forward`, { to: id(colleague), reason });
    await owner('update accounts set disabled_at = now() where person = $1', [id(colleague)]);
    await leave(colleague);
    const administrator = await api.as('administrator');
    const { text } = await administrator.get('/api/tasks/orphaned?limit=100');
    expect(text).toContain(of);
    await comeBack(colleague);
    await owner('update accounts set disabled_at = null where person = $1', [id(colleague)]);
  });
});

describe('R03 deciding many at once, by whoever means ill', () => {
  const many = async (user: User, items: readonly object[], more: object = {}): Promise<Answer> =>
    await user.post('/api/tasks/decisions', { items, outcome: 'agree', ...more });
  const told = ({ body }: Answer): unknown[] =>
    body.items.map((item: any) => [item.code, item.case === null ? null : item.case.id]);

  it('another’s task gives nothing away of its case or step, and does not stand in the way of one’s own', async () => {
    const [first, mine] = [await stage.question('another'), await stage.question()];
    const { head, colleague, foreign } = stage;
    // To him all of them are nobody’s: not even that they are of different steps.
    for (const user of [colleague, foreign]) {
      const items = [first, mine].map(({ task }) => ({ task: task.id, version: 1 }));
      for (const path of ['/api/tasks/decisions/preview', '/api/tasks/decisions'])
        expect(told(await user.post(path, { items, outcome: 'agree' }))).toEqual([
          ['not-found', null],
          ['not-found', null],
        ]);
    }
    expect(codeOf(await head.post(`/api/tasks/${first.task.id}/forward`, { to: id(colleague), reason }))).toBe('done');
    const answer = await many(head, [
      { task: first.task.id, version: 1 },
      { task: mine.task.id, version: 1 },
    ]);
    expect(told(answer)).toEqual([
      ['not-found', null],
      ['done', mine.id],
    ]);
  });

  it('a task is one task however its id is written, and of another step it is refused so too', async () => {
    const [one, other] = [await stage.question(), await stage.question('another')];
    const twice = [one.task.id, one.task.id.toUpperCase()].map((task) => ({ task, version: 1 }));
    expect(codeOf(await many(stage.head, twice))).toBe('request-invalid');
    const answer = await many(stage.head, [
      { task: one.task.id, version: 1 },
      { task: other.task.id.toUpperCase(), version: 1 },
    ]);
    expect(told(answer)).toEqual([
      ['done', one.id],
      ['not-possible-now', other.id],
    ]);
  });

  it('R48 his own case is refused to its author however many decide; one that is refused in the middle holds up none', async () => {
    const { head, second, teacher } = stage;
    const own = await ownCase();
    const [before, taken, after] = [await stage.question(), await stage.question(), await stage.question()];
    await second.post(`/api/tasks/${taken.task.id}/claim`);
    const items = [before.task.id, own, taken.task.id, after.task.id].map((task) => ({ task, version: 1 }));
    const [mine] = (await many(teacher, [{ task: own, version: 1 }])).body.items;
    expect(mine.code).toMatch(/^(own-act|not-found)$/);
    const answer = await many(head, items);
    expect(answer.body.items.map(({ code }: any) => code)).toEqual(['done', 'done', 'task-claimed', 'done']);
    expect((await teacher.get(`/api/cases/${after.id}`)).body.state).toBe('ended');
    await owner(`update appointments set valid_to = app_now() where basis = 'twice'`);
    for (const one of [before, after]) expect(await brokenChain(api, one.id)).toBeNull();
  });

  it('the same key with another body is refused, also for one task alone and sent at once', async () => {
    const { task } = await stage.question();
    const key = { 'idempotency-key': `many-${newId()}` };
    const send = async (reason: string): Promise<Answer> =>
      await stage.head.post(
        '/api/tasks/decisions',
        { items: [{ task: task.id, version: 1 }], outcome: 'refuse', reason },
        key,
      );
    const answers = await Promise.all([send('Так.'), send('Иначе.')]);
    const { rows } = await owner('select outcome from decisions where task = $1', [task.id]);
    expect(rows).toHaveLength(1);
    const lost = answers.filter(({ status }) => status >= 400).map(codeOf);
    expect(lost).toEqual(['idempotency-key-reused']);
    const longest = { 'idempotency-key': 'k'.repeat(100) };
    const { task: next } = await stage.question();
    const answer = await stage.head.post(
      '/api/tasks/decisions',
      { items: [{ task: next.id, version: 1 }], outcome: 'agree' },
      longest,
    );
    expect([200, 400]).toContain(answer.status);
  });

  it('R37 a paper to read among them is told the same in the preview as in the answer', async () => {
    const { rows } = await owner(`select id from units where parent is null limit 1`);
    await api.engine.publish(
      readingPack('to-know', [
        'to: [{ persons: form.persons }]',
        'due: { within: 3 days }',
        'outcomes: { confirmed: { end: known } }',
      ]),
    );
    const of = await stage.file('to-know', {
      text: 'Приказ',
      unit: rows[0].id,
      persons: [id(stage.dean), id(stage.head)],
    });
    const [task] = await tasksOf(stage.dean, of);
    const body = { items: [{ task: task!.id, version: task!.version }], outcome: 'confirm' };
    const preview = await stage.dean.post('/api/tasks/decisions/preview', body);
    const decided = await stage.dean.post('/api/tasks/decisions', body);
    expect(told(preview)).toEqual(told(decided));
    expect(told(await stage.dean.post('/api/tasks/decisions/preview', body))).toEqual([['task-closed', of]]);
  });
});
