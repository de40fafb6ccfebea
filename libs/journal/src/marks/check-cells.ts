import type { FieldFault, Refusal } from '@kelisim/domain';
import type { HeldJournal } from './hold-rights';
import type { CellChange } from './mark-right';
import { covers } from './mark-right';
import { isMarkValue } from './mark-value';
import type { Cell } from './read-cells';
import type { Window } from '../windows/window';

/** A cell with the right it may be written by: null is the lesson's own open period. */
export interface PermittedCell extends Cell {
  readonly window: string | null;
}

export type CheckedCells = { readonly cells: readonly PermittedCell[] } | { readonly refusal: Refusal };

/** Finds a right for every cell, or says of each one that has none what is wrong with it: all or nothing. */
export function checkCells(journal: HeldJournal, cells: readonly Cell[], windows: readonly Window[]): CheckedCells {
  const fields = cells.flatMap((cell, place) => faultsOf(cell, place, cells));
  if (fields.length > 0) return { refusal: { code: 'mark-invalid', fields } };
  const permitted: PermittedCell[] = [];
  const locked: Cell[] = [];
  for (const cell of cells) {
    const right = rightFor(journal, cell, windows);
    if (right === undefined) locked.push(cell);
    else permitted.push({ ...cell, window: right.window });
  }
  return locked.length > 0 ? { refusal: lockedRefusal(locked, windows) } : { cells: permitted };
}

function faultsOf(cell: Cell, place: number, all: readonly Cell[]): FieldFault[] {
  const faults: FieldFault[] = [];
  const fault = (field: string, rule: string): void => void faults.push({ path: `/marks/${place}/${field}`, rule });
  if (cell.after !== null && !isMarkValue(cell.after)) fault('value', 'mark');
  if (cell.date === null) fault('lesson', 'lesson-of-journal');
  if (cell.future) fault('lesson', 'not-in-future');
  if (!cell.enrolled) fault('student', 'student-of-group');
  const first = all.findIndex((other) => other.lesson === cell.lesson && other.student === cell.student);
  if (first < place) fault('student', 'named-once');
  return faults;
}

/** The open period comes first: a window is for what it does not cover. Undefined: there is no right. */
function rightFor(journal: HeldJournal, cell: Cell, windows: readonly Window[]): { window: string | null } | undefined {
  if (cell.open) return { window: null };
  const change: CellChange = {
    discipline: journal.discipline,
    group: journal.group,
    lessonType: cell.type ?? '',
    date: cell.date ?? '',
    student: cell.student,
    before: cell.before,
    after: cell.after,
  };
  const window = windows.find(({ id, scope }) => cell.windows.includes(id) && covers(scope, change));
  return window && { window: window.id };
}

/** Names each refused cell, and what the windows that are open do allow. */
function lockedRefusal(locked: readonly Cell[], windows: readonly Window[]): Refusal {
  const running = windows.filter(({ id }) => locked.some((cell) => cell.windows.includes(id)));
  return {
    code: 'journal-locked',
    data: {
      cells: locked.map(({ lesson, student, date, type }) => ({ lesson, student, date, type })),
      windows: running.map(({ id, number, scope, closesAt }) => ({ id, number, scope, closesAt })),
    },
  };
}
