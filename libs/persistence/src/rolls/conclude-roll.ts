import type { CaseStores } from '../record/case-stores';
import type { Database } from '../database/database';
import { applyDueRungsOf } from '../record/apply-due-rungs';
import { loadLedger } from '../record/load-case';
import { recordEvent } from '../record/record-event';
import { settle } from '../cases/settle';
import type { RollAddress } from './count-entries';
import { isAnybodyLeft } from './count-entries';

/** A list that may be complete. */
export type ConcludedRoll = RollAddress & { readonly caseId: string };

/**
 * Looks, after an answer was committed, whether it was the last one, and lets the case go on then. Of two who answer last at the
 * same instant each may still see the other's entry open while it is written; whoever commits later sees both, for he looks
 * after his commit. Where the process dies in between, the worker's sweep looks again.
 *
 * @returns whether the case has gone on.
 */
export async function concludeRoll(database: Database, stores: CaseStores, at: ConcludedRoll): Promise<boolean> {
  const { university, line, roll, caseId } = at;
  if (await database.read(university, async (q) => await isAnybodyLeft(q, at))) return false;
  return await database.transaction(university, async (q) => {
    const loaded = await loadLedger(q, stores, university, { line, caseId });
    if (loaded?.line.state.roll?.key !== roll) return false;
    const { ledger } = loaded;
    const rungs = await applyDueRungsOf(ledger, loaded.line);
    // Both who were last may come here: the second finds that it has gone on.
    const refused = await recordEvent(ledger, loaded.line, { type: 'rollCounted', roll });
    if (refused === null || rungs > 0) await settle(ledger);
    return refused === null;
  });
}
