/* eslint-disable @typescript-eslint/no-unsafe-member-access -- answers are JSON of many shapes; each test says what it expects */
import { CaseSealer } from '@kelisim/persistence';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { prepareDatabase } from '../../../apps/api/src';
import type { EmptyApi, EmptyAnswer } from '../support/empty-api';
import { startEmptyApi } from '../support/empty-api';
import { firstRun } from '../support/first-run';
import { shippedProcedures } from '../support/shipped-packs';

describe('the first run of an empty installation', () => {
  let api: EmptyApi;

  beforeEach(async () => {
    api = await startEmptyApi();
  });
  afterEach(async () => {
    await api.stop();
  });

  const found = async (changes: object = {}): Promise<EmptyAnswer> =>
    await api.send('POST', '/api/setup', { code: api.code, ...firstRun, ...changes });
  const isNeeded = async (): Promise<unknown> => (await api.send('GET', '/api/setup')).body;
  const pathsOf = ({ body }: EmptyAnswer): string[] =>
    (body.fields as { path: string; rule: string }[]).map(({ path, rule }) => `${path} ${rule}`);

  it('is told to everybody, founds the university once, and its administrator can log in and sees its procedures', async () => {
    expect(await isNeeded()).toEqual({ needed: true });
    const done = await found();
    expect(done).toMatchObject({ status: 201, body: { procedures: shippedProcedures() } });
    expect(await isNeeded()).toEqual({ needed: false });
    expect(existsSync(join(api.dataFolder, 'setup-code'))).toBe(false);

    const { login, password } = firstRun.administrator;
    const entered = await api.send('POST', '/api/session', { login, password });
    expect(entered).toMatchObject({
      status: 200,
      body: {
        person: { name: 'Асанов Бакыт Маратович', shortName: 'Асанов Б. М.' },
        language: 'ky',
        zone: 'Asia/Bishkek',
        appointments: [{ position: 'administrator', unit: { name: 'Ала-Тоо университети', kind: 'university' } }],
        may: { watch: true },
      },
    });
    const cookie = String(entered.headers['set-cookie']).split(';')[0];
    const procedures = await api.send('GET', '/api/procedures', undefined, cookie);
    const items = procedures.body.items as { id: string }[];
    expect(items.map(({ id }) => id).sort()).toEqual(shippedProcedures());

    expect(await found()).toMatchObject({ status: 409, body: { code: 'setup-done' } });
  });

  it('writes what the engine works on: units with heads, the academic council and those of faculties, calendar, letterhead, a sealed password', async () => {
    expect((await found()).status).toBe(201);
    const { owner } = api.database;
    const one = async (text: string): Promise<Record<string, unknown>> =>
      (await owner.query<Record<string, unknown>>(text)).rows[0] ?? {};
    expect(await one('select code, language, sample, name, letterhead from universities')).toEqual({
      ...{ code: 'АТУ', language: 'ky', sample: false },
      name: {
        ky: 'Ала-Тоо университети',
        ru: 'Университет Ала-Тоо',
        kk: 'Ала-Тоо университети',
        en: 'Ала-Тоо университети',
      },
      letterhead: Object.fromEntries(['ru', 'kk', 'ky', 'en'].map((each) => [each, firstRun.letterhead.ky])),
    });
    const units = await owner.query(
      `select u.kind, u.head_position, p.kind as parent from units u left join units p on p.id = u.parent order by u.kind`,
    );
    expect(units.rows).toEqual([
      { kind: 'department', head_position: 'department-head', parent: 'faculty' },
      { kind: 'faculty', head_position: 'dean', parent: 'university' },
      { kind: 'office', head_position: 'registrar', parent: 'university' },
      { kind: 'university', head_position: 'rector', parent: null },
    ]);
    const councils = await owner.query(
      `select c.kind, u.kind as unit from councils c join units u on u.id = c.unit order by c.kind`,
    );
    expect(councils.rows).toEqual([
      { kind: 'academic-council', unit: 'university' },
      { kind: 'deans-council', unit: 'faculty' },
    ]);
    expect((await one('select content from calendars')).content).toMatchObject({
      ...{
        zone: 'Asia/Bishkek',
        week: [...Array.from({ length: 6 }, () => [{ from: '09:00', to: '17:00' }]), []],
        days: [],
      },
    });
    const mail = await one('select host, port, sender, login, password_key, password from mail_servers');
    expect(mail).toMatchObject({ host: 'mail.example', port: 465, sender: 'no-reply@mail.example', login: 'kelisim' });
    const sealer = new CaseSealer(Buffer.alloc(32, 7));
    expect(sealer.open(sealer.unwrap(mail.password_key as Buffer), mail.password as Buffer)).toBe('mail secret');
    expect(JSON.stringify(mail)).not.toContain('mail secret');
  });

  it('is refused without the right code, slows down who guesses, and locks out nobody who holds it', async () => {
    for (let attempt = 0; attempt < 10; attempt += 1) {
      expect(await found({ code: 'ABCD-EFGH-JKMN-PQRS' })).toMatchObject({
        status: 403,
        body: { code: 'setup-code-wrong', fields: [{ path: '/code' }] },
      });
    }
    const slowed = await found({ code: 'ABCD-EFGH-JKMN-PQRS' });
    expect(slowed).toMatchObject({ status: 429, body: { code: 'too-many-attempts' } });
    expect(Number(slowed.headers['retry-after'])).toBeGreaterThan(500);
    expect(await isNeeded()).toEqual({ needed: true });
    expect((await found()).status).toBe(201);
  });

  it('begins with the country’s holidays under the university’s own week, as its first layer', async () => {
    const calendar = {
      country: 'KG',
      week: 5,
      dayBegins: '08:30',
      dayEnds: '17:30',
      break: { from: '12:30', to: '13:30' },
    };
    expect((await found({ calendar })).status).toBe(201);
    const first = async (statement: string): Promise<Record<string, unknown>> =>
      (await api.database.owner.query<Record<string, unknown>>(statement)).rows[0]!;
    const layer = await first('select number, country, country_content, content, basis from calendar_layers');
    const day = [
      { from: '08:30', to: '12:30' },
      { from: '13:30', to: '17:30' },
    ];
    expect(layer).toMatchObject({
      ...{ number: 1, country: 'KG', basis: null, country_content: { zone: 'Asia/Bishkek' } },
      content: { week: [day, day, day, day, day, [], []], days: [] },
    });
    const { version, content } = await first('select version, content from calendars');
    expect([version, (content as { days: object[] }).days.length]).toEqual(['university-1', expect.any(Number)]);
    expect(content).toMatchObject({ covers: { from: '2026-01-01', to: '2027-12-31' } });
  });

  it('names every field that cannot stay so, and founds nothing', async () => {
    const university = { ...firstRun.university, zone: 'Asia/Nowhere', name: { ky: 'Ала-Тоо' } };
    const administrator = { ...firstRun.administrator, password: 'B.Asanov and more' };
    const units = [{ ...firstRun.units[1], parent: 0 }];
    expect(pathsOf(await found({ university, administrator, units }))).toEqual([
      '/university/zone enum',
      '/university/name/ru required',
      '/administrator/password password-login',
      '/units/0/parent unit-parent',
      '/units faculty',
    ]);
    const short = { ...firstRun.administrator, password: 'short', login: 'Not A Login' };
    const answer = await found({ administrator: short, calendar: { country: 'XX', week: 5, dayEnds: '25:00' } });
    expect(answer.status).toBe(400);
    expect(pathsOf(answer)).toEqual(
      expect.arrayContaining([
        '/administrator/login format',
        '/administrator/password min-length',
        '/calendar/country enum',
        '/calendar/dayEnds format',
      ]),
    );
    const hours = {
      country: 'KG',
      week: 6,
      dayBegins: '08:30',
      dayEnds: '17:30',
      break: { from: '17:00', to: '18:00' },
    };
    expect(pathsOf(await found({ calendar: hours }))).toEqual(['/calendar/break stretch-reversed']);
    expect(pathsOf(await found({ calendar: { ...hours, dayEnds: '08:30', break: null } }))).toEqual([
      '/calendar/dayEnds stretch-reversed',
    ]);
    expect(await isNeeded()).toEqual({ needed: true });
  });

  it('founds one university when two send it at the same moment', async () => {
    const answers = await Promise.all([found(), found(), found()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const { rows } = await api.database.owner.query<{ count: number }>(
      'select count(*)::int as count from universities',
    );
    expect(rows).toEqual([{ count: 1 }]);
  });

  it('keeps the invented university away, whose passwords everybody knows', async () => {
    expect((await found()).status).toBe(201);
    const said: string[] = [];
    const weak = new URL(api.database.applicationUrl);
    Object.assign(weak, { username: 'kelisim_setup_test', password: 'only-for-tests' });
    const prepared = await prepareDatabase({
      ...{ ownerDatabaseUrl: api.database.ownerUrl, databaseUrl: weak.href, sample: true },
      procedures: join(process.cwd(), 'procedures'),
      say: (_, words) => said.push(words),
    });
    expect(prepared).toEqual({ founded: true });
    expect(said.join(' ')).toContain('the invented one is not loaded');
    const { rows } = await api.database.owner.query('select sample from universities');
    expect(rows).toEqual([{ sample: false }]);
  });

  it('is the weak role’s only way to a university', async () => {
    await expect(
      api.database.application.query(`insert into universities (id, code, name, city, zone, language)
        values (gen_random_uuid(), 'x', '{}', '{}', 'UTC', 'ru')`),
    ).rejects.toThrow(/permission denied/);
  });
});
