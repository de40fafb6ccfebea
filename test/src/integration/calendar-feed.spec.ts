/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-argument -- answers are JSON of many shapes; each test says what it expects */
import { createHash } from 'node:crypto';
import { everybody, fileNote, findTask, takeStep } from '../support/drive-case';
import type { Answer, TestApi, User } from '../support/http-api';
import { startTestApi } from '../support/http-api';
import type { CalendarPart } from '../support/read-calendar';
import { calendarMoment, readCalendar } from '../support/read-calendar';

describe('my terms in a calendar', () => {
  let api: TestApi;
  let teacher: User;
  let head: User;
  let users: readonly User[];

  beforeAll(async () => {
    api = await startTestApi();
    users = await everybody(api);
    teacher = await api.as('teacher');
    const { id } = await fileNote(teacher);
    head = (await findTask(users, id))!.user;
  });
  afterAll(async () => {
    await api.stop();
  });

  async function newFeed(user: User): Promise<string> {
    const answer = await user.post('/api/me/calendar');
    expect(answer.status).toBe(201);
    return new URL(answer.body.address as string).pathname;
  }
  /** As a calendar asks: without a session. */
  const ask = async (path: string): Promise<Answer> => await api.send('GET', path);
  const eventsOf = ({ text }: Answer): readonly CalendarPart[] =>
    readCalendar(text).parts.filter(({ name }) => name === 'VEVENT');

  it('are the tasks of my inbox with their due moments, an alarm a day before and one an hour before', async () => {
    const answer = await ask(await newFeed(head));
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('private, max-age=300');
    const calendar = readCalendar(answer.text);
    expect(calendar).toMatchObject({ name: 'VCALENDAR', values: { VERSION: '2.0', METHOD: 'PUBLISH' } });
    const { body: inbox } = await head.get('/api/tasks?limit=100');
    const tasks = inbox.items.filter(({ due }: { due: string | null }) => due !== null);
    expect(tasks.length).toBeGreaterThan(0);
    const events = eventsOf(answer);
    expect(events.map(({ values }) => values.UID).sort()).toEqual(
      tasks.map(({ id }: { id: string }) => `${id}@kelisim`).sort(),
    );
    for (const { id, due, title, case: about } of tasks) {
      const event = events.find(({ values }) => values.UID === `${id as string}@kelisim`)!;
      const [from, to] = [event.values.DTSTART!, event.values.DTEND!].map((value) => Date.parse(calendarMoment(value)));
      expect([from, to]).toEqual([Date.parse(due) - 1_800_000, Date.parse(due)]);
      expect(event.values.SUMMARY).toBe(`Срок: ${title as string}, ${about.number as string}`);
      expect(event.values.URL).toContain(`/inbox/${id as string}`);
      const alarms = event.parts.filter(({ name }) => name === 'VALARM');
      expect(alarms.map(({ values }) => values.TRIGGER)).toEqual(['-P1D', '-PT1H']);
      expect(alarms.map(({ values }) => values.ACTION)).toEqual(['DISPLAY', 'DISPLAY']);
    }
  });

  it('hold no name of anybody, and nothing of what was filed', async () => {
    const { text } = await ask(await newFeed(head));
    const unfolded = text.replace(/\r\n[ \t]/g, '');
    const { rows } = await api.engine.test.owner.query<{ name: string; short: string }>(
      'select name, short_name as short from people',
    );
    expect(rows.filter(({ name, short }) => unfolded.includes(name) || unfolded.includes(short))).toEqual([]);
    expect(unfolded).not.toContain('ATTENDEE');
    expect(unfolded).not.toContain('ORGANIZER');
  });

  it('are not those of others, and none once the task is decided', async () => {
    const { id, number } = await fileNote(teacher);
    const [mine, others] = [await newFeed(head), await newFeed(await api.as('council-secretary'))];
    const numbersIn = async (path: string): Promise<string> =>
      eventsOf(await ask(path))
        .map(({ values }) => values.SUMMARY)
        .join();
    expect(await numbersIn(mine)).toContain(number);
    expect(await numbersIn(others)).not.toContain(number);
    await takeStep(users, id);
    expect(await numbersIn(mine)).not.toContain(number);
  });

  it('speak my language', async () => {
    const path = await newFeed(head);
    await api.engine.test.owner.query(`update people set language = 'kk' where id = $1`, [head.person.person]);
    expect(eventsOf(await ask(path))[0]?.values.SUMMARY).toMatch(/^Мерзімі: /);
    await api.engine.test.owner.query(`update people set language = 'ru' where id = $1`, [head.person.person]);
  });

  it('stand at an address of 256 bits of which the hash alone is kept', async () => {
    const path = await newFeed(head);
    const token = /\/([A-Za-z0-9_-]{43})\.ics$/.exec(path)![1]!;
    const { rows } = await api.engine.test.owner.query<{ hash: Buffer; all: string }>(
      `select token_hash as hash, (select string_agg(f::text, '') from calendar_feeds f) as all from calendar_feeds where person = $1`,
      [head.person.person],
    );
    expect(rows[0]!.hash.equals(createHash('sha256').update(token).digest())).toBe(true);
    expect(rows[0]!.all).not.toContain(token);
    expect(rows[0]!.all).not.toContain(Buffer.from(token).toString('hex'));
  });

  it('are taken back: by me, by a new address, with my account; what never was one is not found either', async () => {
    const first = await newFeed(head);
    expect((await head.get('/api/me/notifications')).body.calendar).toEqual({ since: expect.stringMatching(/Z$/) });
    const second = await newFeed(head);
    expect((await ask(first)).status).toBe(404);
    expect((await ask(second)).status).toBe(200);
    expect((await api.send('DELETE', '/api/me/calendar', { headers: { cookie: head.cookie } })).status).toBe(204);
    expect((await ask(second)).status).toBe(404);
    expect((await head.get('/api/me/notifications')).body.calendar).toBeNull();
    const third = await newFeed(head);
    await api.engine.test.owner.query('update accounts set disabled_at = app_now() where person = $1', [
      head.person.person,
    ]);
    expect((await ask(third)).status).toBe(404);
    await api.engine.test.owner.query('update accounts set disabled_at = null where person = $1', [head.person.person]);
    for (const path of [third.replace('.ics', ''), third.replace(/.\.ics$/, '.ics'), '/api/calendar/x.ics']) {
      const { status, body } = await ask(path);
      expect([path, status, body.code]).toEqual([path, 404, 'not-found']);
    }
  });
});
