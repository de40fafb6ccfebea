/** The kinds of search attributes Kelisim uses, as the Temporal command line spells them. */
export type SearchAttributeKind = 'Keyword' | 'Datetime';

/**
 * The search attributes of a case's workflow, in this one place. They hold ids, states and dates only: Temporal's
 * visibility store is not encrypted, so a person's name must never stand in it.
 */
export const searchAttributes = {
  KelisimUniversity: 'Keyword',
  KelisimProcedure: 'Keyword',
  KelisimStep: 'Keyword',
  KelisimState: 'Keyword',
  KelisimDue: 'Datetime',
} as const satisfies Record<string, SearchAttributeKind>;
