import { DomainError, refuse, voteResult } from '@kelisim/domain';
import type { SessionPerson } from '../cases/session-person';
import type { Transaction } from '../database/transaction';
import { countingOf, readFloor } from './floor';
import { holdSitting, requireState, rulesOf } from './held-sitting';
import { itemsToActOn } from './items';
import type { ActedSitting } from './record-act';
import { actedOn, recordAct } from './record-act';
import { recuseInterested } from './recuse-interested';
import { requireVotingOver } from './require-voting-over';

/**
 * The chair's casting vote, where the votes are tied: it is the chair's own act, and ends the voting on the item.
 *
 * @throws DomainError `not-found`, `forbidden` for anybody else, `sitting-no-tie`, `sitting-item-closed`, `sitting-not-voting`,
 *   `sitting-ballots-out` while a written vote is under way.
 */
export async function giveCastingVote(
  tx: Transaction,
  who: SessionPerson,
  id: string,
  { items, vote }: { readonly items: readonly string[]; readonly vote: 'for' | 'against' },
): Promise<ActedSitting> {
  const held = await holdSitting(tx, who, id);
  if (held.roles.length === 0 && !held.keeps) throw new DomainError(refuse('not-found', { sitting: id }));
  if (!held.roles.includes('chair')) throw new DomainError(refuse('forbidden'));
  requireState(held, 'open');
  const floor = await readFloor(tx, held);
  const rules = rulesOf(held);
  await recuseInterested(tx, who, held);
  const named = await itemsToActOn(tx, held, items, 'voting');
  const tied = named.filter((item) => voteResult(rules, countingOf(rules, floor, item)).result === 'tie');
  if (tied.length === 0) throw new DomainError(refuse('sitting-no-tie'));
  // Of a written vote who is silent may still send his ballot.
  requireVotingOver(held, floor, tied);
  const ids = tied.map((item) => item.id);
  await tx.query('update sitting_items set casting_vote = $3 where university = $1 and id = any ($2::uuid[])', [
    held.university,
    ids,
    vote,
  ]);
  await recordAct(tx, who, held, { type: 'casting-vote', data: { items: ids, vote } });
  return actedOn(held);
}
