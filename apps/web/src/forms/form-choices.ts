import type { Choice, Teaching } from './teaching';

/** From what the fields of one form are chosen, by one reader at one moment. */
export interface FormChoices {
  /** What the reader teaches, for disciplines, groups, lessons and students. */
  readonly teaching: readonly Teaching[];
  /** The members of the council that the task stands before. */
  readonly members: readonly Choice[];
  /** Finds people or units by a part of their names. */
  readonly find: (source: 'person' | 'unit', words: string) => Promise<readonly Choice[]>;
}
