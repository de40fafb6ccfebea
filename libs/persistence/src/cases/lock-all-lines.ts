import { DomainError, refuse } from '@kelisim/domain';
import { isUuid } from '../database/is-uuid';
import type { Queryable } from '../database/queryable';
import { ChangedMeanwhile } from '../database/repeatable-fault';
import { lockLines } from '../record/lock-line';

/**
 * Locks all lines of a case before any is changed, items first (design §3 «Lock order»). A decision that was under way
 * may have opened items while this waited for it: then the transaction begins again, for locking them now would break the
 * order.
 *
 * @returns the ids of the items.
 */
export async function lockAllLines(q: Queryable, university: string, caseId: string): Promise<readonly string[]> {
  if (!isUuid(caseId)) throw new DomainError(refuse('not-found', { case: caseId }));
  const ids = await lineIds(q, university, caseId);
  await lockLines(q, university, ids);
  if ((await lineIds(q, university, caseId)).length !== ids.length)
    throw new ChangedMeanwhile('the case has new items');
  return ids.filter((id) => id !== caseId);
}

async function lineIds(q: Queryable, university: string, caseId: string): Promise<readonly string[]> {
  const { rows } = await q.query<{ id: string }>('select id from lines where university = $1 and case_id = $2', [
    university,
    caseId,
  ]);
  return rows.map(({ id }) => id);
}
