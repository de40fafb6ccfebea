import type { WindowScopeValues } from '@kelisim/domain';
import { isGrade } from './mark-value';

/** A change of one cell, as far as the scope of a window speaks of it. */
export interface ScopedChange {
  /** Local date of the lesson. */
  readonly date: string;
  readonly type: string;
  readonly student: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Whether a cell is among those the scope names: its lesson's type and date, and its student, nothing wider (R06). */
export function names(scope: WindowScopeValues, cell: Pick<ScopedChange, 'date' | 'type' | 'student'>): boolean {
  return (
    (scope.lessonTypes === null || scope.lessonTypes.includes(cell.type)) &&
    scope.dates.includes(cell.date) &&
    scope.students.includes(cell.student)
  );
}

/** Whether the scope lets a grade be set, changed or removed, or the change touches none (R11). */
export function allowsGrades(scope: WindowScopeValues, change: Pick<ScopedChange, 'before' | 'after'>): boolean {
  return scope.grades || !(isGrade(change.before) || isGrade(change.after));
}
