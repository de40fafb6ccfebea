import type { Ballot } from '@kelisim/domain';
import { DomainError, refuse, settledEarly } from '@kelisim/domain';
import type { SessionPerson } from '../cases/session-person';
import type { Transaction } from '../database/transaction';
import type { Floor } from './floor';
import { countingOf, readFloor, votersOn } from './floor';
import type { HeldSitting } from './held-sitting';
import { holdSitting, rulesOf } from './held-sitting';
import type { AgendaItem } from './items';
import { insertVotes, itemsToActOn } from './items';
import type { ActedSitting } from './record-act';
import { actedOn, recordAct } from './record-act';
import { recuseInterested } from './recuse-interested';

/**
 * A member votes on an item, or on the block it belongs to, for himself: on what he is recused from his vote is not taken. A vote given
 * stands. Nobody votes in another's stead, on whatever order he acts for him: for an absent member an alternate is called.
 *
 * @throws DomainError `not-found`, `sitting-not-member`, `sitting-absent`, `sitting-recused`, `sitting-voted`, `sitting-not-voting`,
 *   `sitting-item-closed`, `sitting-state`.
 */
export async function castVote(
  tx: Transaction,
  who: SessionPerson,
  id: string,
  { items, vote }: { readonly items: readonly string[]; readonly vote: Ballot },
): Promise<ActedSitting> {
  const held = await holdSitting(tx, who, id);
  const floor = await readFloor(tx, held);
  if (!floor.seats.some(({ person }) => person === who.person))
    throw new DomainError(refuse('sitting-not-member', { person: who.person }));
  const open = await openItems(tx, who, held, items);
  const mine = open.filter((item) => refusalOf(held, floor, item, who.person) === null);
  const [first] = open;
  if (mine.length === 0 && first !== undefined)
    throw new DomainError(refuse(refusalOf(held, floor, first, who.person) ?? 'internal'));
  const votes = mine.map((item) => ({ item: item.id, person: who.person, vote }));
  await insertVotes(tx, held.university, votes, who.person);
  await recordAct(tx, who, held, { type: 'voted', data: { votes } });
  return actedOn(held);
}

/**
 * The secretary records the raised hands: one vote for each who is named. All are taken or none.
 *
 * @throws DomainError as {@link castVote}, with the person whose hand it is; `forbidden`.
 */
export async function recordHands(
  tx: Transaction,
  who: SessionPerson,
  id: string,
  {
    items,
    hands,
  }: {
    readonly items: readonly string[];
    readonly hands: readonly { readonly person: string; readonly vote: Ballot }[];
  },
): Promise<ActedSitting> {
  const held = await holdSitting(tx, who, id);
  if (!held.keeps) throw new DomainError(refuse(held.roles.length === 0 ? 'not-found' : 'forbidden'));
  // Ballots of a written vote are given by the members themselves.
  if (held.kind === 'written') throw new DomainError(refuse('forbidden'));
  const again = hands.find(({ person }, index) => hands.findIndex((hand) => hand.person === person) !== index);
  if (again !== undefined) throw new DomainError(refuse('sitting-voted', { person: again.person }));
  const floor = await readFloor(tx, held);
  const open = await openItems(tx, who, held, items);
  const votes = open.flatMap((item) =>
    hands.flatMap(({ person, vote }) => {
      const refusal = refusalOf(held, floor, item, person);
      // In a block whoever is recused from one item votes on the rest.
      if (refusal === 'sitting-recused' && open.length > 1) return [];
      if (refusal !== null) throw new DomainError(refuse(refusal, { person }));
      return [{ item: item.id, person, vote }];
    }),
  );
  await insertVotes(tx, held.university, votes, who.person);
  await recordAct(tx, who, held, { type: 'hands', data: { votes } });
  return actedOn(held);
}

/**
 * @throws DomainError where the voting is not open, the chair has cast, or a written vote has ended, by its deadline or because its result is
 *   certain.
 */
async function openItems(
  tx: Transaction,
  who: SessionPerson,
  held: HeldSitting,
  items: readonly string[],
): Promise<readonly AgendaItem[]> {
  if (held.state !== 'open') throw new DomainError(refuse('sitting-not-voting', { state: held.state }));
  await recuseInterested(tx, who, held);
  const voting = await itemsToActOn(tx, held, items, 'voting');
  const open = voting.filter(({ castingVote }) => castingVote === null);
  if (open.length === 0) throw new DomainError(refuse('sitting-not-voting', { cast: true }));
  if (held.deadline !== null && Date.parse(held.deadline) <= Date.parse(held.now))
    throw new DomainError(refuse('sitting-not-voting', { deadline: held.deadline }));
  if (held.kind === 'sitting') return open;
  const floor = await readFloor(tx, held);
  const unsettled = open.filter((item) => settledEarly(rulesOf(held), countingOf(rulesOf(held), floor, item)) === null);
  if (unsettled.length === 0) throw new DomainError(refuse('sitting-not-voting', { settled: true }));
  return unsettled;
}

type VoteRefusal = 'sitting-not-member' | 'sitting-recused' | 'sitting-absent' | 'sitting-voted';

/** Why a person may not vote on an item; null where he may. */
function refusalOf(held: HeldSitting, floor: Floor, item: AgendaItem, person: string): VoteRefusal | null {
  const seat = floor.seats.find((one) => one.person === person);
  if (seat === undefined) return 'sitting-not-member';
  if (item.votes.some((vote) => vote.person === person)) return 'sitting-voted';
  if (item.recused.some((one) => one.person === person)) return 'sitting-recused';
  if (votersOn(rulesOf(held), floor, item).voters.includes(person)) return null;
  const isAbsent = held.kind === 'sitting' && !floor.present.includes(person);
  return isAbsent ? 'sitting-absent' : 'sitting-not-member';
}
