/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-argument -- answers are JSON of many shapes; each test says what it expects */
import { applyDueRungs, writeLetters } from '@kelisim/persistence';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { everybody, fileNote, findTask } from '../support/drive-case';
import type { TestApi, User } from '../support/http-api';
import { startTestApi } from '../support/http-api';
import { mailOffice, useMailServer } from '../support/mail/mail-office';
import type { MailReceiver, ReceivedMail } from '../support/mail/mail-receiver';
import { startMailReceiver } from '../support/mail/mail-receiver';
import { testEnvironment } from '../support/test-environment';

const forever = new AbortController().signal;
const usual = {
  language: 'ru',
  ways: { task: 'at-once', reminder: 'at-once', escalated: 'at-once', ended: 'at-once', notice: 'at-once' },
  digestAt: '08:00',
  quiet: null,
};

describe('how people are told', () => {
  let api: TestApi;
  let receiver: MailReceiver;
  let teacher: string;
  let head: string;
  let folder: string;
  let ahead = 0;

  beforeAll(async () => {
    folder = await mkdtemp(join(testEnvironment().folder, 'mail-'));
    api = await startTestApi();
    receiver = await startMailReceiver();
    await useMailServer(api.engine, receiver);
    const author = await api.as('teacher');
    teacher = author.person.person;
    const { id } = await fileNote(author);
    head = (await findTask(await everybody(api), id))!.user.person.person;
    await settle();
  });
  afterAll(async () => {
    await receiver.stop();
    await api.stop();
  });

  const owner = (): TestApi['engine']['test']['owner'] => api.engine.test.owner;
  const turn = async (): Promise<void> => {
    await mailOffice(api.engine, { dataFolder: folder }).turn(forever);
  };
  const later = async (seconds: number): Promise<void> => {
    ahead += Math.ceil(seconds);
    await api.engine.test.runAhead(`${ahead} seconds`);
  };
  async function settle(): Promise<void> {
    await turn();
    await later(60);
    await turn();
    await later(660);
  }
  /** Sessions end while the law's clock runs ahead. */
  const as = async (person: string): Promise<User> => await api.asPerson(person);
  const note = async (): Promise<{ id: string; number: string }> => await fileNote(await as(teacher));
  /** The clock goes to the next moment at which it is so late in the university. */
  async function goTo(time: string): Promise<void> {
    const { rows } = await owner().query<{ seconds: number }>(
      `select extract(epoch from (case when at > app_now() then at else at + interval '1 day' end) - app_now())::float8 as seconds
       from universities u, lateral (select (date_trunc('day', app_now() at time zone u.zone) + $1::interval) at time zone u.zone as at) t`,
      [time],
    );
    await later(rows[0]!.seconds);
  }
  async function tell(person: string, settings: object): Promise<void> {
    const { status, text } = await (await as(person)).put('/api/me/notifications', { ...usual, ...settings });
    expect([status, text]).toEqual([204, '']);
  }
  async function mailsOf(person: string): Promise<readonly ReceivedMail[]> {
    const { rows } = await owner().query<{ email: string }>('select email from people where id = $1', [person]);
    return receiver.received.filter(({ to }) => to.includes(rows[0]!.email));
  }

  it('is said by themselves: at once, once a day or not at all, but for tasks and missed terms', async () => {
    const me = await as(head);
    const { body } = await me.get('/api/me/notifications');
    expect(body).toMatchObject({
      ...{ email: expect.stringContaining('@'), mayChangeEmail: false, byServer: true, zone: 'Asia/Almaty' },
      ...{ digestAt: '08:00', quiet: null, calendar: null },
    });
    expect(body.kinds.slice(0, 3)).toEqual([
      { kind: 'task', way: 'at-once', mandatory: true },
      { kind: 'reminder', way: 'at-once', mandatory: false },
      { kind: 'escalated', way: 'at-once', mandatory: true },
    ]);
    const changed = { ...usual, language: 'kk', ways: { task: 'digest', notice: 'off' } };
    const wanted = { ...changed, digestAt: '17:30', quiet: { from: '22:00', to: '07:00' } };
    expect((await me.put('/api/me/notifications', wanted)).status).toBe(204);
    const { body: now } = await me.get('/api/me/notifications');
    expect(now).toMatchObject({ language: 'kk', digestAt: '17:30', quiet: wanted.quiet });
    const ways = Object.fromEntries(now.kinds.map(({ kind, way }: { kind: string; way: string }) => [kind, way]));
    expect(ways).toMatchObject({ task: 'digest', reminder: 'at-once', notice: 'off' });
    await tell(head, {});
  });

  it.each([
    ['a task switched off', { ways: { ...usual.ways, task: 'off' } }, '/ways/task', 'enum'],
    ['a missed term switched off', { ways: { ...usual.ways, escalated: 'off' } }, '/ways/escalated', 'enum'],
    ['a kind that is none', { ways: { gossip: 'digest' } }, '/ways/gossip', 'unknown'],
    ['a time that is none', { digestAt: '24:00' }, '/digestAt', 'format'],
    ['quiet hours without length', { quiet: { from: '09:00', to: '09:00' } }, '/quiet/to', 'times-differ'],
    ['a language that is none', { language: 'fr' }, '/language', 'enum'],
  ])('refuses %s', async (_, change, path, rule) => {
    const answer = await (await as(head)).put('/api/me/notifications', { ...usual, ...change });
    expect([answer.status, answer.body.code]).toEqual([400, 'request-invalid']);
    expect(answer.body.fields[0]).toMatchObject({ path, rule });
  });

  it('goes to the address that comes with their data; the administrator says his own', async () => {
    const refused = await (await as(head)).put('/api/me/notifications', { ...usual, email: 'x@example.org' });
    expect([refused.status, refused.body.code]).toEqual([403, 'forbidden']);
    const administrator = await api.as('administrator');
    expect((await administrator.put('/api/me/notifications', { ...usual, email: 'admin@example.org' })).status).toBe(
      204,
    );
    expect((await administrator.get('/api/me/notifications')).body).toMatchObject({
      email: 'admin@example.org',
      mayChangeEmail: true,
    });
  });

  it('waits for the digest of the day, and holds in the quiet hours until they end', async () => {
    await goTo('12:00');
    await tell(head, { ways: { ...usual.ways, task: 'digest' }, digestAt: '17:30' });
    const before = (await mailsOf(head)).length;
    const notes = [await note(), await note()];
    await settle();
    expect(await mailsOf(head)).toHaveLength(before);
    await goTo('17:30');
    await turn();
    const [digest, another] = (await mailsOf(head)).slice(before);
    expect(another).toBeUndefined();
    expect(digest?.parsed.subject).toBe('Сводка: 2 уведомления');
    for (const { number } of notes) expect(digest?.parsed.text).toContain(number);

    await tell(head, { quiet: { from: '22:00', to: '07:00' } });
    await goTo('23:00');
    await note();
    await settle();
    await goTo('06:59');
    await turn();
    expect(await mailsOf(head)).toHaveLength(before + 1);
    await goTo('07:00');
    await turn();
    expect(await mailsOf(head)).toHaveLength(before + 2);
    await tell(head, {});
  });

  it('is looked at anew when they change their mind, for what waits already too', async () => {
    await goTo('12:00');
    await tell(head, { ways: { ...usual.ways, task: 'digest' }, digestAt: '08:00' });
    const before = (await mailsOf(head)).length;
    await note();
    await settle();
    expect(await mailsOf(head)).toHaveLength(before);
    await tell(head, {});
    await turn();
    expect(await mailsOf(head)).toHaveLength(before + 1);
  });

  it('R43 says of what could be told only long after it had happened that it is late, and when it was', async () => {
    await tell(teacher, {});
    const { id, number } = await note();
    await settle();
    const unread = (await (await as(teacher)).get('/api/letters/unread')).body.count as number;
    // Nothing is running for five days: the term of two days passes with its reminder.
    await later(5 * 86_400);
    const ref = { university: api.engine.university, caseId: id };
    await applyDueRungs(api.engine.database, api.engine.stores, ref);
    const { rows: due } = await owner().query<{ at: Date }>(`select due_at as at from deadlines where case_id = $1`, [
      id,
    ]);
    const { rows: effects } = await owner().query<{ id: string }>(
      `select id from effects where case_id = $1 and kind = 'letter' and state = 'pending'`,
      [id],
    );
    expect(effects).toHaveLength(2);
    for (const effect of effects) await writeLetters(api.engine.database, api.engine.stores, ref, effect.id);
    const author = await as(teacher);
    const { body } = await author.get('/api/letters');
    expect(body.items[0]).toMatchObject({
      ...{ kind: 'escalated', isLate: true, happenedAt: due[0]!.at.toISOString(), readAt: null },
      case: { id, number },
    });
    expect((await author.get('/api/letters/unread')).body).toEqual({ count: unread + 1 });
    const before = (await mailsOf(teacher)).length;
    await settle();
    const [mail, another] = (await mailsOf(teacher)).slice(before);
    expect(another).toBeUndefined();
    expect(mail?.parsed.subject).toContain(`Срок нарушен`);
    expect(mail?.parsed.subject).toContain(number);
    expect(mail?.parsed.text).toContain('Сообщаем с опозданием');
    expect((await author.post('/api/letters/read')).status).toBe(204);
    expect((await author.get('/api/letters/unread')).body).toEqual({ count: 0 });
  });

  it('is not mailed what they have read in the product before it leaves', async () => {
    const { id } = await note();
    await settle();
    const author = await as(teacher);
    await author.post(`/api/cases/${id}/recall`, { reason: 'Журнал уже исправлен.' });
    const ref = { university: api.engine.university, caseId: id };
    const { rows } = await owner().query<{ id: string }>(
      `select id from effects where case_id = $1 and kind = 'letter' and state = 'pending'`,
      [id],
    );
    for (const effect of rows) await writeLetters(api.engine.database, api.engine.stores, ref, effect.id);
    const before = receiver.received.length;
    for (const user of [author, await as(head)]) await user.post('/api/letters/read');
    await settle();
    expect(receiver.received).toHaveLength(before);
  });

  it('by links that show pages and decide nothing, whoever follows them', async () => {
    const { id } = await note();
    await settle();
    const mail = (await mailsOf(head)).at(-1)!;
    const links = [...mail.raw.replace(/=\r?\n/g, '').matchAll(/href=3D"([^"]+)"/g)].map((match) => new URL(match[1]!));
    const before = await stateOf(id);
    expect(links.length).toBeGreaterThanOrEqual(2);
    for (const headers of [{}, { cookie: (await as(head)).cookie }])
      for (const { pathname, search, origin } of links)
        for (const method of ['GET', 'HEAD']) {
          expect([origin, search]).toEqual(['https://kelisim.example', '']);
          await api.send(method, pathname, { headers });
        }
    expect(await stateOf(id)).toEqual(before);
  });

  async function stateOf(id: string): Promise<unknown> {
    const { rows } = await owner().query(
      `select (select count(*)::int from events where case_id = $1) as events, (select count(*)::int from decisions where case_id = $1) as decisions,
         (select jsonb_agg(jsonb_build_object('id', t.id, 'state', t.state, 'version', t.version)) from tasks t where case_id = $1) as tasks`,
      [id],
    );
    return rows[0];
  }
});
