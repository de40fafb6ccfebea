import { readKept } from './drafts';

/** Under which name the marks are kept that are typed into a journal and not saved. */
export const marksDraft = (journal: string): string => `marks.${journal}`;

/** How many marks a person has typed into a journal on this device and not saved. */
export function countKeptMarks(person: string, journal: string): number {
  const kept = readKept(person, marksDraft(journal));
  return typeof kept === 'object' && kept !== null ? Object.keys(kept).length : 0;
}
