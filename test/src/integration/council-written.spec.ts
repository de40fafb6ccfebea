/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call -- answers are JSON of many shapes; each test says what it expects */
import { CouncilStage } from '../support/council-stage';
import type { TestApi } from '../support/http-api';
import { startTestApi } from '../support/http-api';

let api: TestApi;
let stage: CouncilStage;

beforeAll(async () => {
  api = await startTestApi();
  stage = await CouncilStage.set(api, 6, 2, { majority: { share: 'more-than-half', of: 'composition' } });
});
afterAll(async () => {
  await api.stop();
});

async function writtenVote(): Promise<{ id: string; item: string; caseId: string }> {
  const [caseId] = (await stage.notes(1)) as [string];
  const id = await stage.plan({ kind: 'written', deadline: await stage.hours(30) });
  await stage.done(stage.secretary, id, 'open');
  return { id, caseId, item: await stage.item(id, caseId) };
}

describe('R05 a written vote between sittings', () => {
  it('is refused without a deadline, or with one before it begins', async () => {
    const path = `/api/councils/${stage.id}/sittings`;
    const plan = async (more: object): Promise<unknown> =>
      (
        await stage.secretary.post(path, { kind: 'written', plannedFor: await stage.hours(2), ...more })
      ).body.fields?.map(({ path: at, rule }: any) => `${at as string} ${rule as string}`);
    expect(await plan({})).toEqual(['/deadline required']);
    expect(await plan({ deadline: await stage.hours(1) })).toEqual(['/deadline end-before-start']);
    expect(await plan({ kind: 'sitting', deadline: await stage.hours(9) })).toEqual(['/deadline not-asked']);
  });

  it('ends before its deadline when no ballot that may come changes it; then no more are taken', async () => {
    const { chair, secretary, members, teacher, alternates } = stage;
    const { id, item, caseId } = await writtenVote();
    const vote = { items: [item], vote: 'for' };
    expect(await stage.told(alternates[0]!, id, 'votes', vote)).toBe('403 sitting-not-member');
    expect(
      await stage.told(secretary, id, 'hands', {
        items: [item],
        hands: [{ person: chair.person.person, vote: 'for' }],
      }),
    ).toBe('403 forbidden');
    for (const user of [chair, members[0]!, members[1]!]) await stage.done(user, id, 'votes', vote);
    expect(await stage.told(secretary, id, 'decisions', { items: [item] })).toBe('409 sitting-ballots-out');
    await stage.done(members[2]!, id, 'votes', vote);
    // Four of seven: the rest cannot change it.
    expect(await stage.told(members[3]!, id, 'votes', { items: [item], vote: 'against' })).toBe(
      '409 sitting-not-voting',
    );
    await stage.done(secretary, id, 'decisions', { items: [item] });
    await stage.done(secretary, id, 'close');
    expect((await teacher.get(`/api/cases/${caseId}`)).body.items).toMatchObject([{ step: 'reopen' }]);
  });

  it('ends at its deadline: later ballots are refused, and without a quorum of returned ones nothing is decided', async () => {
    const { secretary, members } = stage;
    const { id, item } = await writtenVote();
    for (const user of members.slice(0, 2)) await stage.done(user, id, 'votes', { items: [item], vote: 'for' });
    await api.engine.test.owner.query(
      `update sittings set deadline = planned_for + interval '1 second', planned_for = app_now() - interval '2 hours' where id = $1`,
      [id],
    );
    await api.engine.test.owner.query(`update sittings set deadline = app_now() - interval '1 second' where id = $1`, [
      id,
    ]);
    expect(await stage.told(members[3]!, id, 'votes', { items: [item], vote: 'for' })).toBe('409 sitting-not-voting');
    expect(await stage.told(secretary, id, 'decisions', { items: [item] })).toBe('409 sitting-no-quorum');
    await stage.done(secretary, id, 'postponements', { items: [item], reason: 'Не собрано голосов.' });
    await stage.done(secretary, id, 'close');
    const next = await stage.plan();
    expect((await stage.read(next)).items).toMatchObject([{ state: 'pending', due: expect.any(String) }]);
  });
});
