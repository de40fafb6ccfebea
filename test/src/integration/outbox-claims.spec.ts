import { claimOutbox, newId } from '@kelisim/persistence';
import type { ClaimedCase } from '@kelisim/persistence';
import type { TestEngine } from '../support/engine';
import { startTestEngine } from '../support/engine';

const CASES = 80;
const EVENTS_OF_EACH = 5;
const RELAYS = 8;

let engine: TestEngine;
beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(async () => {
  await engine.stop();
});

/** Events of many cases that nobody has been told of; as the relay sees them, cases are no more than ids. */
async function fill(): Promise<void> {
  const cases = Array.from({ length: CASES }, newId);
  await engine.test.owner.query('truncate outbox');
  await engine.test.owner.query(
    `insert into outbox (university, case_id, line, sequence, recorded_at)
     select $1, c, c, n, app_now() - interval '10 seconds' from unnest($2::uuid[]) c, generate_series(1, $3) n order by n`,
    [engine.university, cases, EVENTS_OF_EACH],
  );
}
const claimAll = async (): Promise<readonly ClaimedCase[]> =>
  (await Promise.all(Array.from({ length: RELAYS }, async () => await claimOutbox(engine.database, CASES)))).flat();

describe('the outbox, claimed by several relays at once', () => {
  it('gives each case to one of them', async () => {
    for (let round = 0; round < 20; round += 1) {
      await fill();
      const claimed = await claimAll();
      expect(new Set(claimed.map(({ caseId }) => caseId)).size).toBe(claimed.length);
      const { rows } = await engine.test.owner.query<{ left: number }>(
        'select count(distinct case_id)::int as left from outbox where signalled_at is null',
      );
      expect(claimed.length + rows[0]!.left).toBe(CASES);
    }
  });
});
