/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return -- answers are JSON of many shapes; each test says what it expects */
import { CouncilStage, sittingRules } from '../support/council-stage';
import type { TestApi, User } from '../support/http-api';
import { startTestApi } from '../support/http-api';
import { localDay, substitute } from '../support/substitutions';

let api: TestApi;
let stage: CouncilStage;

beforeAll(async () => {
  api = await startTestApi();
  stage = await CouncilStage.set(api);
});
afterAll(async () => {
  await api.stop();
});

/** A sitting with one case, open, and its item. */
async function openWithOne(present?: readonly User[]): Promise<{ id: string; item: string; caseId: string }> {
  const [caseId] = (await stage.notes(1)) as [string];
  const id = await stage.plan({ takeWaiting: false });
  await stage.done(stage.secretary, id, 'agenda', { tasks: [(await stage.task(caseId)).id] });
  await stage.open(id, present);
  return { id, caseId, item: await stage.item(id, caseId) };
}

const votesOf = async (item: string): Promise<number> =>
  (await api.engine.test.owner.query('select from sitting_votes where item = $1', [item])).rowCount ?? 0;

describe('R05 a sitting is refused', () => {
  it('in the past, without rules, to whoever does not run it, and to strangers', async () => {
    const path = `/api/councils/${stage.id}/sittings`;
    const past = await stage.secretary.post(path, { plannedFor: await stage.hours(-1) });
    expect([past.status, past.body.code]).toEqual([422, 'sitting-past']);
    const body = { plannedFor: await stage.hours(1) };
    expect((await stage.chair.post(path, body)).status).toBe(403);
    expect((await stage.teacher.post(path, body)).status).toBe(404);
    const councils = (await stage.administrator.get('/api/councils')).body.items as {
      id: string;
      sits: boolean;
      unit: { id: string };
      kind: string;
    }[];
    const other = councils.find(({ sits, kind }) => !sits && kind === 'deans-council')!;
    const { rows } = await api.engine.test.owner.query<{ person: string }>(
      `select person from council_members where council = $1 and role = 'secretary' and valid_to is null`,
      [other.id],
    );
    const elsewhere = await api.asPerson(rows[0]!.person);
    const told = await elsewhere.post(`/api/councils/${other.id}/sittings`, body);
    expect([told.status, told.body.code]).toEqual([409, 'sitting-no-rules']);
    const id = await stage.plan();
    expect((await elsewhere.get(`/api/sittings/${id}`)).status).toBe(404);
    expect((await stage.teacher.get(`/api/sittings/${id}`)).status).toBe(404);
    await stage.done(stage.secretary, id, 'cancel', { reason: 'Перенос.' });
  });

  it('its opening without chair, secretary, quorum or agenda', async () => {
    const { chair, secretary, members } = stage;
    await stage.notes(1);
    const empty = await stage.plan({ takeWaiting: false });
    const noteAll = async (id: string, present: readonly User[]): Promise<void> => {
      await stage.done(secretary, id, 'attendance', { present: present.map(({ person }) => person.person) });
    };
    await noteAll(empty, [chair, secretary, ...members]);
    expect(await stage.told(secretary, empty, 'open')).toBe('409 sitting-empty');
    await stage.done(secretary, empty, 'agenda');
    await noteAll(empty, [secretary, ...members]);
    expect(await stage.told(secretary, empty, 'open')).toBe('409 sitting-no-chair');
    await noteAll(empty, [chair, ...members]);
    expect(await stage.told(secretary, empty, 'open')).toBe('409 sitting-no-secretary');
    await noteAll(empty, [chair, secretary, ...members.slice(0, 2)]);
    const few = await stage.act(secretary, empty, 'open');
    expect([few.body.code, few.body.detail]).toEqual(['sitting-no-quorum', 'Нужно 4 из 7, есть 3.']);
    const stranger = await stage.act(secretary, empty, 'attendance', { present: [stage.strangers[0]!.person.person] });
    expect([stranger.status, stranger.body.code]).toEqual([403, 'sitting-not-member']);
    await stage.done(secretary, empty, 'cancel', { reason: 'Нет кворума.' });
  });
});

describe('R05 a vote is refused', () => {
  it('to a non-member, to whoever is absent, twice, before and after the voting', async () => {
    const { chair, secretary, members, strangers } = stage;
    const { id, item } = await openWithOne([chair, secretary, ...members.slice(0, 5)]);
    const vote = { items: [item], vote: 'for' };
    expect(await stage.told(members[0]!, id, 'votes', vote)).toBe('409 sitting-not-voting');
    await stage.done(secretary, id, 'voting', { items: [item] });
    expect(await stage.told(strangers[0]!, id, 'votes', vote)).toBe('403 sitting-not-member');
    expect(await stage.told(secretary, id, 'votes', vote)).toBe('403 sitting-not-member');
    expect(await stage.told(members[5]!, id, 'votes', vote)).toBe('409 sitting-absent');
    expect(await stage.told(members[0]!, id, 'votes', vote)).toBe('done');
    // Who is there stands while a vote is under way.
    expect(await stage.told(secretary, id, 'attendance', { present: [chair.person.person] })).toBe('409 sitting-state');
    expect(await stage.told(members[0]!, id, 'votes', { ...vote, vote: 'against' })).toBe('409 sitting-voted');
    const hands = [{ person: members[0]!.person.person, vote: 'against' }];
    expect(await stage.told(secretary, id, 'hands', { items: [item], hands })).toBe('409 sitting-voted');
    for (const user of [chair, ...members.slice(1, 4)]) await stage.done(user, id, 'votes', vote);
    await stage.done(secretary, id, 'decisions', { items: [item] });
    expect(await stage.told(members[4]!, id, 'votes', vote)).toBe('409 sitting-item-closed');
    expect(await votesOf(item)).toBe(5);
  });

  it('R38 to whoever acts for a member: an alternate is called in his stead', async () => {
    const { chair, secretary, members, alternates, strangers } = stage;
    const { id, item } = await openWithOne([chair, secretary, ...members.slice(0, 5), alternates[0]!, alternates[1]!]);
    await substitute(api.engine, members[5]!.person, strangers[0]!.person);
    await stage.done(secretary, id, 'voting', { items: [item] });
    expect(await stage.told(strangers[0]!, id, 'votes', { items: [item], vote: 'for' })).toBe('403 sitting-not-member');
    expect(await stage.told(alternates[0]!, id, 'votes', { items: [item], vote: 'for' })).toBe('done');
    // One member is absent, so one alternate counts.
    expect(await stage.told(alternates[1]!, id, 'votes', { items: [item], vote: 'for' })).toBe(
      '403 sitting-not-member',
    );
    await api.engine.test.owner.query(
      'update substitutions set revoked_at = now(), revoked_by = recorded_by, revoked_because = $1 where revoked_at is null',
      ['x'],
    );
  });

  it('R48 to the author, to whoever put a visa, and to whoever declares himself interested: none of them is counted', async () => {
    const { chair, secretary, members, head, teacher } = stage;
    const seats = stage.composition().filter(({ role }) => role !== 'alternate');
    const members2 = [
      ...seats,
      ...[head, teacher].map(({ person }) => ({ person: person.person, role: 'member' as const })),
    ];
    expect((await stage.order({ members: members2 })).status).toBe(201);
    const { id, item } = await openWithOne([chair, secretary, ...members, head, teacher]);
    await stage.done(members[0]!, id, 'recusals', { items: [item] });
    expect(await stage.told(members[1]!, id, 'recusals', { items: [item], person: members[2]!.person.person })).toBe(
      '403 forbidden',
    );
    await stage.done(secretary, id, 'voting', { items: [item] });
    const read = await stage.read(id);
    expect(read.quorum).toMatchObject({ base: 9, present: 9 });
    expect(read.items[0].recused.map(({ person, why }: any) => [person, why]).sort()).toEqual(
      [
        [teacher.person.person, 'author'],
        [head.person.person, 'visa'],
        [members[0]!.person.person, 'declared'],
      ].sort(),
    );
    expect(read.items[0].voters).toHaveLength(6);
    for (const user of [head, teacher, members[0]!])
      expect(await stage.told(user, id, 'votes', { items: [item], vote: 'for' })).toBe('403 sitting-recused');
    for (const user of [chair, ...members.slice(1)])
      await stage.done(user, id, 'votes', { items: [item], vote: 'for' });
    await stage.done(secretary, id, 'decisions', { items: [item] });
    expect((await stage.read(id)).items[0].tally).toMatchObject({ base: 6, quorum: { base: 6 }, result: 'adopted' });
    // Whoever may vote on it reads the case.
    expect((await head.get(`/api/cases/${read.items[0].case.id as string}`)).status).toBe(200);
    expect((await stage.order({ members: stage.composition() })).status).toBe(201);
  });

  it('to whoever has left the composition between opening the page and pressing', async () => {
    const { chair, secretary, members } = stage;
    const { id, item } = await openWithOne();
    await stage.done(secretary, id, 'voting', { items: [item] });
    const page = await stage.read(id, members[0]);
    expect(page.items[0].mayVote).toBe(true);
    const rest = stage.composition().filter(({ person }) => person !== members[0]!.person.person);
    expect((await stage.order({ members: rest })).status).toBe(201);
    expect(await stage.told(members[0]!, id, 'votes', { items: [item], vote: 'for' })).toBe('403 sitting-not-member');
    expect((await members[0]!.get(`/api/sittings/${id}`)).status).toBe(404);
    for (const user of [chair, ...members.slice(1)])
      await stage.done(user, id, 'votes', { items: [item], vote: 'for' });
    await stage.done(secretary, id, 'decisions', { items: [item] });
    expect((await stage.read(id)).items[0].tally).toMatchObject({ base: 6, result: 'adopted' });
    expect((await stage.order({ members: stage.composition() })).status).toBe(201);
  });
});

describe('R05 what goes on by itself', () => {
  it('a case recalled meanwhile is withdrawn from the agenda with the reason, and the rest of its block goes on', async () => {
    const { chair, secretary, members, teacher, administrator } = stage;
    const [gone, stays] = (await stage.notes(2)) as [string, string];
    const id = await stage.plan({ takeWaiting: false });
    await stage.done(secretary, id, 'agenda', { tasks: [(await stage.task(gone)).id, (await stage.task(stays)).id] });
    await stage.open(id);
    const items = [await stage.item(id, gone), await stage.item(id, stays)];
    await stage.done(secretary, id, 'blocks', { items });
    await stage.done(secretary, id, 'voting', { items });
    for (const user of [chair, ...members]) await stage.done(user, id, 'votes', { items: [items[0]], vote: 'for' });
    expect((await administrator.post(`/api/cases/${gone}/cancel`, { reason: 'Заявление отозвано.' })).status).toBe(200);
    await stage.done(secretary, id, 'decisions', { items });
    const read = await stage.read(id);
    const of = (caseId: string): any => read.items.find((item: any) => item.case.id === caseId);
    expect(of(gone)).toMatchObject({ state: 'withdrawn', reason: 'decided-meanwhile', outcome: null });
    expect(of(stays)).toMatchObject({ state: 'decided', outcome: { id: 'allow' } });
    expect((await teacher.get(`/api/cases/${stays}`)).body.items).toMatchObject([{ step: 'reopen' }]);
    await stage.done(secretary, id, 'close');
  });

  it('R38 a secretary who is away is acted for by order: the sitting is run, no vote is passed on', async () => {
    const { secretary, strangers } = stage;
    const acting = strangers[1]!;
    const id = await stage.plan();
    expect((await acting.get(`/api/sittings/${id}`)).status).toBe(404);
    await substitute(api.engine, secretary.person, acting.person, { by: await api.engine.person('administrator') });
    expect((await stage.read(id, acting)).keeps).toBe(true);
    await stage.done(acting, id, 'cancel', { reason: 'Секретарь в отпуске.' });
    await api.engine.test.owner.query(
      'update substitutions set revoked_at = now(), revoked_by = recorded_by, revoked_because = $1 where revoked_at is null',
      ['x'],
    );
    expect((await acting.get(`/api/sittings/${id}`)).status).toBe(404);
  });
});

describe('R05 R50 an order about a council', () => {
  it('is recorded by personnel or the administrator alone, with every fault at its field', async () => {
    expect((await stage.order({ members: stage.composition() }, stage.secretary)).status).toBe(403);
    const chairless = stage.composition().filter(({ role }) => role !== 'chair');
    const wrong = { ...sittingRules, quorum: { kind: 'part', part: 3, of: 2 } };
    const { status, body } = await stage.order({ members: chairless, rules: wrong });
    expect([status, body.fields.map(({ path, rule, message }: any) => [path, rule, typeof message])]).toEqual([
      422,
      [
        ['/rules/quorum/part', 'quorum-part', 'string'],
        ['/members', 'chair-missing', 'string'],
      ],
    ]);
    const unsigned = await stage.administrator.post(`/api/councils/${stage.id}/orders`, {
      order: { number: ' ', date: await localDay(api.engine, 1) },
      from: await localDay(api.engine),
      rules: sittingRules,
    });
    expect([unsigned.status, unsigned.body.fields.map(({ path }: any) => path)]).toEqual([400, ['/order/number']]);
    const future = await stage.administrator.post(`/api/councils/${stage.id}/orders`, {
      order: { number: '1', date: await localDay(api.engine, 1) },
      from: await localDay(api.engine, -2),
      rules: sittingRules,
    });
    expect(future.body.fields.map(({ path }: any) => path)).toEqual(['/order/date', '/from']);
  });

  it('is read with the composition, its basis and the rules', async () => {
    const { body } = await stage.members[0]!.get(`/api/councils/${stage.id}`);
    expect(body).toMatchObject({ keeps: false, mayRecord: false, roles: ['member'], rules: sittingRules });
    expect(body.members.map(({ role }: any) => role)).toEqual([
      'chair',
      'secretary',
      ...Array<string>(6).fill('member'),
      'alternate',
      'alternate',
    ]);
    expect(body.members[0].basis).toContain('12-к');
    expect(body.orders.length).toBeGreaterThan(0);
    expect((await stage.teacher.get(`/api/councils/${stage.id}`)).status).toBe(404);
  });
});
