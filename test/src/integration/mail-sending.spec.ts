import { collectTaskItems, listMails, sendAgain } from '@kelisim/persistence';
import type { MailRow, MailState } from '@kelisim/persistence';
import { simpleParser } from 'mailparser';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileNote } from '../support/drive-case';
import type { TestApi, User } from '../support/http-api';
import { startTestApi } from '../support/http-api';
import { mailOffice, useMailServer } from '../support/mail/mail-office';
import type { MailReceiver } from '../support/mail/mail-receiver';
import { startMailReceiver } from '../support/mail/mail-receiver';
import { questionPack } from '../support/question-pack';
import { testEnvironment } from '../support/test-environment';

const forever = new AbortController().signal;

describe('mail', () => {
  let api: TestApi;
  let receiver: MailReceiver;
  let teacher: User;
  let head: User;
  let folder: string;
  let hours = 0;
  const log: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(testEnvironment().folder, 'mail-'));
    api = await startTestApi();
    receiver = await startMailReceiver();
    await useMailServer(api.engine, receiver);
    teacher = await api.as('teacher');
    head = await headOf(teacher);
    // What the sample brings along is told first.
    await settle();
  });
  afterAll(async () => {
    await receiver.stop();
    await api.stop();
  });

  const owner = (): TestApi['engine']['test']['owner'] => api.engine.test.owner;
  const office = (): ReturnType<typeof mailOffice> =>
    mailOffice(api.engine, { dataFolder: folder, onLog: (line) => log.push(line) });
  /** Sessions end while the law's clock runs ahead. */
  const note = async (): Promise<{ id: string; number: string }> =>
    await fileNote(await api.asPerson(teacher.person.person));
  const turn = async (): Promise<void> => {
    await office().turn(forever);
  };
  /** The law's clock goes on by so many minutes. */
  const later = async (minutes: number): Promise<void> => {
    hours += minutes / 60;
    await api.engine.test.runAhead(`${Math.round(hours * 3_600)} seconds`);
  };
  /** Finds what is new, lets it gather, and sends it. */
  async function settle(): Promise<void> {
    await turn();
    await later(1);
    await turn();
    await later(11);
  }
  async function headOf({ person }: User): Promise<User> {
    const department = person.appointments.find(({ position }) => position === 'teacher')?.unit;
    const { rows } = await owner().query<{ person: string }>(
      `select a.person from appointments a where a.unit = $1 and a.position = 'department-head'`,
      [department],
    );
    return await api.asPerson(rows[0]?.person ?? '');
  }
  const addressOf = async ({ person }: User): Promise<string> => {
    const { rows } = await owner().query<{ email: string }>('select email from people where id = $1', [person.person]);
    return rows[0]?.email ?? '';
  };
  const to = (address: string): MailReceiver['received'] =>
    receiver.received.filter((mail) => mail.to.includes(address));
  const listed = async (state: MailState): Promise<readonly MailRow[]> =>
    await api.engine.database.read(api.engine.university, async (q) => {
      const page = await listMails(q, api.engine.university, { state }, { limit: 100, cursor: null });
      return page.items;
    });
  const mailOf = async ({ id }: Pick<MailRow, 'id'>): Promise<Record<string, unknown>> => {
    const { rows } = await owner().query<Record<string, unknown>>(
      'select *, next_try_at - app_now() as pause from mails where id = $1',
      [id],
    );
    return rows[0] ?? {};
  };

  it('says that more time is asked for, where it is', async () => {
    const due = ['within: PT48H', 'extension: { by: { position: dean, of: author.faculty }, longest: 5 days }'];
    await api.engine.publish(questionPack({ procedure: 'question', due }));
    const author = await api.as('teacher', 'biology');
    const filed = await author.post('/api/cases', { procedure: 'question', form: { text: 'Можно ли?' } });
    const { id, number } = filed.body as { id: string; number: string };
    const asker = await api.as('department-head', 'biology');
    const { items } = (await asker.get(`/api/tasks?case=${id}`)).body as { items: { id: string; due: string }[] };
    const until = new Date(Date.parse(items[0]!.due) + 86_400_000).toISOString();
    const asked = await asker.post(`/api/tasks/${items[0]!.id}/extension`, { until, reason: 'Архив закрыт.' });
    expect(asked.status).toBe(200);
    const dean = await api.as('dean', 'science');
    await settle();
    const subjects = to(await addressOf(dean)).map(({ parsed }) => parsed.subject ?? '');
    expect(subjects.filter((subject) => subject.includes(number))).toEqual([
      expect.stringMatching(/Просят продлить|ұзартуды сұрайды|узартууну сурашат|More time is asked/),
    ]);
  });

  it('tells the head of department of the note that waits for his visa, once, whoever looks at the same time', async () => {
    const { id, number } = await note();
    const address = await addressOf(head);
    const before = to(address).length;
    await Promise.all([turn(), turn(), turn()]);
    await later(1);
    await Promise.all([turn(), turn(), turn()]);
    await turn();
    const [mail, another] = to(address).slice(before);
    expect(another).toBeUndefined();
    expect(mail?.parsed.subject).toContain(number);
    expect(mail?.parsed.text).toMatch(new RegExp(`https://kelisim\\.example/inbox/[0-9a-f-]{36}`));
    expect(mail?.parsed.html).toContain('<html lang=');
    const header = (name: string): unknown => mail?.parsed.headers.get(name);
    expect(header('auto-submitted')).toBe('auto-generated');
    expect(header('x-auto-response-suppress')).toBe('All');
    expect(header('content-language')).toBe(head.person.language);
    expect(mail?.raw).toMatch(/^List-ID: "Kelisim" <notifications\.alatau-sai\.example>\r?$/im);
    expect(mail?.raw).toMatch(/^List-Unsubscribe: <https:\/\/kelisim\.example\/letters\/settings>\r?$/im);
    expect(mail?.parsed.references).toBe(`<case.${id}@alatau-sai.example>`);
    expect(mail?.raw).toMatch(/^Date: [A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} \+0000\r?$/m);
    const [row] = await listed('sent');
    expect(mail?.parsed.messageId).toBe(`<${row?.id}@alatau-sai.example>`);
    expect(row).toMatchObject({ kind: 'single', state: 'sent', way: 'smtp', attempts: 1, fault: null });
  });

  it('is tried again after a pause where the server is busy, and says so in the meantime', async () => {
    await note();
    await turn();
    await later(1);
    receiver.refuse(451);
    const before = receiver.received.length;
    await turn();
    const [waiting] = await listed('pending');
    expect(waiting).toMatchObject({ attempts: 1, fault: 'busy', reply: 451 });
    const { rows } = await owner().query<{ seconds: number }>(
      'select extract(epoch from next_try_at - app_now())::float8 as seconds from mails where id = $1',
      [waiting?.id],
    );
    expect(rows[0]?.seconds).toBeGreaterThan(40);
    expect(rows[0]?.seconds).toBeLessThan(73);
    await turn();
    expect(receiver.received.length).toBe(before);
    await later(2);
    await turn();
    expect(receiver.received.length).toBe(before + 1);
    expect(await mailOf(waiting!)).toMatchObject({ state: 'sent', attempts: 2, fault: null, reply: null });
    await later(11);
  });

  it('fails at once where the server refuses the recipient for good; an administrator sees it and sends it again', async () => {
    await note();
    await turn();
    await later(1);
    receiver.refuse(550);
    await turn();
    const [failed] = await listed('failed');
    expect(failed).toMatchObject({ person: head.person.person, attempts: 1, fault: 'recipient', reply: 550 });
    expect(failed?.nextTryAt).toBeNull();
    await later(60 * 24 * 3);
    const before = receiver.received.length;
    await turn();
    expect(receiver.received.length).toBe(before);
    await api.engine.database.read(api.engine.university, async (q) => sendAgain(q, api.engine.university, failed!.id));
    await turn();
    expect(receiver.received.at(-1)?.parsed.messageId).toBe(`<${failed?.id}@alatau-sai.example>`);
    expect(await listed('failed')).toEqual([]);
    await settle();
  });

  it('goes on failing visibly after eight tries of a server that is away, and does not wear out the others meanwhile', async () => {
    await useMailServer(api.engine, { port: 9 });
    for (let nth = 0; nth < 3; nth += 1) await note();
    await turn();
    await later(1);
    await turn();
    const pending = await listed('pending');
    expect(pending).toHaveLength(3);
    expect(pending.map(({ attempts }) => attempts).sort()).toEqual([0, 0, 1]);
    for (let hour = 0; hour < 24 * 8; hour += 1) {
      await later(60);
      await turn();
    }
    const failed = await listed('failed');
    expect(failed.length).toBeGreaterThan(0);
    expect(failed[0]).toMatchObject({ attempts: 8, fault: 'unreachable', reply: null });
    await useMailServer(api.engine, receiver);
    await api.engine.database.read(api.engine.university, async (q) => sendAgain(q, api.engine.university, null));
    await turn();
    await later(60 * 13);
    await turn();
    expect(await listed('pending')).toEqual([]);
    expect(await listed('failed')).toEqual([]);
    await settle();
  });

  it('is sent once more, as the same mail, when its sending could not be recorded', async () => {
    await note();
    await turn();
    await later(1);
    receiver.beforeTaking(async () => {
      await owner().query('alter table mails rename to mails_out_of_reach');
    });
    await turn();
    receiver.beforeTaking(null);
    await owner().query('alter table mails_out_of_reach rename to mails');
    const first = receiver.received.at(-1);
    const before = receiver.received.length;
    await later(2);
    await turn();
    expect(receiver.received.length).toBe(before);
    await later(2);
    await turn();
    expect(receiver.received.length).toBe(before + 1);
    expect(receiver.received.at(-1)?.parsed.messageId).toBe(first?.parsed.messageId);
    await turn();
    expect(receiver.received.length).toBe(before + 1);
    await settle();
  });

  it('is one digest for whoever gets many things at once, and none of what is done before it leaves', async () => {
    const address = await addressOf(head);
    for (let nth = 0; nth < 6; nth += 1) await note();
    await copyTasks(94);
    await turn();
    await later(1);
    const before = to(address).length;
    await turn();
    const mails = to(address).slice(before);
    expect(mails.map(({ parsed }) => parsed.subject)).toEqual([expect.stringContaining('100')]);
    expect(mails[0]?.parsed.text?.match(/\/inbox\//g)).toHaveLength(60);
    await owner().query(`delete from mail_items where task in (select id from tasks where key like 'copy%')`);
    await owner().query(`delete from tasks where key like 'copy%'`);
    await later(11);
    const { id } = await note();
    await turn();
    const present = await api.asPerson(head.person.person);
    const inbox = await present.get(`/api/tasks?case=${id}`);
    const [task] = (inbox.body as { items: { id: string; version: number }[] }).items;
    await present.post(`/api/tasks/${task?.id}/decision`, { outcome: 'agree', version: task?.version });
    await later(1);
    const told = to(address).length;
    await turn();
    expect(to(address).length).toBe(told);
    await settle();
  });

  /** More of the head's tasks, as they would stand after a long outage. */
  async function copyTasks(count: number): Promise<void> {
    await owner().query(
      `insert into tasks (university, id, case_id, line, key, step, purpose, state, unit, position, outcomes, due_at, opened_at)
       select t.university, gen_random_uuid(), t.case_id, t.line, 'copy' || n, t.step, t.purpose, 'open', t.unit, t.position, t.outcomes, t.due_at, t.opened_at
       from (select * from tasks where state = 'open' and step = 'visa' order by opened_at desc limit 1) t, generate_series(1, $1) n`,
      [count],
    );
  }

  it('is found for tasks that have come lately, and now and then for whoever has come into a position where tasks wait', async () => {
    const { database, university } = api.engine;
    const collect = async (since: number | null): Promise<number> =>
      await collectTaskItems(database, university, { since, most: 1_000 });
    await note();
    expect(await collect(Date.now() + 60_000)).toBe(0);
    expect(await collect(Date.now() - 60_000)).toBe(1);
    expect(await collect(null)).toBe(0);
    await settle();
    const newcomer = await api.as('digitalisation-head');
    const { unit } = head.person.appointments.find(({ position }) => position === 'department-head')!;
    await owner().query(
      `insert into appointments (university, id, person, position, unit, valid_from, basis)
       values ($1, gen_random_uuid(), $2, 'department-head', $3, app_now(), 'приказ № 1')`,
      [university, newcomer.person.person, unit],
    );
    const waiting = await owner().query(`select from tasks where state = 'open' and unit = $1`, [unit]);
    expect(waiting.rowCount).toBeGreaterThan(5);
    expect(await collect(Date.now() + 60_000)).toBe(0);
    const address = await addressOf(newcomer);
    await settle();
    const [digest, another] = to(address);
    expect(another).toBeUndefined();
    expect(digest?.parsed.subject).toContain(String(waiting.rowCount));
    await owner().query('delete from appointments where person = $1 and unit = $2', [newcomer.person.person, unit]);
  });

  it('lets no name add a header or a recipient, and is not sent to what is no single address', async () => {
    await owner().query('update people set name = $2 where id = $1', [
      head.person.person,
      'Ахметов\r\nBcc: everybody@evil.example\r\n\r\n<b>, other@evil.example',
    ]);
    await note();
    await turn();
    await later(1);
    await turn();
    const mail = receiver.received.at(-1);
    expect(mail?.to).toEqual([await addressOf(head)]);
    expect(mail?.parsed.headers.has('bcc')).toBe(false);
    expect(mail?.raw).not.toMatch(/^Bcc:/im);
    await owner().query(`update people set name = $2, email = $3 where id = $1`, [
      head.person.person,
      head.person.name,
      'one@alatau-sai.example, two@evil.example',
    ]);
    await later(11);
    await note();
    await turn();
    await later(1);
    const before = receiver.received.length;
    await turn();
    expect(receiver.received.length).toBe(before);
    expect((await listed('failed'))[0]).toMatchObject({ fault: 'address', reply: null });
    await owner().query('update people set email = $2 where id = $1', [head.person.person, 'head@alatau-sai.example']);
    await api.engine.database.read(api.engine.university, async (q) => sendAgain(q, api.engine.university, null));
    await settle();
    expect(await listed('failed')).toEqual([]);
  });

  it.each([
    ['ru', 'Новая задача'],
    ['kk', 'Жаңа тапсырма'],
    ['ky', 'Жаңы тапшырма'],
    ['en', 'New task'],
  ])('R41 speaks the language of its reader: %s', async (language, words) => {
    await owner().query('update people set language = $2 where id = $1', [head.person.person, language]);
    await note();
    await settle();
    const mail = receiver.received.at(-1);
    expect(mail?.parsed.subject).toContain(words);
    expect(mail?.parsed.headers.get('content-language')).toBe(language);
  });

  it('goes into a folder, as files that mail programs open, where the university has no mail server', async () => {
    await owner().query('delete from mail_servers');
    const { number } = await note();
    await settle();
    const [row] = await listed('sent');
    expect(row).toMatchObject({ way: 'folder' });
    const files = await readdir(join(folder, 'mail'));
    expect(files).toEqual([`${row?.id}.eml`]);
    const parsed = await simpleParser(await readFile(join(folder, 'mail', files[0] ?? '')));
    expect(parsed.subject).toContain(number);
    expect(parsed.from?.text).toContain('kelisim@kelisim.example');
    await useMailServer(api.engine, receiver);
  });

  it('leaves neither addresses nor the words of servers in the log', () => {
    const text = log.join('\n');
    expect(text).toContain('a mail was not taken');
    expect(text).toContain('a mail could not be sent');
    expect(text).not.toMatch(/[\w.]+@[\w.]*example/);
    expect(text).not.toContain('not now');
  });
});
