import { DomainError, refuse } from '@kelisim/domain';
import type { SessionPerson } from '../cases/session-person';
import type { Transaction } from '../database/transaction';
import { canonicalHash } from '../record/canonical-hash';
import type { CaseStores } from '../record/case-stores';
import { holdSitting, requireSecretary, requireState } from './held-sitting';
import { readItems } from './items';
import { minutesOf } from './minutes-of';
import type { ActedSitting } from './record-act';
import { actedOn, recordAct } from './record-act';

/**
 * Closes a sitting whose agenda is done: its minutes are fixed, and their hash stands in the chain. After that they are signed.
 *
 * @throws DomainError `not-found`, `forbidden`, `sitting-state`, `sitting-items-open`.
 */
export async function closeSitting(
  tx: Transaction,
  stores: CaseStores,
  who: SessionPerson,
  id: string,
): Promise<ActedSitting> {
  const held = await holdSitting(tx, who, id);
  requireSecretary(held);
  requireState(held, 'open');
  const items = await readItems(tx, held.university, held.id);
  const open = items.filter(({ state }) => state === 'pending' || state === 'voting');
  if (open.length > 0) throw new DomainError(refuse('sitting-items-open', { count: open.length }));
  const minutes = await minutesOf(tx, stores, held, items);
  await recordAct(tx, who, held, { type: 'closed', data: { minutes: canonicalHash(minutes).toString('hex') } });
  await tx.query(
    `update sittings set state = 'closed', closed_at = $3, closed_by = $4, minutes = $5::jsonb where university = $1 and id = $2`,
    [held.university, held.id, held.now, who.person, JSON.stringify(minutes)],
  );
  held.state = 'closed';
  return actedOn(held);
}

/**
 * Calls a planned sitting off; what stood on its agenda waits for the next one.
 *
 * @throws DomainError `not-found`, `forbidden`, `sitting-state`.
 */
export async function cancelSitting(
  tx: Transaction,
  who: SessionPerson,
  id: string,
  reason: string,
): Promise<ActedSitting> {
  const held = await holdSitting(tx, who, id);
  requireSecretary(held);
  requireState(held, 'planned');
  await tx.query(
    `with items as (
       update sitting_items set state = 'withdrawn', reason = $3, closed_at = app_now()
       where university = $1 and sitting = $2 and state in ('pending', 'voting')
     ) update sittings set state = 'cancelled', cancelled_because = $3 where university = $1 and id = $2`,
    [held.university, held.id, reason],
  );
  await recordAct(tx, who, held, { type: 'cancelled' });
  held.state = 'cancelled';
  return actedOn(held);
}
