/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return -- answers are JSON of many shapes; each test says what it expects */
import { randomUUID } from 'node:crypto';
import { CouncilStage, sittingRules } from '../support/council-stage';
import type { Answer, TestApi, User } from '../support/http-api';
import { startTestApi } from '../support/http-api';
import { localDay } from '../support/substitutions';

let api: TestApi;
let stage: CouncilStage;

beforeAll(async () => {
  api = await startTestApi();
  stage = await CouncilStage.set(api, 5, 2);
});
afterAll(async () => {
  await api.stop();
});

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

describe('R05 bad input', () => {
  const plan = async (body: object): Promise<string> =>
    await statusOf(stage.secretary.post(`/api/councils/${stage.id}/sittings`, { takeWaiting: false, ...body }));

  it('a sitting on an absurd date is refused in words, never by a fault', async () => {
    for (const plannedFor of [
      '0000-01-01T00:00:00Z',
      '0001-01-01T00:00:00Z',
      '1970-01-01T00:00:00Z',
      '2026-02-30T10:00:00Z',
      'завтра',
      '9999-12-31T23:59:59-23:59',
      '9999-12-31T23:59:59Z',
      '2999-01-01T00:00:00Z',
    ])
      expect([plannedFor, await plan({ plannedFor })]).toEqual([plannedFor, expect.stringMatching(/^(400|422) /)]);
    expect(
      await plan({ kind: 'written', plannedFor: await stage.hours(1), deadline: '9999-12-31T23:59:59-23:59' }),
    ).toMatch(/^(400|422) /);
    expect(await plan({ kind: 'written', plannedFor: await stage.hours(1), deadline: '2999-01-01T00:00:00Z' })).toMatch(
      /^(400|422) /,
    );
  });

  it('an order with an absurd date, no number, no composition, two chairs, nobody’s person, or a person twice is refused at its field', async () => {
    const order = async (more: object): Promise<unknown> => {
      const { status, body } = await stage.order(more);
      return [status, (body.fields ?? []).map(({ path, rule }: any) => `${path as string} ${rule as string}`)];
    };
    for (const date of ['0000-01-01', '0001-01-01', '9999-12-31', '2026-02-30', await localDay(api.engine, 1)])
      expect([date, await order({ order: { number: '1', date }, rules: sittingRules })]).toEqual([
        date,
        [expect.any(Number), [expect.stringContaining('/order/date')]],
      ]);
    for (const from of ['0000-01-01', '0001-01-01', '9999-12-31', await localDay(api.engine, -1)])
      expect([from, await order({ from, rules: sittingRules })]).toEqual([
        from,
        from === '0000-01-01' ? [400, []] : [expect.any(Number), [expect.stringContaining('/from')]],
      ]);
    const day = await localDay(api.engine);
    expect((await order({ order: { date: day }, rules: sittingRules })) as any[]).toEqual([
      400,
      [expect.stringContaining('/order/number')],
    ]);
    expect(await order({ order: { number: '', date: day }, rules: sittingRules })).toEqual([
      400,
      [expect.stringContaining('/order/number')],
    ]);
    expect(await order({ members: [] })).toEqual([400, [expect.stringContaining('/members')]]);
    expect(await order({})).toEqual([422, [expect.stringContaining('required')]]);
    const seats = stage.composition();
    expect(await order({ members: [...seats, { person: stage.strangers[0]!.person.person, role: 'chair' }] })).toEqual([
      422,
      ['/members chairs-several'],
    ]);
    expect(await order({ members: [...seats, { person: seats[0]!.person, role: 'member' }] })).toEqual([
      422,
      [`/members/${String(seats.length)}/person member-twice`],
    ]);
    expect(await order({ members: [...seats, { person: randomUUID(), role: 'member' }] })).toEqual([
      422,
      [`/members/${String(seats.length)}/person person-unknown`],
    ]);
    expect(await order({ rules: { ...sittingRules, quorum: { kind: 'number', count: 7 } } })).toEqual([
      422,
      ['/members quorum-exceeds'],
    ]);
    expect(await order({ rules: { ...sittingRules, quorum: { kind: 'part', part: 3, of: 2 } } })).toEqual([
      422,
      ['/rules/quorum/part quorum-part'],
    ]);
    expect(await order({ rules: { ...sittingRules, quorum: { kind: 'number', count: -1 } } })).toEqual([
      400,
      [expect.any(String)],
    ]);
    expect(await order({ order: { number: 'а\u0000б', date: day }, rules: sittingRules })).toEqual([
      400,
      ['/order/number format'],
    ]);
  });

  it('texts: control characters and too long ones are refused, markup is kept as it is', async () => {
    const { id, items } = await sittingOn(everyone());
    const before = await acts(id);
    const texts = { nul: 'а\u0000б', bell: 'а\u0007б', escape: '\u001b[2J', huge: 'ы'.repeat(50_000) };
    for (const [name, text] of Object.entries(texts)) {
      const told: [string, string][] = [
        ['place', await plan({ plannedFor: await stage.hours(2), place: text })],
        ['question', await stage.told(stage.secretary, id, `items/${items[0]!}`, { question: text })],
        ['withdrawal', await stage.told(stage.secretary, id, 'withdrawals', { items, reason: text })],
        ['postponement', await stage.told(stage.secretary, id, 'postponements', { items, reason: text })],
        ['cancel', await stage.told(stage.secretary, id, 'cancel', { reason: text })],
        ['resolution', await stage.told(stage.secretary, id, 'decisions', { items, resolution: text })],
        ['remarks', await stage.told(stage.secretary, id, 'decisions', { items, remarks: text })],
      ];
      for (const [what, answer] of told) expect([name, what, answer]).toEqual([name, what, '400 request-invalid']);
    }
    for (const path of ['withdrawals', 'postponements']) {
      expect(await stage.told(stage.secretary, id, path, { items })).toBe('400 request-invalid');
      expect(await stage.told(stage.secretary, id, path, { items, reason: '  \n ' })).toBe('400 request-invalid');
    }
    expect(await stage.told(stage.secretary, id, 'decisions', { items: [], resolution: 'Да.' })).toBe(
      '400 request-invalid',
    );
    expect(await stage.told(stage.secretary, id, 'decisions', { items: ['x'] })).toBe('400 request-invalid');
    expect(await acts(id)).toBe(before);
    await stage.done(stage.secretary, id, `items/${items[0]!}`, { question: '<b>О деле</b>\nвторая строка\tи третья' });
    expect((await stage.read(id)).items[0].question).toBe('<b>О деле</b>\nвторая строка\tи третья');
  });

  it('hands: a person twice, nobody’s person, an unknown vote or outcome, a vote that is missing', async () => {
    const { id, items } = await sittingOn(everyone());
    const [one, two] = stage.members as [User, User];
    await stage.done(stage.secretary, id, 'voting', { items });
    const hand = (user: User, vote: string): object => ({ person: user.person.person, vote });
    const twice = await stage.act(stage.secretary, id, 'hands', {
      items,
      hands: [hand(one, 'for'), hand(two, 'for'), hand(one, 'against')],
    });
    expect([twice.status, twice.body.code]).toEqual([409, 'sitting-voted']);
    expect(await count('sitting_votes where item = $1', [items[0]])).toBe(0);
    expect(
      await stage.told(stage.secretary, id, 'hands', { items, hands: [{ person: randomUUID(), vote: 'for' }] }),
    ).toBe('403 sitting-not-member');
    expect(await stage.told(stage.secretary, id, 'hands', { items, hands: [hand(one, 'maybe')] })).toBe(
      '400 request-invalid',
    );
    expect(await stage.told(one, id, 'votes', { items, vote: '' })).toBe('400 request-invalid');
    expect(await stage.told(one, id, 'votes', { items: [...items, ...items], vote: 'for' })).toBe('done');
    expect(await count('sitting_votes where item = $1', [items[0]])).toBe(1);
    expect(await stage.told(stage.secretary, id, `items/${items[0]!}`, { adopted: 'reopen' })).toMatch(
      /^409 sitting-not-voting|409 sitting-item-closed$/,
    );
    const fresh = await sittingOn();
    expect(await stage.told(stage.secretary, fresh.id, `items/${fresh.items[0]!}`, { adopted: 'nonsense' })).toMatch(
      / outcome-unknown$/,
    );
    expect(await stage.told(stage.secretary, fresh.id, `items/${fresh.items[0]!}`, { rejected: 'nonsense' })).toMatch(
      / outcome-unknown$/,
    );
    // To the same outcome both ways would be no question.
    expect(await stage.told(stage.secretary, fresh.id, `items/${fresh.items[0]!}`, { rejected: 'allow' })).toMatch(
      /^422 /,
    );
  });

  it('an agenda order with an item twice keeps one place for each', async () => {
    const { id, items } = await sittingOn(undefined, 2);
    const [a, b] = items as [string, string];
    await stage.done(stage.secretary, id, 'order', { items: [b, b, a, b] });
    expect((await stage.read(id)).items.map((item: any) => [item.id, item.position])).toEqual([
      [b, 1],
      [a, 2],
    ]);
    await stage.done(stage.secretary, id, 'blocks', { items: [a, a] });
    expect((await stage.read(id)).items.map((item: any) => item.block)).toEqual([null, null]);
  });
});
