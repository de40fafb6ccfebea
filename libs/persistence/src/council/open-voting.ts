import { DomainError, refuse } from '@kelisim/domain';
import type { SessionPerson } from '../cases/session-person';
import type { Transaction } from '../database/transaction';
import { readFloor, votersOn } from './floor';
import { holdSitting, requireSecretary, requireState, rulesOf } from './held-sitting';
import { itemsToActOn } from './items';
import { quorumOf } from '@kelisim/domain';
import type { ActedSitting } from './record-act';
import { actedOn, recordAct } from './record-act';
import { recuseInterested } from './recuse-interested';

/**
 * Opens the voting on an item, or on a block of them. Whoever is interested is recused first; without a quorum for an item there is no vote.
 *
 * @throws DomainError `not-found`, `forbidden`, `sitting-state`, `sitting-item-closed`, `sitting-not-voting`, `sitting-no-quorum`.
 */
export async function openVoting(
  tx: Transaction,
  who: SessionPerson,
  id: string,
  items: readonly string[],
): Promise<ActedSitting> {
  const held = await holdSitting(tx, who, id);
  requireSecretary(held);
  requireState(held, 'open');
  const named = await itemsToActOn(tx, held, items, 'pending');
  const ids = named.map((item) => item.id);
  await recuseInterested(tx, who, held);
  const floor = await readFloor(tx, held);
  const rules = rulesOf(held);
  for (const item of await itemsToActOn(tx, held, ids, 'pending')) {
    const { base, voters } = votersOn(rules, floor, item);
    const { needed, present, holds } = quorumOf(rules.quorum, base, voters.length);
    if (!holds) throw new DomainError(refuse('sitting-no-quorum', { base, needed, present, item: item.id }));
  }
  await tx.query(`update sitting_items set state = 'voting' where university = $1 and id = any ($2::uuid[])`, [
    held.university,
    ids,
  ]);
  await recordAct(tx, who, held, { type: 'voting-opened', data: { items: ids } });
  return actedOn(held);
}
