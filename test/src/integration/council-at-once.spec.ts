/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-return, @typescript-eslint/restrict-plus-operands -- answers are JSON of many shapes; each test says what it expects */
import { verifySitting } from '@kelisim/persistence';
import { CouncilStage } from '../support/council-stage';
import type { TestApi } from '../support/http-api';
import { startTestApi } from '../support/http-api';

let api: TestApi;
let stage: CouncilStage;

beforeAll(async () => {
  api = await startTestApi();
  // With the chair thirty vote.
  stage = await CouncilStage.set(api, 29, 0);
});
afterAll(async () => {
  await api.stop();
});

const count = async (text: string, values: readonly unknown[]): Promise<number> =>
  (await api.engine.test.owner.query<{ n: number }>(`select count(*)::int as n from ${text}`, [...values])).rows[0]!.n;

describe('R05 at the same instant', () => {
  it('thirty members vote, each twice: each vote is counted once, and two who close it come to one decision', async () => {
    const { chair, secretary, members } = stage;
    const [caseId] = (await stage.notes(1)) as [string];
    const id = await stage.plan();
    await stage.open(id);
    const item = await stage.item(id, caseId);
    await stage.done(secretary, id, 'voting', { items: [item] });
    const people = [chair, ...members];
    const told = await Promise.all(
      [...people, ...people].map(
        async (user, index) =>
          await stage.told(user, id, 'votes', { items: [item], vote: index % 3 === 0 ? 'against' : 'for' }),
      ),
    );
    expect(told.filter((one) => one === 'done')).toHaveLength(30);
    expect(told.filter((one) => one === '409 sitting-voted')).toHaveLength(30);
    expect(await count('sitting_votes where item = $1', [item])).toBe(30);

    const pressed = await Promise.all([
      stage.told(secretary, id, 'decisions', { items: [item] }),
      stage.told(chair, id, 'decisions', { items: [item] }),
      stage.told(secretary, id, 'decisions', { items: [item] }),
    ]);
    expect(pressed.sort()).toEqual(['409 sitting-item-closed', '409 sitting-item-closed', 'done']);
    expect(await count(`decisions where case_id = $1 and step = 'council'`, [caseId])).toBe(1);
    expect(await count(`sitting_events where sitting = $1 and type = 'decided'`, [id])).toBe(1);
    const { items } = await stage.read(id);
    expect(items[0].tally.counts).toMatchObject({ silent: 0 });
    expect(items[0].tally.counts.for + items[0].tally.counts.against).toBe(30);
    const { university, database } = api.engine;
    expect(await database.read(university, async (q) => verifySitting(q, university, id))).toBeNull();
  });

  it('a request sent twice under one key decides once and is answered the same', async () => {
    const { chair, secretary, members } = stage;
    const [caseId] = (await stage.notes(1)) as [string];
    const id = await stage.plan();
    await stage.open(id);
    const item = await stage.item(id, caseId);
    await stage.done(secretary, id, 'voting', { items: [item] });
    const hands = [chair, ...members].map(({ person }) => ({ person: person.person, vote: 'for' }));
    await stage.done(secretary, id, 'hands', { items: [item], hands });
    const press = async (): Promise<any> =>
      await secretary.post(`/api/sittings/${id}/decisions`, { items: [item] }, { 'idempotency-key': 'press once' });
    const [one, other] = await Promise.all([press(), press()]);
    const third = await press();
    expect([one.status, other.status, third.status]).toEqual([200, 200, 200]);
    expect([other.body, third.body]).toEqual([one.body, one.body]);
    expect(await count(`decisions where case_id = $1 and step = 'council'`, [caseId])).toBe(1);
  });

  it('two secretaries plan at once: two numbers, and a case stands on one agenda', async () => {
    const [caseId] = (await stage.notes(1)) as [string];
    const ids = await Promise.all([stage.plan(), stage.plan(), stage.plan()]);
    const read = await Promise.all(ids.map(async (id) => await stage.read(id)));
    expect(new Set(read.map(({ number }) => number as number)).size).toBe(3);
    expect(await count(`sitting_items where case_id = $1 and state = 'pending'`, [caseId])).toBe(1);
    for (const id of ids) await stage.done(stage.secretary, id, 'cancel', { reason: 'Лишнее.' });
  });

  it('two sittings are opened at once: minutes are numbered without a gap', async () => {
    await stage.notes(2);
    const ids = [await stage.plan({ takeWaiting: false }), await stage.plan({ takeWaiting: false })];
    const waiting = (await stage.secretary.get(`/api/councils/${stage.id}/waiting`)).body.items as { task: string }[];
    for (const [index, id] of ids.entries()) {
      await stage.done(stage.secretary, id, 'agenda', { tasks: [waiting[index]!.task] });
      await stage.done(stage.secretary, id, 'attendance', {
        present: [stage.chair, stage.secretary, ...stage.members].map(({ person }) => person.person),
      });
    }
    expect(await Promise.all(ids.map(async (id) => await stage.told(stage.secretary, id, 'open')))).toEqual([
      'done',
      'done',
    ]);
    const { rows } = await api.engine.test.owner.query<{ n: string }>(
      `select minutes_number as n from sittings where council = $1 and minutes_number is not null order by 1`,
      [stage.id],
    );
    expect(rows.map(({ n }) => n.split('/')[0])).toEqual(rows.map((_, index) => String(index + 1)));
  });
});
