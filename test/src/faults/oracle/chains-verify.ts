import { verifyCase } from '@kelisim/persistence';
import type { StoredStage } from '../stage/stored-stage';
import type { Finding } from './finding';

/** Every chain verifies, and a replay of every case through the core gives its stored state. */
export async function chainsVerify({ database, stores, university }: StoredStage): Promise<Finding> {
  const { rows } = await database.system(async (q) => await q.query<{ id: string }>('select id from cases'));
  const violations: string[] = [];
  let events = 0;
  for (const { id: caseId } of rows) {
    const found = await verifyCase(database, stores, { university, caseId });
    events += found.events;
    if (found.broken !== null) violations.push(`case ${caseId}: ${JSON.stringify(found.broken)}`);
    else if (!found.replayed) violations.push(`case ${caseId} could not be replayed`);
  }
  return { question: 'every chain verifies and replays', checked: rows.length, violations, figures: { events } };
}
