/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call -- answers are JSON of many shapes; each test says what it expects */
import { caseReaders } from '@kelisim/domain';
import { everybody, fileNote, findTask, takeStep } from '../support/drive-case';
import type { TestApi, User } from '../support/http-api';
import { startTestApi } from '../support/http-api';

/** The routes that strangers may use. A new one must be added here on purpose. */
const open = [
  'POST /api/session',
  'GET /api/demo',
  'GET /api/health/live',
  'GET /api/health/ready',
  'GET /api/verify/:code',
  // A calendar program has no session; the file's name is its secret.
  'GET /api/calendar/:file',
  // Before there is a university; afterwards they say so and do nothing.
  'GET /api/setup',
  'POST /api/setup',
];
/** The API's own page and the web application: fixed files and the document. */
const page = /^(GET|HEAD) (\/api\/(docs|openapi\.json)|\/(?!api\/))/;

describe('who may do what', () => {
  let api: TestApi;
  let teacher: User;

  beforeAll(async () => {
    api = await startTestApi();
    teacher = await api.as('teacher');
  });
  afterAll(async () => {
    await api.stop();
  });

  /** Every route of the running server, as `METHOD /path`. */
  function routes(): { method: string; path: string }[] {
    const document = api.application.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
    const found: { method: string; path: string }[] = [];
    const parents: string[] = [];
    for (const line of document.split('\n')) {
      const match = /^([│├└─\s]*)(\S*) \(([A-Z, ]+)\)|^([│├└─\s]*)(\S+)$/u.exec(line);
      if (match === null) continue;
      const depth = Math.round((match[1] ?? match[4] ?? '').length / 4);
      parents[depth] = match[2] ?? match[5] ?? '';
      const path = parents.slice(0, depth + 1).join('');
      for (const method of (match[3] ?? '').split(', ').filter(Boolean)) found.push({ method, path });
    }
    return found;
  }

  it('every route is closed to strangers unless it is named as open', async () => {
    const all = routes().filter(({ method }) => method !== 'HEAD' && method !== 'OPTIONS');
    const ours = all.filter(({ method, path }) => !page.test(`${method} ${path}`));
    expect(ours.length).toBeGreaterThan(25);
    const opened: string[] = [];
    for (const { method, path } of ours) {
      const url = path.replace(':code', 'ABCD-1234').replace(/:\w+/g, '00000000-0000-4000-8000-000000000000');
      const { status, body } = await api.send(method, url, method === 'GET' ? {} : { body: {} });
      if (status !== 401 || body.code !== 'not-logged-in') opened.push(`${method} ${path}`);
    }
    expect(opened.sort()).toEqual([...open].sort());
  });

  it('a session of another token, an ended one and a disabled account are no sessions', async () => {
    expect(
      (await api.send('GET', '/api/session', { headers: { cookie: `kelisim_session=${'A'.repeat(43)}` } })).status,
    ).toBe(401);
    const dean = await api.as('dean');
    expect((await dean.get('/api/session')).status).toBe(200);
    await api.engine.test.owner.query('update accounts set disabled_at = now() where id = $1', [dean.person.account]);
    expect((await dean.get('/api/session')).status).toBe(401);
    await api.engine.test.owner.query('update accounts set disabled_at = null where id = $1', [dean.person.account]);
    expect((await api.send('DELETE', '/api/session', { headers: { cookie: dean.cookie } })).status).toBe(204);
    expect((await dean.get('/api/session')).status).toBe(401);
  });

  it('an act that another site makes a browser send is refused, with a valid session too', async () => {
    const { status, body } = await teacher.post(
      '/api/cases',
      { procedure: 'x', form: {} },
      { 'sec-fetch-site': 'cross-site' },
    );
    expect([status, body.code]).toEqual([403, 'forbidden']);
  });

  it('a right that was taken away is gone with the next request', async () => {
    const users = await everybody(api);
    const { id } = await fileNote(teacher);
    const { user, task } = (await findTask(users, id))!;
    const { rows } = await api.engine.test.owner.query<{ id: string }>(
      `update appointments set valid_to = app_now() where person = $1 and position = 'department-head' and valid_to is null returning id`,
      [user.person.person],
    );
    expect((await user.get(`/api/tasks?case=${id}`)).body.items).toEqual([]);
    expect((await user.post(`/api/tasks/${task.id}/decision`, { outcome: 'agree', version: 1 })).status).toBe(404);
    await api.engine.test.owner.query('update appointments set valid_to = null where id = $1', [rows[0]!.id]);
    expect((await user.get(`/api/tasks?case=${id}`)).body.items).toHaveLength(1);
  });

  it('a case is read by its author, by whoever has or had a task in it, and by the offices of the policy; by nobody else', async () => {
    const users = await everybody(api);
    const { id } = await fileNote(teacher);
    const head = (await findTask(users, id))!.user;
    await takeStep(users, id);
    const secretary = (await findTask(users, id))!.user;
    const tied = new Set([teacher, head, secretary].map(({ person }) => person.person));
    const wide: readonly string[] = caseReaders.positions;
    const wrong: string[] = [];
    for (const user of users) {
      const may =
        tied.has(user.person.person) || user.person.appointments.some(({ position }) => wide.includes(position));
      const { status } = await user.get(`/api/cases/${id}`);
      // Who holds the head's or the secretary's position beside him has the task as well.
      if (may && status !== 200) wrong.push(`${user.person.name} may and cannot`);
      if (!may && status !== 404 && !(await sharesTask(user, id))) wrong.push(`${user.person.name} may not and can`);
    }
    expect(wrong).toEqual([]);
    const stranger = users.find(
      ({ person }) => !tied.has(person.person) && person.appointments.every(({ position }) => position === 'teacher'),
    )!;
    for (const part of ['', '/events', '/documents', '/deadlines']) {
      expect((await stranger.get(`/api/cases/${id}${part}`)).status).toBe(404);
      expect((await teacher.get(`/api/cases/${id}${part}`)).status).toBe(200);
    }
    expect((await stranger.get('/api/cases')).body.items.map((item: { id: string }) => item.id)).not.toContain(id);
    expect((await teacher.get('/api/cases?author=me')).body.items.map((item: { id: string }) => item.id)).toContain(id);
  });

  async function sharesTask({ person }: User, caseId: string): Promise<boolean> {
    const { rowCount } = await api.engine.test.owner.query(
      `select from tasks t join appointments a on a.university = t.university and a.unit = t.unit and a.position = t.position
       where t.case_id = $1 and a.person = $2`,
      [caseId, person.person],
    );
    return rowCount !== 0;
  }

  it('R44 the board of all clocks is for the offices that watch over them', async () => {
    await fileNote(teacher);
    expect((await teacher.get('/api/deadlines')).status).toBe(403);
    const registrar = await api.as('registrar');
    const { status, body } = await registrar.get('/api/deadlines?state=running&limit=1');
    expect(status).toBe(200);
    expect(body.items[0]).toMatchObject({ state: 'running', step: 'visa', left: expect.any(Number) });
    expect(body.items[0].left).toBeGreaterThan(0);
    const second = await registrar.get(`/api/deadlines?state=running&limit=1&cursor=${body.next as string}`);
    expect(second.body.items[0].case.id).not.toBe(body.items[0].case.id);
  });
});
