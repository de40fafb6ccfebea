import type { Database } from '../database/database';
import type { CaseStores } from '../record/case-stores';
import type { ConcludedRoll } from './conclude-roll';
import { concludeRoll } from './conclude-roll';
import { keepAudience } from './keep-audience';

/** A list that was looked after. */
export interface LookedAfter {
  readonly university: string;
  readonly caseId: string;
  readonly added: number;
  readonly dropped: number;
  /** Whether the case has gone on. */
  readonly concluded: boolean;
  /** Present: it could not be looked after now. */
  readonly fault?: unknown;
}

/**
 * Looks after every open acquaintance of the installation: people who came and left, and lists that were complete when the process
 * that should have seen it died. A transaction for each list; several workers may do it at once.
 */
export async function lookAfterRolls(
  database: Database,
  stores: CaseStores,
  signal?: AbortSignal,
): Promise<readonly LookedAfter[]> {
  const { rows } = await database.system(
    async (q) =>
      await q.query<{ university: string; line: string; roll: string; case_id: string }>(
        'select university, line, roll, case_id from open_rolls()',
      ),
  );
  const done: LookedAfter[] = [];
  for (const { case_id: caseId, ...at } of rows) {
    if (signal?.aborted === true) return done;
    done.push(await lookAfter(database, stores, { ...at, caseId }));
  }
  return done;
}

async function lookAfter(database: Database, stores: CaseStores, at: ConcludedRoll): Promise<LookedAfter> {
  const { university, caseId } = at;
  try {
    const kept = await database.transaction(university, async (q) => await keepAudience(q, stores, at));
    return { university, caseId, ...kept, concluded: await concludeRoll(database, stores, at) };
  } catch (fault) {
    return { university, caseId, added: 0, dropped: 0, concluded: false, fault };
  }
}
