/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return -- answers are JSON of many shapes; each test says what it expects */
import { verifyCase, verifySitting } from '@kelisim/persistence';
import { CouncilStage, sittingRules } from '../support/council-stage';
import type { Answer, TestApi, User } from '../support/http-api';
import { startTestApi } from '../support/http-api';
import { substitute } from '../support/substitutions';

let api: TestApi;
let stage: CouncilStage;
/** Acts for the secretary by order: a second person who runs the sittings. */
let deputy: User;

beforeAll(async () => {
  api = await startTestApi();
  stage = await CouncilStage.set(api, 5, 1);
  deputy = stage.strangers[0]!;
  await substitute(api.engine, stage.secretary.person, deputy.person, { by: await api.engine.person('administrator') });
});
afterAll(async () => {
  await api.stop();
});

const count = async (text: string, values: readonly unknown[]): Promise<number> =>
  (await api.engine.test.owner.query<{ n: number }>(`select count(*)::int as n from ${text}`, [...values])).rows[0]!.n;
const everyone = (): User[] => [stage.chair, stage.secretary, ...stage.members];
const codeOf = ({ status, body }: Answer): string =>
  status < 300 ? 'done' : `${String(status)} ${String(body?.code)}`;

interface Stand {
  readonly id: string;
  readonly cases: readonly string[];
  readonly items: readonly string[];
}

async function planned(many = 1, more: object = {}): Promise<Stand> {
  const cases = await stage.notes(many);
  const id = await stage.plan({ takeWaiting: false, ...more });
  const tasks = await Promise.all(cases.map(async (caseId) => (await stage.task(caseId)).id));
  await stage.done(stage.secretary, id, 'agenda', { tasks });
  return { id, cases, items: await Promise.all(cases.map(async (caseId) => await stage.item(id, caseId))) };
}

async function voted(many = 1): Promise<Stand> {
  const stand = await planned(many);
  await stage.open(stand.id, everyone());
  await stage.done(stage.secretary, stand.id, 'voting', { items: stand.items });
  for (const user of [stage.chair, ...stage.members])
    await stage.done(user, stand.id, 'votes', { items: stand.items, vote: 'for' });
  return stand;
}

/** Both chains hold, and the case has at most one decision of the council, as its item says. */
async function holds({ id, cases, items }: Stand): Promise<void> {
  const { university, database, stores } = api.engine;
  expect(await database.read(university, async (q) => verifySitting(q, university, id))).toBeNull();
  for (const [index, caseId] of cases.entries()) {
    expect(await verifyCase(database, stores, { university, caseId })).toMatchObject({ broken: null });
    const decided = await count(`sitting_items where id = $1 and state = 'decided'`, [items[index]]);
    expect(await count(`decisions where case_id = $1 and step = 'council'`, [caseId])).toBe(decided);
  }
}

const stateOf = async (item: string): Promise<string> =>
  (await api.engine.test.owner.query<{ state: string }>('select state from sitting_items where id = $1', [item]))
    .rows[0]!.state;

describe('R05 two who run it at once', () => {
  it('open, open the voting, decide, close and sign once each', async () => {
    const stand = await planned();
    const { id, items } = stand;
    await stage.done(stage.secretary, id, 'attendance', { present: everyone().map(({ person }) => person.person) });
    const both = async (path: string, body: object = {}): Promise<string[]> =>
      (
        await Promise.all(
          [stage.secretary, deputy, stage.secretary, deputy].map(
            async (user) => await stage.told(user, id, path, body),
          ),
        )
      ).sort();
    const once = (refusal: string): string[] => [refusal, refusal, refusal, 'done'];
    expect(await both('open')).toEqual(once('409 sitting-state'));
    expect(await both('voting', { items })).toEqual(once('409 sitting-not-voting'));
    for (const user of [stage.chair, ...stage.members]) await stage.done(user, id, 'votes', { items, vote: 'for' });
    expect(await both('decisions', { items })).toEqual(once('409 sitting-item-closed'));
    expect(await both('close')).toEqual(once('409 sitting-state'));
    expect(await both('signatures', { as: 'secretary' })).toEqual(once('409 sitting-signed'));
    for (const type of ['opened', 'voting-opened', 'decided', 'closed', 'signed'])
      expect([type, await count('sitting_events where sitting = $1 and type = $2', [id, type])]).toEqual([type, 1]);
    await holds(stand);
  });

  it('put one case on two agendas: it stands on one, and nobody is answered by a fault', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [caseId] = (await stage.notes(1)) as [string];
      const ids = [await stage.plan({ takeWaiting: false }), await stage.plan({ takeWaiting: false })];
      const tasks = [(await stage.task(caseId)).id];
      const told = await Promise.all(
        ids.map(async (id, index) => await stage.told(index === 0 ? stage.secretary : deputy, id, 'agenda', { tasks })),
      );
      expect(told).toEqual(['done', 'done']);
      expect(await count(`sitting_items where case_id = $1 and state in ('pending', 'voting')`, [caseId])).toBe(1);
      for (const id of ids) await stage.done(stage.secretary, id, 'cancel', { reason: 'Проба.' });
    }
  });

  it('postpone and decide: one of the two, and the case is where it was said', async () => {
    for (let round = 0; round < 3; round += 1) {
      const stand = await voted();
      const { id, items, cases } = stand;
      const told = await Promise.all([
        stage.told(stage.secretary, id, 'decisions', { items }),
        stage.told(deputy, id, 'postponements', { items, reason: 'Ждём.' }),
        stage.told(deputy, id, 'withdrawals', { items, reason: 'Снято.' }),
      ]);
      expect(told.filter((one) => one === 'done')).toHaveLength(1);
      expect(told.filter((one) => one === '409 sitting-item-closed')).toHaveLength(2);
      const step = (await stage.teacher.get(`/api/cases/${cases[0]!}`)).body.items[0].step as string;
      expect(step).toBe((await stateOf(items[0]!)) === 'decided' ? 'reopen' : 'council');
      await holds(stand);
    }
  });

  it('postpone to a sitting that is called off at the same instant: the case never stands on a dead agenda', async () => {
    for (let round = 0; round < 6; round += 1) {
      const stand = await voted();
      const next = await stage.plan({ plannedFor: await stage.hours(30), takeWaiting: false });
      await Promise.all([
        stage.done(deputy, next, 'cancel', { reason: 'Лишнее.' }),
        stage.done(stage.secretary, stand.id, 'postponements', { items: stand.items, reason: 'Ждём.' }),
      ]);
      const dead = await count(
        `sitting_items i join sittings s on s.id = i.sitting where s.state in ('cancelled', 'closed') and i.state in ('pending', 'voting') and i.case_id = $1`,
        [stand.cases[0]],
      );
      expect(dead).toBe(0);
      const waiting = (await stage.secretary.get(`/api/councils/${stage.id}/waiting`)).body.items as any[];
      expect(waiting.find((one) => one.case.id === stand.cases[0]).sitting).toBeNull();
    }
  });

  it('postponing takes nothing else along: what was taken from the agenda waits until it is put on one', async () => {
    const stand = await voted(2);
    const next = await stage.plan({ plannedFor: await stage.hours(30), takeWaiting: false });
    await stage.done(stage.secretary, stand.id, 'withdrawals', { items: [stand.items[0]], reason: 'Снято автором.' });
    await stage.done(stage.secretary, stand.id, 'postponements', { items: [stand.items[1]], reason: 'Ждём.' });
    expect((await stage.read(next)).items.map((item: any) => item.case.id)).toEqual([stand.cases[1]]);
    await stage.done(stage.secretary, next, 'cancel', { reason: 'Проба.' });
  });
});

describe('R05 a vote and its end at once', () => {
  it('a vote at the closing counts or is told that it came too late, never both; the result is that of the votes that stand', async () => {
    for (let round = 0; round < 4; round += 1) {
      const stand = await planned();
      const { id, items } = stand;
      await stage.open(id, everyone());
      await stage.done(stage.secretary, id, 'voting', { items });
      for (const user of [stage.chair, ...stage.members.slice(0, 3)])
        await stage.done(user, id, 'votes', { items, vote: 'for' });
      const late = stage.members.slice(3);
      const told = await Promise.all([
        ...late.slice(0, 1).map(async (user) => await stage.told(user, id, 'votes', { items, vote: 'against' })),
        stage.told(stage.secretary, id, 'decisions', { items }),
        ...late.slice(1).map(async (user) => await stage.told(user, id, 'votes', { items, vote: 'against' })),
      ]);
      const [closing, votes] = [told[1], told.filter((_, index) => index !== 1)];
      expect(closing).toBe('done');
      for (const one of votes) expect(['done', '409 sitting-item-closed']).toContain(one);
      const { items: read } = await stage.read(id);
      expect(read[0].tally.counts).toMatchObject({ for: 4, against: votes.filter((one) => one === 'done').length });
      expect(await count('sitting_votes where item = $1', items)).toBe(
        4 + votes.filter((one) => one === 'done').length,
      );
      await holds(stand);
    }
  });

  it('after the chair has cast, nobody’s vote comes any more: his is the last', async () => {
    const stand = await planned();
    const { id, items } = stand;
    await stage.open(id, everyone());
    await stage.done(stage.secretary, id, 'voting', { items });
    const [a, b, c, d, silent] = stage.members as [User, User, User, User, User];
    for (const [user, vote] of [
      [stage.chair, 'against'],
      [a, 'for'],
      [b, 'for'],
      [c, 'for'],
      [d, 'against'],
    ] as const)
      await stage.done(user, id, 'votes', { items, vote });
    expect(await stage.told(stage.chair, id, 'casting-vote', { items, vote: 'against' })).toBe('409 sitting-no-tie');
    await stage.done(silent, id, 'votes', { items, vote: 'against' });
    const told = await Promise.all(
      [0, 1, 2].map(async () => await stage.told(stage.chair, id, 'casting-vote', { items, vote: 'against' })),
    );
    expect(told.sort()).toEqual(['409 sitting-no-tie', '409 sitting-no-tie', 'done']);
    await stage.done(stage.secretary, id, 'decisions', { items, resolution: 'Отказать.' });
    expect((await stage.read(id)).items[0]).toMatchObject({
      outcome: { id: 'refuse' },
      tally: { decidedBy: 'casting-vote' },
    });
    await holds(stand);
  });

  it('who was silent at a tie of the votes cast does not outvote the chair who has cast', async () => {
    const rules = { ...sittingRules, majority: { share: 'more-than-half', of: 'cast' } };
    expect((await stage.order({ rules })).status).toBe(201);
    const stand = await planned();
    const { id, items } = stand;
    await stage.open(id, everyone());
    await stage.done(stage.secretary, id, 'voting', { items });
    const [a, silent, late] = stage.members as [User, User, User];
    await stage.done(stage.chair, id, 'votes', { items, vote: 'for' });
    await stage.done(a, id, 'votes', { items, vote: 'against' });
    await stage.done(stage.chair, id, 'casting-vote', { items, vote: 'for' });
    expect(await stage.told(silent, id, 'votes', { items, vote: 'against' })).toBe('409 sitting-not-voting');
    const hands = [{ person: late.person.person, vote: 'against' }];
    expect(await stage.told(stage.secretary, id, 'hands', { items, hands })).toBe('409 sitting-not-voting');
    await stage.done(stage.secretary, id, 'decisions', { items });
    expect((await stage.read(id)).items[0]).toMatchObject({
      outcome: { id: 'allow' },
      tally: { decidedBy: 'casting-vote' },
    });
    await holds(stand);
    expect((await stage.order({ rules: sittingRules })).status).toBe(201);
  });
});

describe('R05 the case moves while it is decided', () => {
  it('its cancellation, its bare decision and the sitting at once: one of them, and the others are told', async () => {
    for (let round = 0; round < 4; round += 1) {
      const stand = await voted();
      const { id, items, cases } = stand;
      const task = await stage.task(cases[0]!);
      const form = { minutesNumber: '7', minutesDate: '2026-01-01', present: [stage.chair.person.person] };
      const [cancelled, bare, recalled, sitting] = await Promise.all([
        stage.administrator.post(`/api/cases/${cases[0]!}/cancel`, { reason: 'Проба.' }),
        stage.secretary.post(`/api/tasks/${task.id}/decision`, { outcome: 'allow', version: task.version, form }),
        stage.teacher.post(`/api/cases/${cases[0]!}/recall`, { reason: 'Проба.' }),
        stage.act(stage.secretary, id, 'decisions', { items }),
      ]);
      expect(codeOf(bare)).toMatch(/^409 (decided-at-sitting|task-closed|task-changed|case-ended)$|^404 not-found$/);
      expect(codeOf(recalled)).not.toMatch(/^5/);
      expect(codeOf(cancelled)).toMatch(/^done$|^409 /);
      expect(codeOf(sitting)).toBe('done');
      const isDecided = (await stateOf(items[0]!)) === 'decided';
      expect(await count(`decisions where case_id = $1 and step = 'council'`, [cases[0]])).toBe(isDecided ? 1 : 0);
      await holds(stand);
    }
  });

  it('where recording is allowed: the plain task and the sitting at once come to one decision of the council', async () => {
    expect((await stage.order({ rules: { ...sittingRules, recording: 'allowed' } })).status).toBe(201);
    try {
      const winners = new Set<string>();
      for (let round = 0; round < 6; round += 1) {
        const stand = await voted();
        const { id, items, cases } = stand;
        const task = await stage.task(cases[0]!);
        const form = { minutesNumber: '7', minutesDate: '2026-01-01', present: [stage.chair.person.person] };
        const told = await Promise.all(
          [
            async () =>
              codeOf(
                await stage.secretary.post(`/api/tasks/${task.id}/decision`, {
                  outcome: 'allow',
                  version: task.version,
                  form,
                }),
              ),
            async () => await stage.told(stage.secretary, id, 'decisions', { items }),
          ].map(async (press) => await press()),
        );
        expect(told[1]).toBe('done');
        const state = await stateOf(items[0]!);
        winners.add(state);
        expect([state, told[0]]).toEqual(state === 'decided' ? ['decided', '409 task-closed'] : ['withdrawn', 'done']);
        expect(await count(`decisions where case_id = $1 and step = 'council'`, [cases[0]])).toBe(1);
        const { university, database } = api.engine;
        expect(await database.read(university, async (q) => verifySitting(q, university, id))).toBeNull();
      }
    } finally {
      expect((await stage.order({ rules: sittingRules })).status).toBe(201);
    }
  });
});

describe('R05 rights that end between reading and pressing', () => {
  it('of the chair, of a member, of whoever acts for the secretary, of the secretary himself', async () => {
    const { id, items } = await voted();
    const page = await stage.read(id, stage.chair);
    expect(page.roles).toEqual(['chair']);
    const [first, ...rest] = stage.members as [User, ...User[]];
    const seats = [
      { person: first.person.person, role: 'chair' as const },
      ...rest.map(({ person }) => ({ person: person.person, role: 'member' as const })),
    ];
    const orders = await Promise.all([
      stage.order({ members: seats }),
      stage.told(stage.chair, id, 'casting-vote', { items, vote: 'for' }),
    ]);
    expect(orders[0].status).toBe(201);
    expect(await stage.told(stage.chair, id, 'decisions', { items })).toBe('404 not-found');
    // He is the secretary by his post still; with it gone he is nothing, and so is whoever acts for him.
    await api.engine.test.owner.query(
      `update appointments set valid_to = app_now() where person = $1 and position = 'council-secretary'`,
      [stage.secretary.person.person],
    );
    try {
      for (const user of [stage.secretary, deputy])
        for (const [path, body] of [
          ['decisions', { items }],
          ['postponements', { items, reason: 'Проба.' }],
          ['close', {}],
        ] as const)
          expect([path, await stage.told(user, id, path, body)]).toEqual([path, '404 not-found']);
      expect(await stateOf(items[0]!)).toBe('voting');
    } finally {
      await api.engine.test.owner.query(
        `update appointments set valid_to = null where person = $1 and position = 'council-secretary'`,
        [stage.secretary.person.person],
      );
      expect((await stage.order({ members: stage.composition() })).status).toBe(201);
    }
  });
});

describe('R05 a request sent again', () => {
  it('under one key acts once, whatever it is; another body or another sitting under it is refused', async () => {
    const stand = await planned(2);
    const other = await planned();
    const { id, items } = stand;
    const send = async (user: User, path: string, body: object, key: string, at = id): Promise<string> =>
      codeOf(await user.post(`/api/sittings/${at}/${path}`, body, { 'idempotency-key': key }));
    const present = everyone().map(({ person }) => person.person);
    const steps: [User, string, object][] = [
      [stage.secretary, 'attendance', { present }],
      [stage.secretary, 'open', {}],
      [stage.secretary, 'voting', { items }],
      ...[stage.chair, ...stage.members].map((user): [User, string, object] => [user, 'votes', { items, vote: 'for' }]),
      [stage.secretary, 'decisions', { items: [items[0]] }],
      [stage.secretary, 'postponements', { items: [items[1]], reason: 'Ждём.' }],
      [stage.secretary, 'close', {}],
      [stage.chair, 'signatures', { as: 'chair' }],
    ];
    for (const [index, [user, path, body]] of steps.entries()) {
      const key = `step-${String(index)}`;
      const before = await count('sitting_events where sitting = $1', [id]);
      const told = await Promise.all([0, 1, 2].map(async () => await send(user, path, body, key)));
      expect([path, ...told]).toEqual([path, 'done', 'done', 'done']);
      expect([path, await count('sitting_events where sitting = $1', [id])]).toEqual([path, before + 1]);
      if (path === 'votes')
        expect(await send(user, path, { items, vote: 'against' }, key)).toBe('422 idempotency-key-reused');
      expect(await send(user, path, body, key, other.id)).toBe('422 idempotency-key-reused');
    }
    const plan = { plannedFor: await stage.hours(5), takeWaiting: false };
    const plans = await Promise.all(
      [0, 1, 2].map(
        async () =>
          await stage.secretary.post(`/api/councils/${stage.id}/sittings`, plan, { 'idempotency-key': 'one plan' }),
      ),
    );
    expect(new Set(plans.map(({ body }) => body.id as string)).size).toBe(1);
    await holds({ ...stand, cases: stand.cases.slice(0, 1) });
  });
});
