/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access -- answers are JSON of many shapes; each test says what it expects */
import { newId } from '@kelisim/persistence';
import { calendarBasis as basis, unitOf } from '../support/calendars';
import { fileEngineNote, openEngineWindow } from '../support/engine-note';
import type { Answer, TestApi, User } from '../support/http-api';
import { startTestApi } from '../support/http-api';
import { questionPack } from '../support/question-pack';

const HOUR = 3_600_000;
const content = { days: [], periods: [] };

let api: TestApi;
let users: ReadonlyMap<string, User>;
/** What the acts below are tried on; each is as good as new afterwards. */
let ground: {
  readonly science: string;
  readonly caseId: string;
  readonly task: string;
  readonly due: string;
  readonly window: string;
  readonly mail: string;
};

beforeAll(async () => {
  api = await startTestApi();
  const due = ['within: PT24H', 'extension: { by: { position: dean, of: author.faculty }, longest: 5 days }'];
  await api.engine.publish(questionPack({ procedure: 'question', due }));
  const positions: [string, string?][] = [
    ['teacher', 'biology'],
    ['department-head', 'biology'],
    ['department-head', 'mathematics'],
    ['dean', 'science'],
    ['dean', 'society'],
    ['vice-rector'],
    ['rector'],
    ['registrar-employee'],
    ['registrar'],
    ['administrator'],
  ];
  const found = new Map<string, User>();
  for (const [position, unit] of positions)
    found.set([position, ...(unit === undefined ? [] : [unit])].join(' '), await api.as(position, unit));
  found.set('administrator elsewhere', await administratorElsewhere());
  users = found;
  const teacher = found.get('teacher biology')!;
  const { body } = await teacher.post('/api/cases', { procedure: 'question', form: { text: 'Можно ли?' } });
  const { items } = (await found.get('department-head biology')!.get(`/api/tasks?case=${String(body.id)}`)).body;
  const note = await fileEngineNote(api.engine);
  await openEngineWindow(api.engine, note);
  const { rows } = await api.engine.test.owner.query<{ id: string }>('select id from windows where case_id = $1', [
    note.id,
  ]);
  ground = {
    science: await unitOf(api.engine, 'science'),
    ...{ caseId: body.id, task: items[0].id, due: items[0].due },
    window: rows[0]!.id,
    mail: newId(),
  };
});
afterAll(async () => {
  await api.stop();
});

/** Whoever may do everything in a university of his own that stands in the same database. */
async function administratorElsewhere(): Promise<User> {
  const [university, unit, person, account] = [newId(), newId(), newId(), newId()];
  const name = JSON.stringify({ ru: 'Другой', kk: 'Басқа', ky: 'Башка', en: 'Other' });
  const run = async (text: string, ...values: readonly unknown[]): Promise<unknown> =>
    await api.engine.test.owner.query(text, [...values]);
  await run(
    `insert into universities (id, code, name, city, zone, language) values ($1, 'other', $2, $2, 'Asia/Bishkek', 'ky')`,
    ...[university, name],
  );
  await run(`insert into units values ($1, $2, 'university', 'other', $3, null, 'rector')`, university, unit, name);
  await run(
    `insert into people (university, id, name, short_name) values ($1, $2, 'Чужой Администратор', 'Чужой А.')`,
    ...[university, person],
  );
  await run(
    `insert into accounts (university, id, person, login, password_hash) values ($1, $2, $3, 'other', 'x')`,
    ...[university, account, person],
  );
  for (const position of ['administrator', 'registrar', 'rector']) {
    await run('insert into positions values ($1, $2, $3)', university, position, name);
    await run(
      `insert into appointments (university, id, person, position, unit, valid_from, basis)
       values ($1, gen_random_uuid(), $2, $3, $4, '2020-01-01', 'приказ')`,
      ...[university, person, position, unit],
    );
  }
  return await api.asPerson(person);
}

const keepers = ['registrar', 'administrator'];
const watchers = ['vice-rector', 'rector', 'registrar-employee', ...keepers];
const heads = ['department-head biology', 'department-head mathematics', 'dean science', 'dean society'];

interface Act {
  readonly name: string;
  readonly may: readonly string[];
  /** Of a thing that is not theirs to know, others learn nothing. */
  readonly others: 403 | 404;
  readonly send: (user: User) => Promise<Answer>;
}

const change = { kind: 'layer', content };
const outage = { kind: 'outage', from: '2026-01-05T04:00:00Z', to: '2026-01-05T05:00:00Z' };
const calendar = (rest: string): string => `/api/calendars/${ground.science}${rest}`;
const acts: readonly Act[] = [
  {
    ...{ name: 'record a calendar', may: keepers, others: 403 },
    send: async (user) => await user.post(calendar('/layers'), { content, basis }),
  },
  {
    ...{ name: 'confirm a day', may: keepers, others: 403 },
    send: async (user) => await user.post(calendar('/days/2027-05-16/confirm'), { basis }),
  },
  {
    ...{ name: 'preview a change', may: keepers, others: 403 },
    send: async (user) => await user.post(calendar('/preview'), { change }),
  },
  {
    ...{ name: 'apply a change', may: keepers, others: 403 },
    send: async (user) => await user.post(calendar('/apply'), { change, basis, fingerprint: 'x' }),
  },
  {
    ...{ name: 'declare an outage', may: keepers, others: 403 },
    send: async (user) => await user.post(calendar('/apply'), { change: outage, basis, fingerprint: 'x' }),
  },
  {
    ...{ name: 'read what was changed', may: watchers, others: 403 },
    send: async (user) => await user.get('/api/calendars/changes'),
  },
  {
    ...{ name: 'let a case stand still', may: keepers, others: 403 },
    send: async (user) => await user.post(`/api/cases/${ground.caseId}/suspend`, { reason: 'Ждём архив.' }),
  },
  {
    ...{ name: 'let a case go on', may: keepers, others: 403 },
    send: async (user) => await user.post(`/api/cases/${ground.caseId}/resume`, { reason: 'Пришло.' }),
  },
  {
    ...{ name: 'ask for more time', may: ['department-head biology'], others: 404 },
    send: async (user) =>
      await user.post(`/api/tasks/${ground.task}/extension`, {
        until: new Date(Date.parse(ground.due) + HOUR).toISOString(),
        reason: 'Архив закрыт.',
      }),
  },
  {
    ...{ name: 'give a window more time', may: ['registrar'], others: 403 },
    send: async (user) =>
      await user.post(`/api/windows/${ground.window}/extend`, { until: '2026-01-01T00:00:00Z', basis: 'Приказ' }),
  },
  ...[
    '',
    '/counts',
    '/choices',
    '/people',
    '/load',
    '/breaches',
    '?format=csv',
    '?format=xlsx',
    '/breaches?format=csv',
    '/load?format=xlsx',
  ].map((rest): Act => ({
    ...{ name: `read the board ${rest}`, may: [...heads, ...watchers], others: 403 },
    send: async (user) => await user.get(`/api/deadlines${rest}`),
  })),
  ...(['/api/mails?of=everybody', '/api/mails/failures', '/api/mail-server'] as const).map((path): Act => ({
    ...{ name: `look after mail ${path}`, may: ['administrator'], others: 403 },
    send: async (user) => await user.get(path),
  })),
  {
    ...{ name: 'send a mail again', may: ['administrator'], others: 403 },
    send: async (user) => await user.post(`/api/mails/${ground.mail}/send`),
  },
  {
    ...{
      name: 'read the clocks of a case',
      may: ['teacher biology', 'department-head biology', ...watchers],
      others: 404,
    },
    send: async (user) => await user.get(`/api/cases/${ground.caseId}/deadlines`),
  },
  {
    ...{ name: 'read a task', may: ['department-head biology'], others: 404 },
    send: async (user) => await user.get(`/api/tasks/${ground.task}`),
  },
];

/** Everything that an act may leave behind, but who was refused what. */
async function picture(): Promise<readonly object[]> {
  const tables = [
    'calendars',
    'calendar_layers',
    'calendar_changes',
    'deadlines',
    'extension_requests',
    'windows',
    'window_extensions',
    'events',
  ];
  const { rows } = await api.engine.test.owner.query<object>(
    tables
      .map(
        (name) =>
          `select '${name}' as name, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from ${name} t`,
      )
      .join(' union all '),
  );
  return rows;
}

describe('whoever is not named may not', () => {
  it.each(acts.map((act) => [act.name, act] as const))('%s', async (_, { may, others, send }) => {
    const before = await picture();
    for (const [name, user] of users) {
      if (may.includes(name) || name === 'administrator elsewhere') continue;
      const { status, body } = await send(user);
      expect([name, status, body?.code]).toEqual([name, others, others === 403 ? 'forbidden' : 'not-found']);
    }
    expect(await picture()).toEqual(before);
  });

  it.each(acts.map((act) => [act.name, act] as const))('and whoever is named may: %s', async (_, { may, send }) => {
    for (const name of may) {
      const { status, body } = await send(users.get(name)!);
      // Refused for what he asks, or done: never because of who he is.
      expect([name, body?.code]).not.toEqual([name, 'forbidden']);
      expect([name, status >= 500]).toEqual([name, false]);
    }
  });
});

describe('another university in the same database', () => {
  it('reads and moves nothing of this one, whoever he is there', async () => {
    const elsewhere = users.get('administrator elsewhere')!;
    const { person, name: own } = elsewhere.person;
    const before = await picture();
    for (const { name, send } of acts) {
      const { status, body, text } = await send(elsewhere);
      if (status === 200) {
        // His own board, mail and acts: nothing is on them.
        expect([name, text.includes(ground.caseId), text.includes('БИО')]).toEqual([name, false, false]);
        if (Array.isArray(body?.items))
          expect([name, body.items]).toEqual([name, name.endsWith('/people') ? [{ id: person, name: own }] : []]);
      } else expect([name, status]).toEqual([name, 404]);
    }
    const { science, caseId, task, window } = ground;
    for (const path of [
      `/api/calendars/${science}`,
      `/api/calendars/${science}/years/2028`,
      `/api/cases/${caseId}`,
      `/api/cases/${caseId}/events`,
      `/api/tasks/${task}`,
    ])
      expect([path, (await elsewhere.get(path)).status]).toEqual([path, 404]);
    const tried = { start: '2026-12-14', within: '2 days', days: { count: 'working', first: 'next' } };
    expect((await elsewhere.post(`/api/calendars/${science}/compute`, tried)).status).toBe(404);
    expect((await elsewhere.get('/api/windows?state=open')).text).not.toContain(window);
    expect(await picture()).toEqual(before);
  });
});

describe('what is one’s own', () => {
  it('settings and addresses of calendars are of whoever asks, and name nobody else', async () => {
    const [one, other] = [users.get('teacher biology')!, users.get('department-head biology')!];
    const settings = (await other.get('/api/me/notifications')).body;
    const { language, digestAt } = (await one.get('/api/me/notifications')).body;
    const ways = Object.fromEntries([['reminder', 'off']]);
    for (const more of [{ person: other.person.person }, { account: other.person.account }, { university: newId() }]) {
      const { status } = await one.put('/api/me/notifications', { language, digestAt, quiet: null, ways, ...more });
      expect(status).toBe(400);
    }
    expect((await one.put('/api/me/notifications', { language, digestAt, quiet: null, ways })).status).toBe(204);
    expect((await other.get('/api/me/notifications')).body).toEqual(settings);
    const made = await other.post('/api/me/calendar', { person: one.person.person });
    const file = new URL(made.body.address as string).pathname;
    // Whoever else asks for an address gets his own, and takes back his own alone.
    await one.post('/api/me/calendar');
    await api.send('DELETE', '/api/me/calendar', { headers: { cookie: one.cookie } });
    expect((await api.send('GET', file)).status).toBe(200);
    expect((await api.send('GET', file.replace(/.\.ics$/, '.ics'))).status).toBe(404);
    expect((await api.send('GET', `${file}?person=${one.person.person}`)).text).toContain(ground.task);
  });
});
