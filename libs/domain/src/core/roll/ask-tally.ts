import type { Draft } from '../draft';
import type { TallyFact } from '../fact';

/** What the entries of a list have come to: looked up, for the case does not hold them. */
export const askTally = (draft: Draft, roll: string): TallyFact =>
  draft.lookUp({ id: `tally:${roll}`, kind: 'tally', roll }) as TallyFact;
