import { DomainError } from '@kelisim/domain';
import type { Database } from '../database/database';
import type { CaseStores } from '../record/case-stores';
import type { EndedItems } from './end-written-vote';
import { endWrittenVote } from './end-written-vote';
import { readItems } from './items';

/** A written vote that was looked after. */
export interface LookedAfterVote extends EndedItems {
  readonly university: string;
  readonly sitting: string;
  /** Present: something of it could not be ended now. */
  readonly fault?: unknown;
}

/**
 * Ends by rule every written vote of the installation that is over (R05): a transaction for each sitting; several workers may do it at once,
 * and beside the secretary who presses.
 */
export async function endWrittenVotes(
  database: Database,
  stores: CaseStores,
  signal?: AbortSignal,
): Promise<readonly LookedAfterVote[]> {
  const { rows } = await database.system(
    async (q) =>
      await q.query<{ university: string; sitting: string }>('select university, sitting from open_written_votes()'),
  );
  const done: LookedAfterVote[] = [];
  for (const at of rows) {
    if (signal?.aborted === true) return done;
    done.push({ ...at, ...(await lookAfter(database, stores, at)) });
  }
  return done;
}

type At = Pick<LookedAfterVote, 'university' | 'sitting'>;

async function lookAfter(database: Database, stores: CaseStores, at: At): Promise<EndedItems & { fault?: unknown }> {
  try {
    return await database.transaction(at.university, async (tx) => await endWrittenVote(tx, stores, at));
  } catch (fault) {
    if (!(fault instanceof DomainError)) return { decided: 0, postponed: 0, fault };
    return await oneByOne(database, stores, at);
  }
}

/** A case that refuses, e.g. because it is suspended, holds up no other. */
async function oneByOne(database: Database, stores: CaseStores, at: At): Promise<EndedItems & { fault?: unknown }> {
  const items = await database.read(at.university, async (q) => await readItems(q, at.university, at.sitting));
  let sum: EndedItems & { fault?: unknown } = { decided: 0, postponed: 0 };
  for (const { id } of items.filter(({ state }) => state === 'voting'))
    try {
      const { decided, postponed } = await database.transaction(
        at.university,
        async (tx) => await endWrittenVote(tx, stores, at, [id]),
      );
      sum = { ...sum, decided: sum.decided + decided, postponed: sum.postponed + postponed };
    } catch (fault) {
      sum = { ...sum, fault };
    }
  return sum;
}
