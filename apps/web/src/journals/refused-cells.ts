import type { Problem } from '../api/problem';
import type { Cell, CellKey } from './cell';
import { keyOf } from './cell';

/** Why the server did not take a cell; null where it says only that the cell is locked. */
export type RefusedCells = Readonly<Record<CellKey, string | null>>;

type Refusal = Pick<Problem, 'code' | 'fields' | 'data'>;

/** Which of the cells that were sent a refusal names. All or nothing was written: the others are only not saved. */
export function refusedCells(refusal: Refusal, sent: readonly Cell[]): RefusedCells {
  if (refusal.code === 'mark-invalid') {
    return Object.fromEntries(
      refusal.fields.flatMap(({ path, message }) => {
        const cell = sent[Number(/^\/marks\/(\d+)\//.exec(path)?.[1])];
        return cell === undefined ? [] : [[keyOf(cell), message]];
      }),
    );
  }
  if (refusal.code !== 'journal-locked') return {};
  const named = Array.isArray(refusal.data.cells) ? (refusal.data.cells as readonly unknown[]).filter(isCell) : [];
  // A right that ended while it was written by names no cell: it is all of them.
  return Object.fromEntries((named.length > 0 ? named : sent).map((cell) => [keyOf(cell), null]));
}

const isCell = (value: unknown): value is Cell =>
  typeof value === 'object' &&
  value !== null &&
  'lesson' in value &&
  'student' in value &&
  typeof value.lesson === 'string' &&
  typeof value.student === 'string';
