import type { Problem } from '../api/problem';
import type { Cell, CellKey } from './cell';
import { keyOf } from './cell';

/** Why the server did not take a cell, in its words; null where it says only that the cell is locked. */
export type RefusedCells = Readonly<Record<CellKey, string | null>>;

type Refusal = Pick<Problem, 'code' | 'fields'>;

/** Which of the cells that were sent a refusal names. All or nothing was written: the others are only not saved. */
export function refusedCells({ code, fields }: Refusal, sent: readonly Cell[]): RefusedCells {
  if (code !== 'mark-invalid' && code !== 'journal-locked') return {};
  const named = fields.flatMap(({ path, message }): [CellKey, string][] => {
    const cell = sent[Number(/^\/marks\/(\d+)\//.exec(path)?.[1])];
    return cell === undefined ? [] : [[keyOf(cell), message]];
  });
  if (named.length > 0 || code === 'mark-invalid') return Object.fromEntries(named);
  // A right that ended while it was written by names no cell: it is all of them.
  return Object.fromEntries(sent.map((cell) => [keyOf(cell), null]));
}
