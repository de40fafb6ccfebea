import type { Refusal } from '@kelisim/domain';
import type { Window } from '../windows/window';
import type { CellReason, RefusedCell } from './decide-cells';
import type { MarkToWrite } from './mark-to-write';

/**
 * The member of a mark that is wrong, for what somebody else's typing would not change; null where nothing is wrong with
 * what was asked, and only the right is missing.
 */
const wrongMember: Readonly<Record<CellReason, keyof MarkToWrite | null>> = {
  'lesson-not-of-journal': 'lesson',
  'lesson-not-held-yet': 'lesson',
  'student-unknown': 'student',
  'student-not-in-group-then': 'student',
  'named-once': 'student',
  'mark-not-of-scale': 'value',
  'recredit-order-missing': 'note',
  'not-your-load': null,
  locked: null,
  'in-closed-sheet': null,
  'window-without-grades': null,
  'outside-window': null,
};

/**
 * Says of each refused cell why: `journal-locked` with the windows that are open, where rights alone are missing, and
 * `mark-invalid` where something asked is wrong in itself. `fields` hold the same for who shows words at the cell.
 */
export function refusalOfCells(
  refused: readonly RefusedCell[],
  marks: readonly MarkToWrite[],
  open: readonly Window[],
): Refusal {
  const cells = refused.map(({ place, lesson, student, why }) => ({
    lesson: marks[place]?.lesson ?? null,
    student,
    date: lesson?.date ?? null,
    type: lesson?.type ?? null,
    why,
  }));
  const fields = refused.map(({ place, why }) => ({
    path: `/marks/${place}/${wrongMember[why] ?? 'value'}`,
    rule: why,
  }));
  if (refused.some(({ why }) => wrongMember[why] !== null)) return { code: 'mark-invalid', data: { cells }, fields };
  const windows = open.map(({ id, number, scope, closesAt }) => ({ id, number, scope, closesAt }));
  return { code: 'journal-locked', data: { cells, windows }, fields };
}
