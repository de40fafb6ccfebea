import type { WindowScopeValues } from '@kelisim/domain';
import { ConnectorFault } from './connector-fault';
import type { JournalCell, JournalChange, JournalSnapshot, SourcedIds } from './journal-system';

/** A scope in the other system's keys; a student without one there is left out. */
export function scopeInTheirKeys(scope: WindowScopeValues, sourced: SourcedIds): WindowScopeValues {
  const students = scope.students.flatMap((student) => sourced.students[student] ?? []);
  return { ...scope, discipline: sourced.discipline, group: sourced.group, students };
}

/**
 * The scope to ask for there.
 *
 * @throws ConnectorFault `refused` (`key-missing`) where a student has no key there: then nothing is asked at all, for a
 * window is opened for exactly its scope or not (R06).
 */
export function scopeThere(scope: WindowScopeValues, sourced: SourcedIds): WindowScopeValues {
  const theirs = scopeInTheirKeys(scope, sourced);
  if (theirs.students.length < scope.students.length) throw new ConnectorFault('refused', { reason: 'key-missing' });
  return theirs;
}

/**
 * Whether a scope in their keys covers a change of theirs (R06); without grades, only one that touches no grade (R11).
 * Where they keep no «before», the value after alone is judged.
 */
export function coversThere(scope: WindowScopeValues, change: JournalChange): boolean {
  return (
    change.discipline === scope.discipline &&
    change.group === scope.group &&
    coversCell(scope, change) &&
    (scope.grades || !(isGrade(change.before ?? null) || isGrade(change.after)))
  );
}

/**
 * A snapshot of theirs with our ids of the students.
 *
 * @throws ConnectorFault `answer-invalid`: a cell outside the scope, or one named twice.
 */
export function snapshotHere(
  snapshot: JournalSnapshot,
  window: { readonly scope: WindowScopeValues; readonly sourced: SourcedIds },
): JournalSnapshot {
  const scope = scopeInTheirKeys(window.scope, window.sourced);
  const ours = new Map(window.scope.students.map((student) => [window.sourced.students[student], student]));
  const seen = new Set<string>();
  const cells = snapshot.cells.map((cell, place): JournalCell => {
    const student = ours.get(cell.student);
    const name = JSON.stringify([cell.lesson, cell.student]);
    const wrong = (reason: string): ConnectorFault =>
      new ConnectorFault('answer-invalid', { reason: `/snapshot/cells/${place} ${reason}` });
    if (student === undefined || !coversCell(scope, cell)) throw wrong('outside-scope');
    if (seen.has(name)) throw wrong('named-twice');
    seen.add(name);
    const { lesson, date, lessonType, value, note } = cell;
    return { lesson, date, lessonType, student, value, note };
  });
  return { takenAt: snapshot.takenAt, cells };
}

function coversCell(
  scope: WindowScopeValues,
  cell: { readonly lessonType: string; readonly date: string; readonly student: string },
): boolean {
  return (
    (scope.lessonTypes === null || scope.lessonTypes.includes(cell.lessonType)) &&
    scope.dates.includes(cell.date) &&
    scope.students.includes(cell.student)
  );
}

/** Everything that is neither empty nor an absence is a grade, on whatever scale the other system keeps it (R25). */
function isGrade(value: string | null): boolean {
  return value !== null && value !== 'н/б';
}
