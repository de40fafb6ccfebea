/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access -- answers are JSON of many shapes; each test says what it expects */
import { applyDueRungs, verifyCase } from '@kelisim/persistence';
import { councilForm, decideAs, fileEngineNote, holderOf, openTasks } from '../support/engine-note';
import type { Answer, TestApi, User } from '../support/http-api';
import { startTestApi } from '../support/http-api';
import { questionPack } from '../support/question-pack';

const HOUR = 3_600_000;
const reason = 'Архив закрыт до пятницы.';

let api: TestApi;
let [teacher, head, dean]: User[] = [];
let hours = 0;
beforeAll(async () => {
  api = await startTestApi();
  const due = ['within: PT24H', 'extension: { by: { position: dean, of: author.faculty }, longest: 5 days }'];
  const outcomes = ['agree: { end: done }', 'refuse: { end: done }'];
  await api.engine.publish(questionPack({ procedure: 'question', due, outcomes }));
  await api.engine.publish(questionPack({ procedure: 'question-once', due: ['within: PT24H'] }));
  await logIn();
});
afterAll(async () => {
  await api.stop();
});

async function logIn(): Promise<void> {
  teacher = await api.as('teacher', 'biology');
  head = await api.as('department-head', 'biology');
  dean = await api.as('dean', 'science');
}

/** Clocks do not run back: each test goes on from the one before. Sessions end meanwhile. */
async function later(by: number): Promise<void> {
  hours += by;
  await api.engine.test.runAhead(`${hours} hours`);
  await logIn();
}

const after = (moment: string, by: number): string => new Date(Date.parse(moment) + by * HOUR).toISOString();

interface Asked {
  readonly id: string;
  readonly task: string;
  readonly due: string;
}

interface Listed {
  readonly id: string;
  readonly due: string;
  readonly version: number;
  readonly purpose: string;
  readonly outcomes: readonly object[];
}

async function listed(user: User, caseId: string): Promise<readonly Listed[]> {
  const { body } = await user.get(`/api/tasks?case=${caseId}`);
  return (body as { items: readonly Listed[] }).items;
}

async function file(procedure = 'question'): Promise<Asked> {
  const filed = await teacher!.post('/api/cases', { procedure, form: { text: 'Можно ли?' } });
  const { id } = filed.body as { id: string };
  const [task] = await listed(head!, id);
  return { id, task: task!.id, due: task!.due };
}

const ask = (user: User, { task }: Asked, until: string, headers: Record<string, string> = {}): Promise<Answer> =>
  user.post(`/api/tasks/${task}/extension`, { until, reason }, headers);

const requestOf = async (user: User, { id }: Asked): Promise<Listed> =>
  (await listed(user, id)).find(({ purpose }) => purpose === 'extend')!;

async function answer(asked: Asked, outcome: string, basis = 'Распоряжение № 7'): Promise<Answer> {
  const { id, version } = await requestOf(dean!, asked);
  return await dean!.post(`/api/tasks/${id}/decision`, { outcome, version, reason: basis });
}

const broken = async ({ id }: Pick<Asked, 'id'>): Promise<unknown> =>
  (await verifyCase(api.engine.database, api.engine.stores, { university: api.engine.university, caseId: id })).broken;
const requests = async ({ id }: Asked): Promise<readonly object[]> =>
  (
    await api.engine.test.owner.query<object>(
      `select state, answered_by as by, answered_at is not null as answered from extension_requests where case_id = $1 order by sequence`,
      [id],
    )
  ).rows;

describe('more time', () => {
  it('is asked for once by a request that is sent twice, found by the dean among his tasks, and given with its basis', async () => {
    const asked = await file();
    const before = (await head!.get(`/api/tasks/${asked.task}`)).body;
    expect(before.extension).toMatchObject({ whyNot: null, latest: after(asked.due, 120), request: null });
    expect(Date.parse(before.extension.suggested as string)).toBeGreaterThan(Date.parse(asked.due));
    const until = after(asked.due, 24);
    const key = { 'idempotency-key': 'more-time-1' };
    const first = await ask(head!, asked, until, key);
    expect([first.status, first.body]).toMatchObject([200, { task: asked.task, until }]);
    const second = await ask(head!, asked, until, key);
    expect([second.status, second.body, second.headers['idempotency-replayed']]).toEqual([200, first.body, 'true']);
    expect(await requests(asked)).toEqual([{ state: 'asked', by: null, answered: false }]);

    const request = { state: 'asked', until, askedBy: head!.person.name, reason, answer: null };
    const { body: waiting } = await head!.get(`/api/tasks/${asked.task}`);
    expect(waiting).toMatchObject({ due: asked.due, extension: { whyNot: 'asked-already', suggested: null, request } });
    const own = await requestOf(dean!, asked);
    expect(own.outcomes).toMatchObject([
      { id: 'grant', title: 'Продлить срок', reason: 'required' },
      { id: 'refuse', title: 'Отказать в продлении', reason: 'required' },
    ]);
    const { body: told } = await dean!.get(`/api/tasks/${own.id}`);
    expect(told).toMatchObject({
      purpose: 'extend',
      step: 'answer',
      next: [{ leadsTo: [] }, { leadsTo: [] }],
      extension: { request },
      deadline: { due: asked.due },
    });
    const feed = await dean!.post('/api/me/calendar');
    const { text } = await api.send('GET', new URL(feed.body.address as string).pathname);
    expect(text.replaceAll('\r\n ', '')).toContain('SUMMARY:Просят продлить срок: ');
    const bare = await dean!.post(`/api/tasks/${own.id}/decision`, { outcome: 'grant', version: own.version });
    expect([bare.status, bare.body.code]).toEqual([422, 'reason-required']);

    expect((await answer(asked, 'grant')).status).toBe(200);
    const { body: given } = await head!.get(`/api/tasks/${asked.task}`);
    expect(given).toMatchObject({
      due: until,
      deadline: {
        state: 'running',
        explanation: { due: until, extensions: [{ to: until, basis: 'Распоряжение № 7' }] },
      },
      extension: {
        whyNot: null,
        request: { state: 'granted', answeredBy: dean!.person.name, answer: 'Распоряжение № 7' },
      },
    });
    expect(await requests(asked)).toEqual([{ state: 'granted', by: dean!.person.person, answered: true }]);
    expect((await dean!.get(`/api/tasks/${own.id}`)).body).toMatchObject({ state: 'decided', closed: { mine: true } });
    expect((await dean!.get('/api/tasks/decided')).body.items[0]).toMatchObject({
      task: own.id,
      outcome: { id: 'grant', title: 'Продлить срок' },
    });
    expect(await broken(asked)).toBeNull();
    const { body: history } = await head!.get(`/api/cases/${asked.id}/events`);
    expect((history.items as object[]).slice(1)).toMatchObject([
      { type: 'extensionAsked', step: 'answer', extension: { until }, reason, by: { name: head!.person.name } },
      { type: 'decided', outcomeTitle: 'Продлить срок', extension: { until }, reason: 'Распоряжение № 7' },
    ]);
  });

  it('leaves the end where it was when it is refused, tells why, and stamps no refusal on the case', async () => {
    const asked = await file();
    await ask(head!, asked, after(asked.due, 24));
    expect((await answer(asked, 'refuse', 'Срок важен.')).status).toBe(200);
    const { body } = await head!.get(`/api/tasks/${asked.task}`);
    expect(body).toMatchObject({
      due: asked.due,
      extension: { whyNot: null, request: { state: 'refused', answer: 'Срок важен.' } },
    });
    const { rows } = await api.engine.test.owner.query(
      `select consent from decisions where case_id = $1 and outcome = 'refuse'`,
      [asked.id],
    );
    expect(rows).toEqual([{ consent: 'neutral' }]);
    expect((await ask(head!, asked, after(asked.due, 48))).status).toBe(200);
    // Decided without waiting for it: nobody has to answer any more.
    const { id } = await requestOf(dean!, asked);
    await head!.post(`/api/tasks/${asked.task}/decision`, { outcome: 'agree', version: body.version });
    expect(await requests(asked)).toMatchObject([
      { state: 'refused' },
      { state: 'fell-away', by: null, answered: true },
    ]);
    const late = await dean!.post(`/api/tasks/${id}/decision`, { outcome: 'grant', version: 1, reason: 'Да' });
    expect([late.status, late.body.code]).toEqual([409, 'task-closed']);
    expect((await ask(head!, asked, after(asked.due, 48))).body.code).toBe('task-closed');
    expect(await broken(asked)).toBeNull();
    const { owner } = api.engine.test;
    await owner.query(`update extension_requests set until = until + interval '1 minute' where task = $1`, [id]);
    expect(await broken(asked)).toMatchObject({ table: 'extension_requests', row: id, fault: 'unwitnessed' });
    await owner.query(
      `update extension_requests set until = until - interval '1 minute', state = 'refused', answered_by = asked_by
      where task = $1`,
      [id],
    );
    expect(await broken(asked)).toMatchObject({ table: 'extension_requests', detail: 'it was answered otherwise' });
  });

  it('is refused with its reason in words, and changes nothing', async () => {
    const asked = await file();
    const once = await file('question-once');
    const latest = after(asked.due, 120);
    const inWords = new Intl.DateTimeFormat('ru', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Almaty' });
    for (const [answered, why, detail] of [
      [await ask(head!, asked, asked.due), 'not-later', inWords.format(new Date(asked.due))],
      [await ask(head!, asked, after(asked.due, -48)), 'not-later', 'ещё не наступить'],
      [await ask(head!, asked, after(latest, 1)), 'too-late', inWords.format(new Date(latest))],
      [await ask(head!, once, after(once.due, 24)), 'not-extendable', 'не допускает'],
    ] as const) {
      expect([answered.status, answered.body]).toMatchObject([409, { code: 'not-possible-now', data: { why } }]);
      expect(answered.body.detail).toContain(detail);
    }
    for (const language of ['kk', 'ky', 'en']) {
      const other = await ask(head!, asked, asked.due, { 'accept-language': language });
      expect(other.body.detail).toMatch(/\(.*\d{4}.*\)/);
    }
    expect((await head!.get(`/api/tasks/${once.task}`)).body.extension).toMatchObject({ whyNot: 'not-extendable' });
    await ask(head!, asked, latest);
    const again = await ask(head!, asked, latest);
    expect(again.body).toMatchObject({ data: { why: 'asked-already' } });
    expect(await requests(asked)).toHaveLength(1);
    for (const body of [{ until: 'soon', reason }, { until: latest, reason: ' ' }, { until: latest }])
      expect((await head!.post(`/api/tasks/${asked.task}/extension`, body)).status).toBe(400);
  });

  it('is nobody’s to ask for but his who has the task now', async () => {
    const asked = await file();
    const until = after(asked.due, 24);
    for (const user of [teacher!, dean!]) expect((await ask(user, asked, until)).status).toBe(404);
    const { person } = head!.person;
    const held = `from appointments where person = $1 and position = 'department-head'`;
    await api.engine.test.owner.query(`update appointments set valid_to = app_now() where id in (select id ${held})`, [
      person,
    ]);
    expect((await ask(head!, asked, until)).status).toBe(404);
    await api.engine.test.owner.query(`update appointments set valid_to = null where id in (select id ${held})`, [
      person,
    ]);
    await twoHeads(teacher!.person.person, async () => {
      const own = await ask(teacher!, asked, until);
      expect([own.status, own.body.code]).toEqual([403, 'own-act']);
    });
    expect(await requests(asked)).toEqual([]);
  });

  it('R48 is asked of somebody above where the asker himself would give it', async () => {
    const asked = await file();
    const { rows } = await api.engine.test.owner.query<{ id: string }>(
      `update appointments set person = $1 where person = $2 and position = 'dean' returning id`,
      [head!.person.person, dean!.person.person],
    );
    expect((await ask(head!, asked, after(asked.due, 24))).status).toBe(200);
    const { rows: tasks } = await api.engine.test.owner.query(
      `select position from tasks where case_id = $1 and purpose = 'extend'`,
      [asked.id],
    );
    expect(tasks).toEqual([{ position: 'rector' }]);
    await api.engine.test.owner.query('update appointments set person = $1 where id = $2', [
      dean!.person.person,
      rows[0]!.id,
    ]);
  });

  it('is given after the breach only while its end lies ahead', async () => {
    const asked = await file();
    await ask(head!, asked, after(asked.due, 24));
    await later(49);
    const { body } = await answer(asked, 'grant');
    expect(body).toMatchObject({ code: 'not-possible-now', data: { why: 'until-past' } });
    expect(body.detail).toContain('остаётся отказать');
    expect((await answer(asked, 'refuse')).status).toBe(200);
    expect((await head!.get(`/api/tasks/${asked.task}`)).body.deadline.state).toBe('breached');
    const until = after(asked.due, 100);
    expect((await ask(head!, asked, until)).status).toBe(200);
    expect((await answer(asked, 'grant')).status).toBe(200);
    expect((await head!.get(`/api/tasks/${asked.task}`)).body).toMatchObject({
      due: until,
      deadline: { state: 'running' },
    });
    expect(await broken(asked)).toBeNull();
  });
});

/** Makes somebody a second head of the department for a while. */
async function twoHeads(person: string, work: () => Promise<void>): Promise<void> {
  const { rows } = await api.engine.test.owner.query<{ id: string }>(
    `insert into appointments (university, id, person, position, unit, valid_from, basis)
     select university, gen_random_uuid(), $2, position, unit, valid_from, 'приказ' from appointments
     where person = $1 and position = 'department-head' returning id`,
    [head!.person.person, person],
  );
  await work();
  await api.engine.test.owner.query('delete from appointments where id = $1', [rows[0]!.id]);
}

describe('a case that stands still', () => {
  const stand = (user: User, { id }: Pick<Asked, 'id'>, act: 'suspend' | 'resume'): Promise<Answer> =>
    user.post(`/api/cases/${id}/${act}`, { reason: 'Ждём архив.' });

  it('keeps what was left of its term, takes no decision meanwhile, and goes on', async () => {
    const asked = await file();
    const registrar = await api.as('registrar');
    expect((await stand(head!, asked, 'suspend')).body).toMatchObject({ status: 403, code: 'forbidden' });
    const bare = await stand(registrar, asked, 'resume');
    expect([bare.status, bare.body.detail]).toEqual([
      409,
      expect.stringMatching(/не приостановлено|тоқтатыла тұрған жоқ/),
    ]);
    expect((await stand(registrar, asked, 'suspend')).body).toMatchObject({ state: 'suspended' });
    expect((await stand(registrar, asked, 'suspend')).body.code).toBe('case-suspended');

    const { body: task } = await head!.get(`/api/tasks/${asked.task}`);
    expect(task).toMatchObject({
      suspended: true,
      deadline: { state: 'paused' },
      extension: { whyNot: 'case-suspended' },
    });
    expect((await head!.get(`/api/tasks?case=${asked.id}`)).body.items).toMatchObject([{ suspended: true }]);
    const decision = { outcome: 'agree', version: task.version };
    expect((await head!.post(`/api/tasks/${asked.task}/decision`, decision)).body.code).toBe('case-suspended');
    expect((await ask(head!, asked, after(asked.due, 24))).body.code).toBe('case-suspended');
    await later(72);
    const back = await api.as('registrar');
    expect((await stand(back, asked, 'resume')).body).toMatchObject({ state: 'open' });
    const { body: going } = await head!.get(`/api/tasks/${asked.task}`);
    expect(going).toMatchObject({ suspended: false, deadline: { state: 'running' } });
    const stood = Date.parse(going.due as string) - Date.parse(asked.due);
    expect(stood).toBeGreaterThanOrEqual(72 * HOUR);
    expect(stood).toBeLessThan(73 * HOUR);
    const { body: history } = await head!.get(`/api/cases/${asked.id}/events`);
    expect((history.items as object[]).slice(1)).toMatchObject([
      { type: 'suspended', reason: 'Ждём архив.', by: { position: 'registrar' } },
      {
        type: 'resumed',
        commands: [{ do: 'startDeadline', explanation: { pauses: [{ left: { kind: 'elapsed' } }] } }],
      },
    ]);
    expect((await head!.post(`/api/tasks/${asked.task}/decision`, decision)).status).toBe(200);
    expect(await broken(asked)).toBeNull();
    expect((await stand(back, asked, 'suspend')).body.code).toBe('case-ended');
  });

  it('stands still with all its parts, each with its own clock, but for an open window, which ends when it was promised to', async () => {
    const { database, stores, university, test } = api.engine;
    const note = await fileEngineNote(api.engine);
    const [visa] = await openTasks(api.engine, note.id);
    await decideAs(api.engine, await holderOf(api.engine, visa!), visa!, 'agree');
    const registrar = await api.as('registrar');
    const standings = async (): Promise<readonly object[]> =>
      (
        await test.owner.query<object>(
          `select distinct l.status, x.state from lines l left join deadlines x on x.line = l.id and x.state in ('running', 'paused', 'breached')
           where l.case_id = $1 and l.status <> 'ended' order by 1, 2`,
          [note.id],
        )
      ).rows;
    await stand(registrar, note, 'suspend');
    expect(await standings()).toEqual([
      { status: 'suspended', state: 'paused' },
      { status: 'suspended', state: null },
    ]);
    const [council] = await openTasks(api.engine, note.id);
    const secretary = await holderOf(api.engine, council!);
    const form = await councilForm(api.engine, council!);
    await expect(decideAs(api.engine, secretary, council!, 'allow', { form })).rejects.toMatchObject({
      refusal: { code: 'case-suspended' },
    });
    await stand(registrar, note, 'resume');
    await decideAs(api.engine, secretary, council!, 'allow', { form });
    const [reopen] = await openTasks(api.engine, note.id);
    await decideAs(api.engine, await holderOf(api.engine, reopen!), reopen!, 'open');
    await stand(registrar, note, 'suspend');
    expect(await standings()).toContainEqual({ status: 'suspended', state: 'running' });
    await later(72);
    await applyDueRungs(database, stores, { university, caseId: note.id });
    const { rows } = await test.owner.query('select closed_how from windows where case_id = $1', [note.id]);
    expect(rows).toEqual([{ closed_how: 'lapsed' }]);
    expect(await broken(note)).toBeNull();
  });
});
