/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-argument -- answers are JSON of many shapes; each test says what it expects */
import { decisionOf, driveTo, everybody, fileNote, findTask, goOn, takeStep } from '../support/drive-case';
import type { Found } from '../support/drive-case';
import type { Answer, TestApi, User } from '../support/http-api';
import { startTestApi } from '../support/http-api';
import { fileBody } from '../support/multipart';

describe('bad input is answered by a clear error and changes nothing', () => {
  let api: TestApi;
  let users: readonly User[];
  let teacher: User;

  beforeAll(async () => {
    api = await startTestApi();
    users = await everybody(api);
    teacher = await api.as('teacher');
  });
  afterAll(async () => {
    await api.stop();
  });

  /** Sends something that must be refused, and looks that nothing was recorded but the attempt. */
  async function refused(send: () => Promise<Answer>): Promise<Answer> {
    const before = await countRows();
    const answer = await send();
    const after = await countRows();
    expect({ ...after, refused: 0 }).toEqual({ ...before, refused: 0 });
    expect(after.refused).toBe(before.refused + 1);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.body.type).toBe(`urn:kelisim:problem:${answer.body.code as string}`);
    return answer;
  }

  async function countRows(): Promise<{ refused: number } & Record<string, number>> {
    const { rows } = await api.engine.test.owner.query<{ refused: number } & Record<string, number>>(
      `select (select count(*)::int from events) as events, (select count(*)::int from cases) as cases,
         (select count(*)::int from tasks) as tasks, (select count(*)::int from decisions) as decisions,
         (select count(*)::int from attachments) as attachments, (select count(*)::int from mark_changes) as marks,
         (select count(*)::int from idempotency_keys) as keys, (select count(*)::int from refused_attempts) as refused`,
    );
    return rows[0]!;
  }

  async function example(): Promise<Record<string, unknown>> {
    const { body } = await teacher.get('/api/procedures/journal-correction');
    return body.start.form.examples[0] as Record<string, unknown>;
  }

  async function openVisa(): Promise<Found> {
    const { id } = await fileNote(teacher);
    return (await findTask(users, id))!;
  }

  const decide = async ({ user, task }: Found, body: object): Promise<Answer> =>
    await user.post(`/api/tasks/${task.id}/decision`, body);

  it('an unknown procedure', async () => {
    const { status, body } = await refused(async () => teacher.post('/api/cases', { procedure: 'no-such', form: {} }));
    expect([status, body.code]).toEqual([404, 'procedure-unknown']);
    expect(body.detail).toContain('no-such');
  });

  it('R41 missing and wrong form fields, each named in the language of the user', async () => {
    const bad = {
      ...(await example()),
      cause: undefined,
      detectedOn: '2999-01-01',
      students: [],
      discipline: 'no-such',
      colour: 'red',
    };
    for (const [language, words] of [
      ['ru', 'заполните это поле'],
      ['kk', 'бұл өрісті толтырыңыз'],
      ['ky', 'бул талааны толтуруңуз'],
      ['en', 'this field is required'],
    ] as const) {
      const { status, body } = await refused(async () =>
        teacher.post('/api/cases', { procedure: 'journal-correction', form: bad }, { 'accept-language': language }),
      );
      expect([status, body.code]).toEqual([422, 'form-invalid']);
      const rules = Object.fromEntries(
        body.fields.map((field: { path: string; rule: string }) => [field.path, field.rule]),
      );
      expect(rules).toMatchObject({
        '/cause': 'required',
        '/detectedOn': 'past',
        '/students': 'min-items',
        '/colour': 'unknown',
      });
      expect(body.fields.find((field: { path: string }) => field.path === '/cause').message).toBe(words);
    }
  });

  it('R47 a reference outside of the teacher’s own load', async () => {
    const { rows } = await api.engine.test.owner.query<{ id: string }>(
      'select d.id from disciplines d where not exists (select from journals j where j.discipline = d.id and j.teacher = $1) limit 1',
      [teacher.person.person],
    );
    const form = { ...(await example()), discipline: rows[0]!.id };
    const { status, body } = await refused(async () =>
      teacher.post('/api/cases', { procedure: 'journal-correction', form }),
    );
    expect([status, body.code, body.fields[0].path]).toEqual([422, 'form-invalid', '/discipline']);
  });

  it('a start by somebody who holds no position that may start the procedure', async () => {
    const rector = await api.as('rector');
    const form = await example();
    const { status, body } = await refused(async () =>
      rector.post('/api/cases', { procedure: 'journal-correction', form }),
    );
    expect([status, body.code]).toEqual([403, 'forbidden']);
  });

  it('a field that the request does not know', async () => {
    const { status, body } = await refused(async () =>
      teacher.post('/api/cases', { procedure: 'journal-correction', form: {}, status: 'ended' }),
    );
    expect([status, body.code, body.fields]).toEqual([
      400,
      'request-invalid',
      [expect.objectContaining({ path: '/status', rule: 'unknown' })],
    ]);
  });

  it('a decision on a closed task: who decided what, and when', async () => {
    const found = await openVisa();
    const decision = decisionOf(found.task, goOn(found.task));
    expect((await decide(found, decision)).status).toBe(200);
    const { status, body } = await refused(async () => decide(found, decision));
    expect([status, body.code]).toEqual([409, 'task-closed']);
    expect(body.data).toMatchObject({
      outcome: 'agree',
      by: found.user.person.shortName,
      at: expect.stringMatching(/Z$/),
    });
    expect(body.detail).toContain(found.user.person.shortName);
    expect(body.detail).toContain('Согласовать');
  });

  it('a stale version of a task', async () => {
    const found = await openVisa();
    const { status, body } = await refused(async () =>
      decide(found, { outcome: 'agree', version: found.task.version + 1 }),
    );
    expect([status, body.code]).toEqual([409, 'task-changed']);
    expect(body.detail).toContain(String(found.task.version));
  });

  it('somebody else’s task, for reading and for deciding', async () => {
    const { task } = await openVisa();
    const stranger = await api.as('council-secretary');
    expect((await stranger.get(`/api/tasks/${task.id}`)).status).toBe(404);
    const { status, body } = await refused(async () =>
      stranger.post(`/api/tasks/${task.id}/decision`, { outcome: 'agree', version: 1 }),
    );
    expect([status, body.code]).toEqual([404, 'not-found']);
  });

  it('an outcome that the step does not have', async () => {
    const found = await openVisa();
    const { status, body } = await refused(async () =>
      decide(found, { outcome: 'allow', version: found.task.version }),
    );
    expect([status, body.code]).toEqual([422, 'outcome-unknown']);
    expect(body.detail).toContain('agree, return, refuse');
  });

  it('R03 a refusal without a reason', async () => {
    const found = await openVisa();
    for (const reason of [undefined, '', '   ']) {
      const { status, body } = await refused(async () =>
        decide(found, { outcome: 'refuse', version: found.task.version, reason }),
      );
      expect([status, body.code]).toEqual([422, 'reason-required']);
    }
  });

  it('an attachment of 30 MB', async () => {
    const { payload, headers } = fileBody(
      'scan.pdf',
      Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(30 * 1024 * 1024)]),
    );
    const { status, body } = await refused(async () => teacher.post('/api/attachments', payload, headers));
    expect([status, body.code]).toEqual([413, 'attachment-too-large']);
    expect(body.detail).toContain('20');
  });

  it('an attachment of a wrong type, whatever its name says', async () => {
    const { payload, headers } = fileBody('scan.pdf', Buffer.from('MZ\u0090\u0000 not a paper at all'));
    const { status, body } = await refused(async () => teacher.post('/api/attachments', payload, headers));
    expect([status, body.code]).toEqual([415, 'attachment-type']);
    expect(body.detail).toContain('PDF');
  });

  it('R06 a mark outside of the scope of a window, naming the scope', async () => {
    const { id } = await fileNote(teacher);
    await driveTo(users, id, 'reopen');
    await takeStep(users, id);
    const { body: list } = await teacher.get('/api/journals');
    const opened = (
      await Promise.all(
        list.items.map(async (item: { id: string }) => (await teacher.get(`/api/journals/${item.id}`)).body),
      )
    ).find((journal: { windows: unknown[] }) => journal.windows.length > 0);
    const [window] = opened.windows;
    const locked = opened.lessons.find(
      (lesson: { open: boolean; date: string }) => !lesson.open && !window.scope.dates.includes(lesson.date),
    );
    const marks = [{ lesson: locked.id, student: window.scope.students[0], value: '77' }];
    const { status, body } = await refused(async () =>
      teacher.put(`/api/journals/${opened.id as string}/marks`, { marks }),
    );
    expect([status, body.code]).toEqual([403, 'journal-locked']);
    expect(body.detail).toContain(window.number);
    expect(body.detail).toContain(window.scope.dates[0]);
    const lesson = opened.lessons.find((each: { date: string }) => each.date === window.scope.dates[0]);
    const inside = [{ lesson: lesson.id, student: window.scope.students[0], value: '77' }];
    expect((await teacher.put(`/api/journals/${opened.id as string}/marks`, { marks: inside })).status).toBe(200);
  });

  it('the same idempotency key with another body; the same body gives the same answer', async () => {
    const form = await example();
    const request = { procedure: 'journal-correction', form };
    const headers = { 'idempotency-key': 'one-key' };
    const first = await teacher.post('/api/cases', request, headers);
    const again = await teacher.post('/api/cases', { form, procedure: 'journal-correction' }, headers);
    expect([again.status, again.text]).toEqual([first.status, first.text]);
    expect([first.headers['idempotency-replayed'], again.headers['idempotency-replayed']]).toEqual([undefined, 'true']);
    const other = { ...request, form: { ...form, cause: 'Совсем другая причина ошибки.' } };
    const { status, body } = await refused(async () => teacher.post('/api/cases', other, headers));
    expect([status, body.code]).toEqual([422, 'idempotency-key-reused']);
  });

  it('a decision that is sent again gets the first answer, letter for letter', async () => {
    const { user, task } = await openVisa();
    const send = async (): Promise<Answer> =>
      await user.post(
        `/api/tasks/${task.id}/decision`,
        { outcome: 'agree', version: task.version },
        { 'idempotency-key': `twice-${task.id}` },
      );
    const [first, again] = [await send(), await send()];
    expect([first.status, again.status, again.text]).toEqual([200, 200, first.text]);
    expect([first.headers['idempotency-replayed'], again.headers['idempotency-replayed']]).toEqual([undefined, 'true']);
  });

  it('an address that cannot be decoded, in the reader’s language', async () => {
    const { status, headers, body } = await api.send('GET', '/api/cases/%E0%A4%A', {
      headers: { cookie: teacher.cookie, 'accept-language': 'en' },
    });
    expect([status, body.code, body.title]).toEqual([400, 'request-invalid', 'The request is not valid']);
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
  });

  it('more than 1 MB that is no file, in words of its own', async () => {
    const { status, body } = await api.send('POST', '/api/cases', {
      body: { procedure: 'journal-correction', form: { cause: 'x'.repeat(1_100_000) } },
      headers: { cookie: teacher.cookie, 'accept-language': 'en' },
    });
    expect([status, body.code]).toEqual([413, 'request-too-large']);
    expect(body.detail).toBe('Without files, at most 1 MB can be sent.');
  });

  it('an idempotency key that is none', async () => {
    const { status, body } = await refused(async () =>
      teacher.post('/api/cases', { procedure: 'journal-correction', form: {} }, { 'idempotency-key': 'x'.repeat(201) }),
    );
    expect([status, body.code]).toEqual([400, 'request-invalid']);
  });

  it('a body that is no JSON, and a route that does not exist', async () => {
    const broken = await api.send('POST', '/api/cases', {
      body: '{"procedure":' as unknown as object,
      headers: { cookie: teacher.cookie, 'content-type': 'application/json' },
    });
    expect([broken.status, broken.body.code]).toEqual([400, 'request-invalid']);
    const nowhere = await teacher.get('/api/nowhere');
    expect([nowhere.status, nowhere.body.code]).toEqual([404, 'not-found']);
    expect((await teacher.get('/api/cases/not-an-id')).status).toBe(404);
    expect((await teacher.get('/api/tasks?limit=1000000')).status).toBe(400);
    expect((await teacher.get('/api/tasks?cursor=abc')).status).toBe(400);
  });

  it('a refused attempt is kept with who, what and why', async () => {
    const { task } = await openVisa();
    const stranger = await api.as('dean');
    await stranger.post(`/api/tasks/${task.id}/decision`, { outcome: 'agree', version: 1 });
    const { rows } = await api.engine.test.owner.query(
      'select person, action, task, code from refused_attempts order by id desc limit 1',
    );
    expect(rows).toEqual([
      { person: stranger.person.person, action: 'POST /api/tasks/:id/decision', task: task.id, code: 'not-found' },
    ]);
  });
});
