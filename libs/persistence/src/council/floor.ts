import type { Counting, CouncilRules, QuorumStanding, Voters } from '@kelisim/domain';
import { quorumOf, votersAt, votersInWriting } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';
import type { HeldSitting } from './held-sitting';
import type { AgendaItem } from './items';
import type { NamedSeat } from './seats';
import { readSeats } from './seats';

/** Who belongs to the council at this moment, and who of them is present. */
export interface Floor {
  readonly kind: HeldSitting['kind'];
  readonly seats: readonly NamedSeat[];
  /** Persons recorded as present, whether or not they still have a seat. */
  readonly present: readonly string[];
}

export async function readFloor(
  q: Queryable,
  {
    university,
    id,
    kind,
    council,
  }: Pick<HeldSitting, 'university' | 'id' | 'kind'> & { readonly council: { readonly id: string } },
): Promise<Floor> {
  const seats = await readSeats(q, university, council.id);
  const { rows } = await q.query<{ person: string }>(
    'select person from sitting_attendance where university = $1 and sitting = $2',
    [university, id],
  );
  return { kind, seats, present: rows.map(({ person }) => person) };
}

/** Who may vote on an item now. */
export function votersOn(
  rules: CouncilRules,
  { kind, seats, present }: Floor,
  item: Pick<AgendaItem, 'recused'>,
): Voters {
  const recused = item.recused.map(({ person }) => person);
  return kind === 'written' ? votersInWriting(rules, { seats, recused }) : votersAt(rules, { seats, present, recused });
}

/** What is counted of an item now. */
export function countingOf(rules: CouncilRules, floor: Floor, item: AgendaItem): Counting {
  const voters = votersOn(rules, floor, item);
  const chair = floor.seats.find(({ role }) => role === 'chair')?.person;
  return {
    voters,
    votes: item.votes,
    castingVote: item.castingVote,
    chairVotes: chair !== undefined && voters.voters.includes(chair),
    inWriting: floor.kind === 'written',
  };
}

/** Whether the sitting as a whole may act: of the composition, with nobody recused. */
export function quorumOfFloor(rules: CouncilRules, floor: Floor): QuorumStanding {
  const { base, voters } = votersOn(rules, floor, { recused: [] });
  return quorumOf(rules.quorum, base, voters.length);
}
