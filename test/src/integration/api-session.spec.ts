/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access -- answers are JSON of many shapes; each test says what it expects */
import { hashPassword } from '../../../apps/api/src/resources/session/passwords';
import type { TestApi } from '../support/http-api';
import { startTestApi } from '../support/http-api';

const login = 'asker';
const password = 'a long and secret sentence';

describe('logging in', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
    const { owner } = api.engine.test;
    const teacher = await api.engine.person('teacher');
    await owner.query('update accounts set login = $1, password_hash = $2 where id = $3', [
      login,
      await hashPassword(password),
      teacher.account,
    ]);
  });
  afterAll(async () => {
    await api.stop();
  });

  const enter = async (body: object): ReturnType<TestApi['send']> => await api.send('POST', '/api/session', { body });

  it('gives a cookie that scripts cannot read and other sites cannot send, and says who one is', async () => {
    const answer = await enter({ login, password });
    expect(answer.status).toBe(200);
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(/^kelisim_session=[\w-]{43}; Path=\/; Max-Age=43200; HttpOnly; SameSite=Strict$/);
    const me = await api.send('GET', '/api/session', { headers: { cookie: cookie.split(';')[0]! } });
    expect(me.body).toEqual(answer.body);
    expect(me.body.appointments[0]).toMatchObject({ position: 'teacher', unit: { kind: 'department' } });
  });

  it('keeps only a hash of the token', async () => {
    const answer = await enter({ login, password });
    const token = /kelisim_session=([\w-]{43})/.exec(String(answer.headers['set-cookie']))![1]!;
    const { rows } = await api.engine.test.owner.query<{ all: string }>(
      `select string_agg(s::text, '') as all from sessions s`,
    );
    expect(rows[0]!.all).not.toContain(token);
    expect(rows[0]!.all).not.toContain(Buffer.from(token).toString('hex'));
  });

  it('ends the session before when the same browser logs in anew', async () => {
    const first = String((await enter({ login, password })).headers['set-cookie']).split(';')[0]!;
    expect((await api.send('GET', '/api/session', { headers: { cookie: first } })).status).toBe(200);
    await api.send('POST', '/api/session', { body: { login, password }, headers: { cookie: first } });
    expect((await api.send('GET', '/api/session', { headers: { cookie: first } })).status).toBe(401);
  });

  it('keeps what a person reads out of the browser’s cache', async () => {
    const cookie = String((await enter({ login, password })).headers['set-cookie']).split(';')[0]!;
    const answer = await api.send('GET', '/api/tasks', { headers: { cookie } });
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('answers a wrong password, an unknown login and a disabled account alike', async () => {
    const wrong = await enter({ login, password: 'wrong' });
    const unknown = await enter({ login: 'nobody at all', password });
    expect([wrong.status, wrong.text]).toEqual([401, unknown.text]);
    expect(unknown.status).toBe(401);
    await api.engine.test.owner.query('update accounts set disabled_at = now() where login = $1', [login]);
    const disabled = await enter({ login, password });
    await api.engine.test.owner.query('update accounts set disabled_at = null where login = $1', [login]);
    expect([disabled.status, disabled.text]).toEqual([401, unknown.text]);
  });

  it('slows down who guesses, lets nobody else wait, and never locks for good', async () => {
    await api.engine.test.owner.query('delete from login_attempts');
    for (let attempt = 0; attempt < 10; attempt += 1)
      expect((await enter({ login, password: 'guess' })).status).toBe(401);
    const slowed = await enter({ login, password });
    expect([slowed.status, slowed.body.code]).toEqual([429, 'too-many-attempts']);
    expect(Number(slowed.headers['retry-after'])).toBeGreaterThan(0);
    expect((await enter({ login: 'somebody else', password })).status).toBe(401);
    await api.engine.test.owner.query(`update login_attempts set at = at - interval '11 minutes'`);
    expect((await enter({ login, password })).status).toBe(200);
  });

  it('lets no more guesses through at one instant than one after the other', async () => {
    await api.engine.test.owner.query('delete from login_attempts');
    const answers = await Promise.all(
      Array.from({ length: 25 }, async () => await enter({ login, password: 'guess' })),
    );
    const looked = answers.filter(({ status }) => status === 401).length;
    expect(looked).toBeLessThanOrEqual(10);
    expect(answers.every(({ status }) => status === 401 || status === 429)).toBe(true);
    await api.engine.test.owner.query('delete from login_attempts');
  });

  it('counts in the database under a hash, so that every process counts the same and nobody is named', async () => {
    await api.engine.test.owner.query('delete from login_attempts');
    await enter({ login: 'curious', password: 'guess' });
    const { rows } = await api.engine.test.owner.query<{ subject: string }>('select subject from login_attempts');
    expect(rows).toHaveLength(3);
    expect(JSON.stringify(rows)).not.toContain('curious');
  });

  it('shows the logins of the sample university', async () => {
    const { status, body } = await api.send('GET', '/api/demo', { headers: { 'accept-language': 'en' } });
    expect(status).toBe(200);
    expect(body.logins.length).toBeGreaterThan(5);
    expect(body.logins[0]).toEqual({
      login: expect.any(String),
      password: expect.any(String),
      name: expect.any(String),
      positions: [expect.any(String)],
    });
  });
});
