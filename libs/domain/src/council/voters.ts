import type { CouncilRules, CouncilSeat } from './council-rules';
import { fullSeats } from './council-rules';

/** Who is there, and who is interested in the matter. */
export interface Standing {
  readonly seats: readonly CouncilSeat[];
  /** At a sitting those present; at a written vote nobody is asked to be. */
  readonly present: readonly string[];
  /** The author, whoever consented to the case before, and who declared himself interested: none of them counts here. */
  readonly recused: readonly string[];
}

/** Who may vote on a matter, and of how many. */
export interface Voters {
  /** Seats that count for the matter: the composition without those recused. */
  readonly base: number;
  /** Persons, members before the alternates that stand in for absent ones. */
  readonly voters: readonly string[];
  /** Of these, the alternates. */
  readonly alternates: readonly string[];
}

/**
 * Who may vote on a matter at a sitting (R05). A recused member's seat is left out of everything that is counted, so it is not
 * absent and nobody stands in for it; alternates are called, in their order, for members who are absent, one for each.
 */
export function votersAt(rules: CouncilRules, { seats, present, recused }: Standing): Voters {
  const counted = fullSeats(seats, rules).filter((person) => !recused.includes(person));
  const there = counted.filter((person) => present.includes(person));
  const alternates = seats
    .filter(({ role, person }) => role === 'alternate' && present.includes(person) && !recused.includes(person))
    .map(({ person }) => person)
    .slice(0, counted.length - there.length);
  return { base: counted.length, voters: [...there, ...alternates], alternates };
}

/** Who may send a ballot at a written vote: every member who is not recused. Nobody is absent from it, so no alternate is called. */
export function votersInWriting(rules: CouncilRules, { seats, recused }: Omit<Standing, 'present'>): Voters {
  const voters = fullSeats(seats, rules).filter((person) => !recused.includes(person));
  return { base: voters.length, voters, alternates: [] };
}
