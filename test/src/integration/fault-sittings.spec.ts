/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return -- answers are JSON of many shapes; each test says what it expects */
import { randomUUID } from 'node:crypto';
import { CouncilStage, sittingRules } from '../support/council-stage';
import type { Answer, TestApi, User } from '../support/http-api';
import { startTestApi } from '../support/http-api';
import { localDay, substitute } from '../support/substitutions';

let api: TestApi;
let stage: CouncilStage;
let other: { readonly council: string; readonly chair: User; readonly secretary: User };

beforeAll(async () => {
  api = await startTestApi();
  stage = await CouncilStage.set(api, 5, 2);
  other = await otherCouncil();
});
afterAll(async () => {
  await api.stop();
});

/** A council of another faculty that sits too, with its people. */
async function otherCouncil(): Promise<typeof other> {
  const { rows } = await api.engine.test.owner.query<{ id: string; chair: string; secretary: string }>(
    `select c.id, h.person as chair, k.person as secretary from councils c
       join council_members h on h.council = c.id and h.role = 'chair' join council_members k on k.council = c.id and k.role = 'secretary'
     where c.kind = 'deans-council' and c.id <> $1 and h.person <> all ($2::uuid[]) and k.person <> all ($2::uuid[]) order by c.id limit 1`,
    [stage.id, stage.composition().map(({ person }) => person)],
  );
  const [row] = rows;
  const [chair, secretary] = [await api.asPerson(row!.chair), await api.asPerson(row!.secretary)];
  const members = [
    { person: row!.chair, role: 'chair' },
    { person: row!.secretary, role: 'secretary' },
    ...stage.members.map(({ person }) => ({ person: person.person, role: 'member' })),
  ];
  const told = await stage.administrator.post(`/api/councils/${row!.id}/orders`, {
    order: { number: '13-к', date: await localDay(api.engine, -1) },
    from: await localDay(api.engine),
    rules: sittingRules,
    members,
  });
  if (told.status !== 201) throw new Error(told.text);
  return { council: row!.id, chair, secretary };
}

const statusOf = async (asked: Promise<Answer>): Promise<string> => {
  const { status, body } = await asked;
  return status < 300 ? 'done' : `${String(status)} ${String(body?.code)}`;
};
const count = async (text: string, values: readonly unknown[] = []): Promise<number> =>
  (await api.engine.test.owner.query<{ n: number }>(`select count(*)::int as n from ${text}`, [...values])).rows[0]!.n;
const acts = async (id: string): Promise<number> => await count('sitting_events where sitting = $1', [id]);

/** One case on an agenda of its own; open, where it is said who is there. */
async function sittingOn(
  present?: readonly User[],
  count = 1,
): Promise<{ id: string; cases: string[]; items: string[] }> {
  const cases = await stage.notes(count);
  const id = await stage.plan({ takeWaiting: false });
  const tasks = await Promise.all(cases.map(async (caseId) => (await stage.task(caseId)).id));
  await stage.done(stage.secretary, id, 'agenda', { tasks });
  if (present !== undefined) await stage.open(id, present);
  return { id, cases, items: await Promise.all(cases.map(async (caseId) => await stage.item(id, caseId))) };
}

const everyone = (): User[] => [stage.chair, stage.secretary, ...stage.members];

/** Every act on a sitting with a body that its schema takes. */
const everyAct = (items: readonly string[], person: string): readonly (readonly [string, object])[] => [
  ['agenda', {}],
  [`items/${items[0]!}`, { question: 'О деле' }],
  ['order', { items }],
  ['blocks', { items }],
  ['attendance', { present: [person] }],
  ['open', {}],
  ['recusals', { items }],
  ['voting', { items }],
  ['votes', { items, vote: 'for' }],
  ['hands', { items, hands: [{ person, vote: 'for' }] }],
  ['casting-vote', { items, vote: 'for' }],
  ['decisions', { items }],
  ['postponements', { items, reason: 'Проба.' }],
  ['withdrawals', { items, reason: 'Проба.' }],
  ['close', {}],
  ['cancel', { reason: 'Проба.' }],
  ['signatures', { as: 'chair' }],
  ['signatures', { as: 'secretary' }],
];

/** What is refused to whoever is nothing in the council: nothing of it is found, and a vote is none. */
const nothing = /^(404 not-found|403 sitting-not-member)$/;

describe('R05 R42 authority over a sitting', () => {
  it('nobody outside of the council finds it or acts on it: teacher, student, administrator, rector, another council’s chair and secretary, a former member', async () => {
    const { id, items } = await sittingOn(everyone());
    const former = stage.members[4]!;
    const rest = stage.composition().filter(({ person }) => person !== former.person.person);
    expect((await stage.order({ members: rest })).status).toBe(201);
    const outsiders: [string, User][] = [
      ['teacher', stage.teacher],
      ['head', stage.head],
      ['other chair', other.chair],
      ['other secretary', other.secretary],
      ['former member', former],
      ['stranger', stage.strangers[0]!],
      ['rector', await api.as('rector')],
    ];
    const { rows } = await api.engine.test.owner.query<{ person: string }>(
      `select c.person from accounts c join students s on s.university = c.university and s.id = c.person limit 1`,
    );
    if (rows[0] !== undefined) outsiders.push(['student', await api.asPerson(rows[0].person)]);
    const before = await acts(id);
    for (const [name, user] of outsiders) {
      for (const path of [
        `sittings/${id}`,
        `sittings/${id}/minutes`,
        `councils/${stage.id}`,
        `councils/${stage.id}/waiting`,
        `councils/${stage.id}/sittings`,
      ])
        expect([name, path, (await user.get(`/api/${path}`)).status]).toEqual([name, path, 404]);
      for (const [path, body] of everyAct(items, former.person.person))
        expect([name, path, await stage.told(user, id, path, body)]).toEqual([
          name,
          path,
          expect.stringMatching(nothing),
        ]);
      const plan = { plannedFor: await stage.hours(2) };
      expect(await statusOf(user.post(`/api/councils/${stage.id}/sittings`, plan))).toBe('404 not-found');
      const order = await stage.order({ rules: sittingRules }, user);
      expect([name, order.status]).toEqual([name, 403]);
      expect((await user.get('/api/councils')).body.items.map((one: any) => one.id)).not.toContain(stage.id);
    }
    // The administrator reads what he composes, and runs none of it.
    expect((await stage.administrator.get(`/api/sittings/${id}`)).body).toMatchObject({ keeps: false, roles: [] });
    for (const [path, body] of everyAct(items, former.person.person))
      expect([path, await stage.told(stage.administrator, id, path, body)]).toEqual([
        path,
        expect.stringMatching(nothing),
      ]);
    expect(await acts(id)).toBe(before);
    expect((await stage.order({ members: stage.composition() })).status).toBe(201);
  });

  it('members, the chair, alternates who are not called and the secretary have each his own acts and no other', async () => {
    const { id, items } = await sittingOn(everyone());
    const [member, alternate] = [stage.members[0]!, stage.alternates[0]!];
    const person = stage.members[1]!.person.person;
    const own: Record<string, readonly string[]> = {
      member: ['recusals', 'votes'],
      alternate: ['recusals', 'votes'],
      chair: ['recusals', 'votes', 'casting-vote', 'decisions'],
    };
    for (const [name, user] of [
      ['member', member],
      ['alternate', alternate],
      ['chair', stage.chair],
    ] as const)
      for (const [path, body] of everyAct(items, person)) {
        if (own[name]!.includes(path) || (name === 'chair' && 'as' in body && body.as === 'chair')) continue;
        expect([name, path, await stage.told(user, id, path, body)]).toEqual([name, path, '403 forbidden']);
      }
    await stage.done(stage.secretary, id, 'voting', { items });
    expect(await stage.told(alternate, id, 'votes', { items, vote: 'for' })).toMatch(
      /^(409 sitting-absent|403 sitting-not-member)$/,
    );
    expect(await stage.told(stage.secretary, id, 'votes', { items, vote: 'for' })).toBe('403 sitting-not-member');
    expect(await stage.told(stage.secretary, id, 'casting-vote', { items, vote: 'for' })).toBe('403 forbidden');
    expect(await stage.told(stage.secretary, id, 'signatures', { as: 'chair' })).toBe('403 forbidden');
    // An alternate's hand is not counted by the secretary either.
    const hands = [{ person: alternate.person.person, vote: 'for' }];
    expect(await stage.told(stage.secretary, id, 'hands', { items, hands })).toMatch(
      /^(409 sitting-absent|403 sitting-not-member)$/,
    );
  });

  it('R38 an order for chosen procedures gives no sitting, one for all does, and ends with its revocation', async () => {
    const { secretary, strangers } = stage;
    const acting = strangers[0]!;
    const { id, items } = await sittingOn(everyone());
    const by = await api.engine.person('administrator');
    await substitute(api.engine, secretary.person, acting.person, { by, procedures: ['journal-correction'] });
    for (const [path, body] of everyAct(items, stage.members[0]!.person.person))
      expect([path, await stage.told(acting, id, path, body)]).toEqual([path, expect.stringMatching(nothing)]);
    const revokeAll = `update substitutions set revoked_at = now(), revoked_by = recorded_by, revoked_because = 'x' where revoked_at is null`;
    await api.engine.test.owner.query(revokeAll);
    await substitute(api.engine, secretary.person, acting.person, { by });
    expect(await stage.told(acting, id, 'voting', { items })).toBe('done');
    // His vote is nobody's, and he signs for no chair.
    expect(await stage.told(acting, id, 'votes', { items, vote: 'for' })).toBe('403 sitting-not-member');
    expect(await stage.told(acting, id, 'casting-vote', { items, vote: 'for' })).toBe('403 forbidden');
    const page = await stage.read(id, acting);
    expect(page).toMatchObject({ keeps: true, roles: [] });
    await api.engine.test.owner.query(revokeAll);
    expect(await stage.told(acting, id, 'withdrawals', { items, reason: 'Проба.' })).toBe('404 not-found');
  });

  it('another university’s council and sitting do not exist here', async () => {
    const { owner } = api.engine.test;
    const [university, unit, council, sitting] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    await owner.query(
      `insert into universities (id, code, name, city, zone, language) values ($1, 'other', $2, $2, 'Asia/Bishkek', 'ky')`,
      [university, { ru: 'Другой', kk: 'Басқа', ky: 'Башка', en: 'Other' }],
    );
    const copy = async (table: string, from: string, changed: Record<string, string>): Promise<void> => {
      const { rows } = await owner.query<Record<string, unknown>>(`select * from ${table} where id = $1`, [from]);
      await owner.query(`insert into ${table} select * from json_populate_record(null::${table}, $1::json)`, [
        JSON.stringify({ ...rows[0], university, head: undefined, ...changed }),
      ]);
    };
    const {
      rows: [root],
    } = await owner.query<{ id: string }>('select id from units where parent is null limit 1');
    await owner.query(
      `insert into positions select r.* from positions p, json_populate_record(null::positions, (to_jsonb(p) || jsonb_build_object('university', $1::uuid))::json) r`,
      [university],
    );
    await copy('units', root!.id, { id: unit });
    await copy('councils', stage.id, { id: council, unit });
    await owner.query(
      `insert into sittings (university, id, council, year, number, kind, planned_for, state, sequence, head)
       values ($1, $2, $3, 2026, 1, 'sitting', app_now() + interval '1 day', 'planned', 0, '')`,
      [university, sitting, council],
    );
    for (const user of [stage.administrator, stage.secretary, stage.chair]) {
      for (const path of [
        `councils/${council}`,
        `councils/${council}/waiting`,
        `councils/${council}/sittings`,
        `sittings/${sitting}`,
        `sittings/${sitting}/minutes`,
      ])
        expect([path, (await user.get(`/api/${path}`)).status]).toEqual([path, 404]);
      for (const [path, body] of everyAct([randomUUID()], user.person.person))
        expect([path, await stage.told(user, sitting, path, body)]).toEqual([path, '404 not-found']);
    }
    const order = {
      order: { number: '1', date: await localDay(api.engine) },
      from: await localDay(api.engine),
      rules: sittingRules,
    };
    expect(await statusOf(stage.administrator.post(`/api/councils/${council}/orders`, order))).toBe('404 not-found');
    expect(
      await statusOf(stage.secretary.post(`/api/councils/${council}/sittings`, { plannedFor: await stage.hours(2) })),
    ).toBe('404 not-found');
  });

  it('an item, a task or a person of another council is none here, whoever asks', async () => {
    const { id, items, cases } = await sittingOn(everyone());
    const theirs = await statusOf(
      other.secretary.post(`/api/councils/${other.council}/sittings`, {
        plannedFor: await stage.hours(3),
        takeWaiting: false,
      }),
    );
    expect(theirs).toBe('done');
    const { rows } = await api.engine.test.owner.query<{ id: string }>(
      `select id from sittings where council = $1 and state = 'planned'`,
      [other.council],
    );
    const task = await stage.task(cases[0]!);
    expect(await stage.told(other.secretary, rows[0]!.id, 'agenda', { tasks: [task.id] })).toBe('404 not-found');
    for (const [path, body] of everyAct(items, other.chair.person.person))
      if ('items' in body || path.startsWith('items/'))
        expect([path, await stage.told(other.secretary, rows[0]!.id, path, body)]).toEqual([
          path,
          expect.stringMatching(/^(404 not-found|409 sitting-(state|not-voting)|403 (forbidden|sitting-not-member))$/),
        ]);
    expect(await count(`sitting_items where sitting = $1`, [rows[0]!.id])).toBe(0);
    expect(await stage.told(stage.secretary, id, 'recusals', { items, person: other.chair.person.person })).toBe(
      '403 sitting-not-member',
    );
    expect(await stage.told(stage.secretary, id, 'attendance', { present: [randomUUID()] })).toBe(
      '403 sitting-not-member',
    );
    // On two agendas at once a case does not stand.
    const second = await stage.plan({ takeWaiting: false });
    await stage.done(stage.secretary, second, 'agenda', { tasks: [task.id] });
    expect((await stage.read(second)).items).toEqual([]);
  });
});

describe('R05 «sittings-only» cannot be got round', () => {
  it('by no route: decision, deciding many, forward, approvers, claim, recall, window', async () => {
    const { secretary, chair, teacher, members, administrator } = stage;
    const { id, cases, items } = await sittingOn();
    const caseId = cases[0]!;
    const task = await stage.task(caseId);
    const form = { minutesNumber: '7', minutesDate: '2026-01-01', present: [chair.person.person] };
    for (const outcome of ['allow', 'refuse']) {
      const body = { outcome, version: task.version, reason: 'Так.', form };
      expect(await statusOf(secretary.post(`/api/tasks/${task.id}/decision`, body))).toBe('409 decided-at-sitting');
      expect(await statusOf(secretary.post(`/api/tasks/${task.id}/decision`, { ...body, reason: undefined }))).toBe(
        '409 decided-at-sitting',
      );
      expect(await statusOf(secretary.post(`/api/tasks/${task.id}/decision`, { outcome, version: task.version }))).toBe(
        '409 decided-at-sitting',
      );
    }
    const many = { tasks: [{ task: task.id, version: task.version }], outcome: 'allow' };
    for (const path of ['decisions/preview', 'decisions']) {
      const { status, body } = await secretary.post(`/api/tasks/${path}`, many);
      expect(status === 200 ? JSON.stringify(body) : String(body.code)).toMatch(
        /decided-at-sitting|request-invalid|not-possible/,
      );
    }
    expect(
      await statusOf(
        secretary.post(`/api/tasks/${task.id}/forward`, { to: members[0]!.person.person, reason: 'Решите вы.' }),
      ),
    ).toBe('409 not-possible-now');
    expect(
      await statusOf(
        secretary.post(`/api/tasks/${task.id}/approvers`, {
          persons: [members[0]!.person.person],
          how: 'before',
          reason: 'Сначала вы.',
        }),
      ),
    ).toBe('409 not-possible-now');
    const claimed = await statusOf(secretary.post(`/api/tasks/${task.id}/claim`, {}));
    expect(
      await statusOf(
        secretary.post(`/api/tasks/${task.id}/decision`, { outcome: 'allow', version: task.version, form }),
      ),
    ).toMatch(/^409 (decided-at-sitting|task-changed)$/);
    expect(['done', '409 not-possible-now']).toContain(claimed);
    for (const user of [chair, members[0]!, teacher, administrator])
      expect(
        await statusOf(user.post(`/api/tasks/${task.id}/decision`, { outcome: 'allow', version: task.version, form })),
      ).toBe('404 not-found');
    expect(await count(`decisions where case_id = $1 and step = 'council'`, [caseId])).toBe(0);
    // Nor does a secretary for whom it stands on an agenda.
    expect((await stage.read(id)).items).toMatchObject([{ id: items[0], state: 'pending', waits: true }]);
  });
});
