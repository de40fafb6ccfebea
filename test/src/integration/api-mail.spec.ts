/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return -- answers are JSON of many shapes; each test says what it expects */
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { everybody, fileNote, findTask } from '../support/drive-case';
import type { TestApi, User } from '../support/http-api';
import { startTestApi } from '../support/http-api';
import { mailOffice } from '../support/mail/mail-office';
import type { MailReceiver } from '../support/mail/mail-receiver';
import { startMailReceiver } from '../support/mail/mail-receiver';
import { testCertificate } from '../support/mail/test-certificate';
import { testEnvironment } from '../support/test-environment';

const forever = new AbortController().signal;
const password = 'a-password-that-nobody-guesses';
const plain = { host: '127.0.0.1', secure: false, sender: 'kelisim@alatau-sai.example', login: null };

describe('the mail of a university', () => {
  let api: TestApi;
  let administrator: User;
  let teacher: User;
  let head: User;
  let folder: string;
  let ahead = 0;
  const receivers: MailReceiver[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(testEnvironment().folder, 'mail-'));
    api = await startTestApi();
    administrator = await api.as('administrator');
    teacher = await api.as('teacher');
    const { id } = await fileNote(teacher);
    head = (await findTask(await everybody(api), id))!.user;
    await settle();
  });
  afterAll(async () => {
    for (const receiver of receivers) await receiver.stop();
    await api.stop();
  });

  const turn = async (): Promise<void> => {
    await mailOffice(api.engine, { dataFolder: folder }).turn(forever);
  };
  async function settle(): Promise<void> {
    await turn();
    ahead += 60;
    await api.engine.test.runAhead(`${ahead} seconds`);
    await turn();
  }
  async function start(options: Parameters<typeof startMailReceiver>[0] = {}): Promise<MailReceiver> {
    const receiver = await startMailReceiver(options);
    receivers.push(receiver);
    return receiver;
  }
  const keep = async (server: object): Promise<number> => (await administrator.put('/api/mail-server', server)).status;
  /** Sends the administrator a trial and gives what became of it. */
  async function trial(): Promise<{ state: string; fault: string | null; reply: number | null; subject: string }> {
    const { status, body } = await administrator.post('/api/mail-server/trial');
    expect(status).toBe(201);
    await turn();
    const { body: list } = await administrator.get('/api/mails');
    return list.items.find(({ id }: { id: string }) => id === body.mail);
  }

  it('is laid into a folder until a server is set; everybody sees his own, worded', async () => {
    expect((await administrator.get('/api/mail-server')).body).toEqual({ server: null, folder: 'mail' });
    const { body } = await head.get('/api/mails');
    expect(body.items[0]).toMatchObject({
      ...{ to: head.person.shortName, kind: 'single', state: 'sent', way: 'folder', attempts: 1, fault: null },
      subject: expect.stringMatching(/^Новая задача: /),
      text: expect.stringContaining('/inbox/'),
    });
    const { body: others } = await teacher.get('/api/mails');
    expect(others.items.map(({ id }: { id: string }) => id)).not.toContain(body.items[0].id);
  });

  it.each([
    ['GET', '/api/mails?of=everybody'],
    ['GET', '/api/mails/failures'],
    ['POST', '/api/mails/send-failed'],
    ['POST', '/api/mails/0193a000-0000-7000-8000-000000000001/send'],
    ['GET', '/api/mail-server'],
    ['PUT', '/api/mail-server'],
    ['DELETE', '/api/mail-server'],
    ['POST', '/api/mail-server/trial'],
  ])('is the administrator’s to look after: %s %s', async (method, path) => {
    const sending = {
      headers: { cookie: teacher.cookie },
      ...(method === 'PUT' ? { body: { ...plain, port: 25 } } : {}),
    };
    const { status, body } = await api.send(method, path, sending);
    expect([status, body.code]).toEqual([403, 'forbidden']);
    expect((await api.send(method, path, method === 'PUT' ? { body: { ...plain, port: 25 } } : {})).status).toBe(401);
  });

  it('shows what failed to the administrator, who sends it again', async () => {
    const receiver = await start();
    expect(await keep({ ...plain, port: receiver.port })).toBe(204);
    receiver.refuse(550);
    await fileNote(teacher);
    await settle();
    expect((await administrator.get('/api/mails/failures')).body).toEqual({ count: 1 });
    const { body } = await administrator.get('/api/mails?of=everybody');
    expect(body.items).toEqual([
      expect.objectContaining({
        to: head.person.shortName,
        state: 'failed',
        fault: 'recipient',
        reply: 550,
        nextTryAt: null,
      }),
    ]);
    const [{ id }] = body.items;
    expect((await administrator.post(`/api/mails/${id as string}/send`)).status).toBe(204);
    expect((await administrator.post(`/api/mails/${id as string}/send`)).status).toBe(404);
    await turn();
    expect((await administrator.get('/api/mails/failures')).body).toEqual({ count: 0 });
    expect(receiver.received.at(-1)?.parsed.messageId).toContain(id);
    expect((await administrator.post('/api/mails/send-failed')).body).toEqual({ count: 0 });
  });

  it('is sent with a login through TLS alone, to a server whose certificate is believed', async () => {
    const given: { login: string; password: string }[] = [];
    const receiver = await start({
      ...testCertificate,
      authOptional: false,
      onAuth: (auth, _, done) => {
        given.push({ login: auth.username ?? '', password: auth.password ?? '' });
        if (auth.password === password) done(null, { user: auth.username });
        else done(new Error('no such login'));
      },
    });
    const server = { ...plain, port: receiver.port, login: 'kelisim' };
    expect(await keep({ ...server, password })).toBe(204);
    expect(await trial()).toMatchObject({ state: 'pending', fault: 'tls', subject: 'Проверка почты' });
    expect(given).toEqual([]);

    const usual = getCACertificates('default');
    setDefaultCACertificates([...usual, testCertificate.cert]);
    try {
      expect(await trial()).toMatchObject({ state: 'sent', fault: null });
      expect(receiver.received.at(-1)).toMatchObject({ secure: true, user: 'kelisim' });
      expect(await keep({ ...server, password: 'another' })).toBe(204);
      expect(await trial()).toMatchObject({ state: 'pending', fault: 'login', reply: 535 });
    } finally {
      setDefaultCACertificates(usual);
    }
  });

  it('does not pass a password in the clear where the server offers no TLS', async () => {
    const receiver = await start({ disabledCommands: ['STARTTLS'], authOptional: true });
    expect(await keep({ ...plain, port: receiver.port, login: 'kelisim', password })).toBe(204);
    expect(await trial()).toMatchObject({ state: 'pending', fault: 'tls' });
    expect(receiver.received).toEqual([]);
  });

  it('keeps the password sealed, tells it to nobody, and not to another server than it was given for', async () => {
    const server = { ...plain, port: 587, host: 'mail.alatau-sai.example', login: 'kelisim' };
    const known = async (): Promise<boolean> =>
      (await administrator.get('/api/mail-server')).body.server.hasPassword as boolean;
    expect(await keep({ ...server, password })).toBe(204);
    const { text } = await administrator.get('/api/mail-server');
    expect(text).not.toContain(password);
    const { rows } = await api.engine.test.owner.query<{ row: string }>('select s::text as row from mail_servers s');
    expect(rows[0]?.row).not.toContain(password);
    expect(rows[0]?.row).not.toContain(Buffer.from(password).toString('hex'));
    expect(await keep({ ...server, port: 465, secure: true })).toBe(204);
    expect(await known()).toBe(true);
    expect(await keep({ ...server, host: 'mail.evil.example' })).toBe(204);
    expect(await known()).toBe(false);
    expect((await api.send('DELETE', '/api/mail-server', { headers: { cookie: administrator.cookie } })).status).toBe(
      204,
    );
    expect((await administrator.get('/api/mail-server')).body.server).toBeNull();
  });

  it.each([
    ['a host with a path', { host: 'mail.example/x' }, '/host'],
    ['a host with a line end', { host: 'mail.example\r\nQUIT' }, '/host'],
    ['a port beyond', { port: 70_000 }, '/port'],
    ['a sender that is no address', { sender: 'Kelisim <x@y.example>' }, '/sender'],
  ])('refuses %s', async (_, change, path) => {
    const { status, body } = await administrator.put('/api/mail-server', { ...plain, port: 25, ...change });
    expect([status, body.code, body.fields[0].path]).toEqual([400, 'request-invalid', path]);
  });

  it('sends no trial to an administrator without an address', async () => {
    await api.engine.test.owner.query('update people set email = null where id = $1', [administrator.person.person]);
    const { status, body } = await administrator.post('/api/mail-server/trial');
    expect([status, body.code]).toEqual([409, 'not-possible-now']);
  });
});
