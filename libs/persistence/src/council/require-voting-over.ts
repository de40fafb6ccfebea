import { DomainError, refuse, settledEarly } from '@kelisim/domain';
import type { Floor } from './floor';
import { countingOf } from './floor';
import type { HeldSitting } from './held-sitting';
import { rulesOf } from './held-sitting';
import type { AgendaItem } from './items';

/** A written vote is over at its deadline, or where every ballot is there or no ballot that may come changes its result. */
export function isVotingOver(held: HeldSitting, floor: Floor, item: AgendaItem): boolean {
  if (held.kind !== 'written' || held.deadline === null) return true;
  if (Date.parse(held.deadline) <= Date.parse(held.now)) return true;
  const rules = rulesOf(held);
  const counting = countingOf(rules, floor, item);
  const all = counting.voters.voters.every((person) => item.votes.some((vote) => vote.person === person));
  return all || settledEarly(rules, counting) !== null;
}

/** @throws DomainError `sitting-ballots-out` */
export function requireVotingOver(held: HeldSitting, floor: Floor, items: readonly AgendaItem[]): void {
  const running = items.find((item) => !isVotingOver(held, floor, item));
  if (running !== undefined)
    throw new DomainError(refuse('sitting-ballots-out', { item: running.id, deadline: held.deadline }));
}
