/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-return -- answers are JSON of many shapes; each test says what it expects */
import { endWrittenVotes, verifyCase, verifySitting } from '@kelisim/persistence';
import { CouncilStage } from '../support/council-stage';
import type { TestApi, User } from '../support/http-api';
import { startTestApi } from '../support/http-api';

let api: TestApi;
let stage: CouncilStage;

beforeAll(async () => {
  api = await startTestApi();
  stage = await CouncilStage.set(api, 5, 0);
});
afterAll(async () => {
  await api.stop();
});

interface Vote {
  readonly id: string;
  readonly cases: readonly string[];
  readonly items: readonly string[];
}

/** A written vote on so many cases, open, until thirty hours from now. */
async function writtenVote(count = 1): Promise<Vote> {
  const cases = await stage.notes(count);
  const id = await stage.plan({ kind: 'written', deadline: await stage.hours(30), takeWaiting: false });
  const tasks = await Promise.all(cases.map(async (caseId) => (await stage.task(caseId)).id));
  await stage.done(stage.secretary, id, 'agenda', { tasks });
  const items = await Promise.all(cases.map(async (caseId) => await stage.item(id, caseId)));
  await stage.done(stage.secretary, id, 'open');
  return { id, cases, items };
}

const look = async (id: string): Promise<unknown> => {
  const { database, stores } = api.engine;
  const done = await endWrittenVotes(database, stores);
  return done.filter(({ sitting }) => sitting === id).map(({ decided, postponed }) => [decided, postponed]);
};

/** The worker looks when the deadline has passed; people go on when they did. */
async function lookAfterDeadline(id: string): Promise<unknown> {
  await api.engine.test.runAhead('31 hours');
  try {
    return await look(id);
  } finally {
    await api.engine.test.runAhead('0 hours');
  }
}

async function ballots(id: string, item: string, votes: readonly (readonly [User, string])[]): Promise<void> {
  for (const [user, vote] of votes) await stage.done(user, id, 'votes', { items: [item], vote });
}

const itemsOf = async (id: string): Promise<any[]> => (await stage.read(id)).items;

async function chainsHold({ id, cases }: Vote): Promise<void> {
  const { university, database, stores } = api.engine;
  expect(await database.read(university, async (q) => verifySitting(q, university, id))).toBeNull();
  for (const caseId of cases)
    expect(await verifyCase(database, stores, { university, caseId })).toMatchObject({ broken: null });
}

/** Who signed a council's decision on a case, and on which basis. */
async function signed(caseId: string): Promise<unknown> {
  const { rows } = await api.engine.test.owner.query<{ person: string; outcome: string; basis: string }>(
    `select person, outcome, basis from decisions where case_id = $1 and step = 'council'`,
    [caseId],
  );
  return rows;
}

describe('R05 a written vote ends by itself', () => {
  it('at its deadline with the result of the ballots that are there, and not before; in the secretary’s stead, by rule, once', async () => {
    const { secretary, chair, members, teacher } = stage;
    const vote = await writtenVote(2);
    const { id, items, cases } = vote;
    const [first, second] = items as [string, string];
    await ballots(id, first, [
      [chair, 'for'],
      [members[0]!, 'for'],
      [members[1]!, 'for'],
      [members[2]!, 'against'],
    ]);
    await ballots(id, second, [
      [chair, 'against'],
      [members[0]!, 'against'],
      [members[1]!, 'against'],
      [members[2]!, 'for'],
    ]);
    expect(await look(id)).toEqual([[0, 0]]);
    expect(await lookAfterDeadline(id)).toEqual([[2, 0]]);
    expect(await look(id)).toEqual([]);
    expect((await itemsOf(id)).map(({ state, outcome }) => [state, outcome.id])).toEqual([
      ['decided', 'allow'],
      ['decided', 'refuse'],
    ]);
    expect(await signed(cases[0]!)).toEqual([
      { person: secretary.person.person, outcome: 'allow', basis: expect.stringContaining('по правилу') },
    ]);
    // The refusal asks for a reason: it is the count.
    expect((await teacher.get(`/api/cases/${cases[1]!}`)).body).toMatchObject({ state: 'ended', outcome: 'refused' });
    const { rows } = await api.engine.test.owner.query<{ data: unknown }>(
      `select convert_from(bytes, 'UTF8')::json -> 'data' as data from sitting_events where sitting = $1 and type = 'decided'`,
      [id],
    );
    expect(rows).toMatchObject([{ data: { byRule: true, items: [{ outcome: 'allow' }, { outcome: 'refuse' }] } }]);
    await stage.done(secretary, id, 'close');
    await chainsHold(vote);
  });

  it('before its deadline where no ballot can change the result; workers and the secretary at once come to one decision', async () => {
    const { secretary, chair, members } = stage;
    const vote = await writtenVote();
    const { id, items, cases } = vote;
    await ballots(
      id,
      items[0]!,
      [chair, ...members.slice(0, 3)].map((user) => [user, 'for'] as const),
    );
    const told = await Promise.all([
      look(id),
      look(id),
      stage.told(secretary, id, 'decisions', { items }),
      look(id),
      stage.told(chair, id, 'decisions', { items }),
    ]);
    expect(told.filter((one) => one === 'done' || JSON.stringify(one) === '[[1,0]]')).toHaveLength(1);
    expect(await signed(cases[0]!)).toHaveLength(1);
    await chainsHold(vote);
  });

  it('without a quorum of ballots the item goes to the next sitting, where its clock runs on; nothing else goes with it', async () => {
    const { secretary, members } = stage;
    const vote = await writtenVote(2);
    const { id, items, cases } = vote;
    await stage.done(secretary, id, 'withdrawals', { items: [items[1]!], reason: 'Отложено автором.' });
    const next = await stage.plan({ plannedFor: await stage.hours(48), takeWaiting: false });
    await ballots(id, items[0]!, [[members[0]!, 'for']]);
    const [{ due }] = (await itemsOf(id)) as [{ due: string }];
    expect(await lookAfterDeadline(id)).toEqual([[0, 1]]);
    expect((await itemsOf(id))[0]).toMatchObject({
      state: 'postponed',
      reason: 'Заочное голосование не состоялось: нет кворума (нужно голосов: 4, поступило: 1).',
    });
    expect(await itemsOf(next)).toMatchObject([{ case: { id: cases[0] }, state: 'pending', due }]);
    await stage.done(secretary, next, 'cancel', { reason: 'Проба.' });
    await chainsHold(vote);
  });

  it('a tie waits for the chair, whose casting vote is the last word', async () => {
    const { chair, members } = stage;
    const { id, items, cases } = await writtenVote();
    const item = items[0]!;
    await ballots(id, item, [
      [chair, 'for'],
      [members[0]!, 'for'],
      [members[1]!, 'against'],
      [members[2]!, 'against'],
    ]);
    // Two are silent and may still come: the chair does not cut them short.
    expect(await stage.told(chair, id, 'casting-vote', { items: [item], vote: 'for' })).toBe('409 sitting-ballots-out');
    await ballots(id, item, [
      [members[3]!, 'for'],
      [members[4]!, 'against'],
    ]);
    expect(await look(id)).toEqual([[0, 0]]);
    expect(await lookAfterDeadline(id)).toEqual([[0, 0]]);
    await stage.done(chair, id, 'casting-vote', { items: [item], vote: 'for' });
    expect(await look(id)).toEqual([[1, 0]]);
    expect(await signed(cases[0]!)).toMatchObject([{ outcome: 'allow' }]);
  });

  it('a case that is suspended holds up no other', async () => {
    const { administrator, chair, members, secretary } = stage;
    const vote = await writtenVote(2);
    const { id, items, cases } = vote;
    const four = [chair, ...members.slice(0, 3)];
    for (const item of items)
      await ballots(
        id,
        item,
        four.map((user) => [user, 'for'] as const),
      );
    const suspended = await administrator.post(`/api/cases/${cases[0]!}/suspend`, { reason: 'Проверка.' });
    expect(suspended.status).toBe(200);
    expect(await look(id)).toEqual([[1, 0]]);
    const states = async (): Promise<string[]> => (await itemsOf(id)).map(({ state }) => state as string);
    expect((await states()).sort()).toEqual(['decided', 'voting']);
    expect((await administrator.post(`/api/cases/${cases[0]!}/resume`, { reason: 'Проверено.' })).status).toBe(200);
    expect(await look(id)).toEqual([[1, 0]]);
    expect(await states()).toEqual(['decided', 'decided']);
    await stage.done(secretary, id, 'close');
    await chainsHold(vote);
  });
});
