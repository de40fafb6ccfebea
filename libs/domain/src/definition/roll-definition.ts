import type { AudienceDefinition } from './audience-definition';
import type { DueDefinition } from './due-definition';
import type { Performer } from './performer';
import type { OutcomeDefinition } from './step-definition';

/** What an acquaintance is (R37): which paper is brought to whose knowledge, and when it is over. */
export interface AcquaintDefinition {
  /** The paper, by template. */
  readonly document: string;
  readonly to: readonly AudienceDefinition[];
  /** Whoever comes to be meant while it is open is added; otherwise those of the beginning are asked alone. */
  readonly added: boolean;
  /** `all`: it goes on when nobody is left; `due`: also when its term ends, and who has not confirmed is recorded. */
  readonly ends: 'all' | 'due';
  /** Whether it is also asked if a copy was received. */
  readonly receipt: boolean;
}

/** Outcome ids of an acquaintance that the engine knows: what each confirms, and what it comes to. */
export const acquaintOutcomes = { confirm: 'confirm', confirmed: 'confirmed', lapsed: 'lapsed' } as const;

/** A sheet of which each row has an outcome of its own (R29). */
export interface RowsDefinition {
  /** FEEL path of the list, e.g. `form.students`. */
  readonly of: string;
  /** The field of a row that names its student; null where a row is the student. */
  readonly student: string | null;
  readonly contest: ContestDefinition | null;
  /** The paper about one row, by template; null where there is none. */
  readonly extract: string | null;
}

/** That a decided row can be contested, by whom, for how long, and who decides then. */
export interface ContestDefinition {
  readonly student: boolean;
  readonly by: Extract<Performer, { kind: 'position' }> | null;
  readonly lasts: DueDefinition;
  /** Who decides on contested rows. */
  readonly settled: Performer;
  readonly outcomes: readonly OutcomeDefinition[];
}

/** By which whoever may contest says that he will not: the term for it is over then. */
export const noObjections = 'no-objections';
