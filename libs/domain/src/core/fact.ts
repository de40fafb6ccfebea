import type { DaysRule } from '../definition/definition';
import type { Term } from '../definition/term';
import type { Explanation } from '../working-time/explanation';
import type { PositionAddress } from './state';

/**
 * Something the core must know and cannot: it is looked up in the transaction that records the input, and the answer
 * becomes part of the event. No question depends on the answer to another.
 */
export type Question =
  /** Who is asked: the holders of a position in a unit, going up to the superior while it is vacant or held by `excluding` alone (R48). */
  | {
      readonly id: string;
      readonly kind: 'address';
      readonly position: string;
      readonly unit: string;
      readonly excluding: string | null;
      /** Who asks for something himself: he does not answer it either. */
      readonly asker?: string;
      /** Who that can only be is wanted too: of several who approve nobody is asked twice. */
      readonly sole?: true;
    }
  /** The same for a position in the unit of each relation, e.g. the dean of each student's faculty. */
  | {
      readonly id: string;
      readonly kind: 'related';
      readonly position: string;
      readonly relation: string;
      readonly members: readonly string[];
      readonly excluding: string | null;
    }
  /** The members of a working group who can be asked; its unit by id or code. */
  | { readonly id: string; readonly kind: 'members'; readonly unit: string }
  /** Which of these persons can be asked: they are known and have an account. */
  | { readonly id: string; readonly kind: 'persons'; readonly persons: readonly string[] }
  /** Which of these persons can be named for a task, and the posts they hold: they have an account and have not left. */
  | { readonly id: string; readonly kind: 'posts'; readonly persons: readonly string[] }
  /** Who is above a position in a unit: the head of the unit, or of the nearest one above it, who is somebody else. */
  | {
      readonly id: string;
      readonly kind: 'superior';
      readonly position: string;
      readonly unit: string;
      readonly excluding: string | null;
    }
  /** The council of a kind in a unit: to whom its decisions are registered. */
  | {
      readonly id: string;
      readonly kind: 'council';
      readonly council: string;
      readonly unit: string;
      readonly excluding: string | null;
    }
  /** When a term ends. `start` is an instant or a local date; null is the moment of the event. */
  | {
      readonly id: string;
      readonly kind: 'due';
      readonly start: string | null;
      readonly within: Term;
      readonly days: DaysRule;
      /** Whose calendar counts: the unit of whoever is asked. Absent: the university's. */
      readonly unit?: string;
      /** Stretches in which the term stood still before it is asked for (rework). */
      readonly pauses?: readonly Pause[];
      /** Rungs whose moments are counted in working days. */
      readonly rungs?: readonly WorkingRung[];
    }
  /** When a running term ends that stood still for a while, or that another calendar counts. */
  | {
      readonly id: string;
      readonly kind: 'recount';
      readonly explanation: Explanation;
      /** Version of the calendar that counts from now on. */
      readonly calendar: string;
      readonly pause: Pause | null;
      readonly rungs?: readonly WorkingRung[];
    }
  /** The members of a list grouped by a relation, e.g. students by faculty. */
  | { readonly id: string; readonly kind: 'groups'; readonly relation: string; readonly members: readonly string[] }
  /** How many marks were changed under a window. */
  | { readonly id: string; readonly kind: 'changes'; readonly window: string }
  /** Which journal a discipline is kept in: the product's own opens a window at once, another system is asked (R28). */
  | { readonly id: string; readonly kind: 'opening'; readonly discipline: string }
  /** How many people are meant, and a hash of who they are. */
  | { readonly id: string; readonly kind: 'audience'; readonly roll: string; readonly to: readonly Meant[] }
  /** What the entries of a list have come to so far. */
  | { readonly id: string; readonly kind: 'tally'; readonly roll: string };

/** Who is meant by an acquaintance, with its expressions worked out: units and persons by id. */
export type Meant =
  | { readonly kind: 'unit'; readonly unit: string; readonly below: boolean }
  | { readonly kind: 'position'; readonly position: string; readonly unit: string | null }
  | { readonly kind: 'persons'; readonly persons: readonly string[] };

export interface AddressFact {
  readonly kind: 'address';
  readonly at: PositionAddress;
  /** Addresses that were passed over, and why. */
  readonly passed: readonly (PositionAddress & { readonly why: 'vacant' | 'own-act' })[];
  /** The only one who can answer there now, where there is only one. */
  readonly sole?: string;
}

export interface RelatedFact {
  readonly kind: 'related';
  /** By unit, in order of key. Members without the relation are in `unknown`. */
  readonly found: readonly (Omit<AddressFact, 'kind'> & { readonly key: string })[];
  readonly unknown: readonly string[];
}

export interface MembersFact {
  readonly kind: 'members';
  /** The unit's id; null where there is no such group. */
  readonly unit: string | null;
  readonly persons: readonly string[];
}

export interface PersonsFact {
  readonly kind: 'persons';
  readonly known: readonly string[];
}

export interface PostsFact {
  readonly kind: 'posts';
  /** By person; whoever cannot be asked is not there. */
  readonly of: Readonly<Record<string, readonly PositionAddress[]>>;
}

/** Instants between which a term stands still, RFC 3339; `to` null is the moment of the event. */
export interface Pause {
  readonly from: string;
  readonly to: string | null;
}

/** A rung so many working days away from the due moment; negative is before it. */
export interface WorkingRung {
  readonly id: string;
  readonly workingDays: number;
}

/** Moments of rungs that are counted in working days, by rung. */
export type RungMoments = Readonly<Record<string, string>>;

export interface DueFact {
  readonly kind: 'due';
  readonly start: string;
  readonly due: string;
  readonly explanation: Explanation;
  readonly moments?: RungMoments;
}

export interface RecountFact {
  readonly kind: 'recount';
  readonly due: string;
  readonly explanation: Explanation;
  readonly moments?: RungMoments;
}

export interface GroupsFact {
  readonly kind: 'groups';
  /** In order of key. Members without the relation are in `unknown`. */
  readonly groups: readonly { readonly key: string; readonly members: readonly string[] }[];
  readonly unknown: readonly string[];
}

export interface ChangesFact {
  readonly kind: 'changes';
  readonly count: number;
}

export interface OpeningFact {
  readonly kind: 'opening';
  /** `built-in`, or the code of a connector. */
  readonly journal: string;
}

export interface AudienceFact {
  readonly kind: 'audience';
  readonly count: number;
  /** SHA-256 over the persons in order, hexadecimal. */
  readonly hash: string;
}

export interface TallyFact {
  readonly kind: 'tally';
  /** Entries that nobody has answered yet. */
  readonly open: number;
  readonly contested: number;
  /** Entries that were decided, contested or not. */
  readonly decided: number;
  /** How often each end was reached; what is contested has none. */
  readonly ended: Readonly<Record<string, number>>;
  /** SHA-256 over the heads of the entries' chains in order, hexadecimal: the case's chain vouches for them from here on. */
  readonly heads: string;
}

/** The journal that opens its windows in the transaction that grants them. */
export const builtInJournal = 'built-in';

export type Fact =
  | AddressFact
  | RelatedFact
  | MembersFact
  | PersonsFact
  | PostsFact
  | DueFact
  | RecountFact
  | GroupsFact
  | ChangesFact
  | OpeningFact
  | AudienceFact
  | TallyFact;
export type Facts = Readonly<Record<string, Fact>>;
