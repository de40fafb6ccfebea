import type { WindowScopeValues } from '@kelisim/domain';
import { isGrade } from './mark-value';

/** A change of one cell, as far as a right speaks of it. */
export interface CellChange {
  readonly discipline: string;
  readonly group: string;
  readonly lessonType: string;
  /** Local date of the lesson. */
  readonly date: string;
  readonly student: string;
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * Whether a scope covers a change: every part of it, nothing wider (R06). Without grades it covers absences alone: a
 * grade may be neither set nor changed nor removed (R11).
 */
export function covers(scope: WindowScopeValues, cell: CellChange): boolean {
  return (
    scope.discipline === cell.discipline &&
    scope.group === cell.group &&
    (scope.lessonTypes === null || scope.lessonTypes.includes(cell.lessonType)) &&
    scope.dates.includes(cell.date) &&
    scope.students.includes(cell.student) &&
    (scope.grades || !(isGrade(cell.before) || isGrade(cell.after)))
  );
}
