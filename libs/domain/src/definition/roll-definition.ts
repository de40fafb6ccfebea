import type { AudienceDefinition } from './audience-definition';

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

/** By which whoever may contest says that he will not: the term for it is over then. */
export const noObjections = 'no-objections';
