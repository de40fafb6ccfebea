import type { ImportReport } from '../api/generated/model';

/** How many records an import adds and changes. */
export interface Tally {
  readonly added: number;
  readonly changed: number;
}

export const tallyOf = ({ files }: ImportReport): Tally => ({
  added: files.reduce((sum, { added }) => sum + added, 0),
  changed: files.reduce((sum, { changed }) => sum + changed, 0),
});
