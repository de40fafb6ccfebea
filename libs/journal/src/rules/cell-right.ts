import type { CellChange, JournalOfCells, LessonOfCell, Moment, StudentOfCell } from './cell-change';
import type { CellFault } from './cell-fault';
import { contentFault, placeFault } from './cell-fault';
import { instant } from './instant';
import { allowsGrades, names } from './window-scope';
import type { Assignment, LeasedWindow, Writer } from './writer-rights';
import { assignedFor, isRunning } from './writer-rights';

/** The right that a change is made by, as its evidence names it (R26). `onBehalfOf` is the teacher whose load it is. */
export type CellRight =
  | { readonly right: 'open-period' }
  | { readonly right: 'substitution' | 'repeat-course'; readonly id: string; readonly onBehalfOf: string }
  | { readonly right: 'window'; readonly id: string; readonly onBehalfOf: string | null };

/** Why there is no right. `windows`: those of the writer that are open for this discipline and group and do not do. */
export type CellRefused =
  | { readonly refused: CellFault | 'not-your-load' | 'locked' | 'in-closed-sheet' }
  | { readonly refused: 'window-without-grades' | 'outside-window'; readonly windows: readonly string[] };

/** Every reason for which a cell is refused. */
export type CellRefusal = CellRefused['refused'];

/**
 * Whether one change of a cell may be made now, by which right, or why not. Pure: the same data give the same answer.
 *
 * A right is looked for in this order: the open period of the lesson, for the teacher whose load it is; an assignment
 * valid on the lesson's date and today, within the open period; a window, which covers what the others do not. What a
 * closed sheet holds has no open period: one of the whole group the lesson, one of some students their cells of it. A window
 * is used by whom the load or, on the lesson's date, an assignment makes the teacher of that cell: a window of one journal
 * opens none of a colleague's.
 *
 * The reason is the first of these, from what no typing mends to what the writer can do something about:
 * `lesson-not-of-journal`, `student-unknown`, `student-not-in-group-then`, `not-your-load`, `lesson-not-held-yet`,
 * `mark-not-of-scale`, `recredit-order-missing`; then, for want of a right, `window-without-grades`, `outside-window`
 * (a window is open, but not for this), `in-closed-sheet`, `not-your-load` (the lesson is open, the assignment is
 * over), `locked`.
 */
export function cellRight(
  change: CellChange,
  journal: JournalOfCells,
  writer: Writer,
  moment: Moment,
): CellRight | CellRefused {
  const { lesson, student } = change;
  if (lesson === null) return { refused: 'lesson-not-of-journal' };
  const misplaced = placeFault(student);
  if (misplaced !== null) return { refused: misplaced };
  const own = writer.person === journal.teacher;
  const assignments = writer.assignments.filter((one) =>
    assignedFor(one, { date: lesson.date, student: student.id, now: moment.now }),
  );
  if (!own && assignments.length === 0) return { refused: 'not-your-load' };
  const fault = contentFault(change, lesson, journal, moment.now);
  if (fault !== null) return { refused: fault };
  const onBehalfOf = own ? null : journal.teacher;
  return (
    openPeriod(lesson, { own, assignments, journal, student }, moment) ??
    leased(change, lesson, { onBehalfOf, windows: windowsOf(journal, writer, moment) }) ??
    closed(lesson, student, moment)
  );
}

/** The lesson's own period of filling; null when it is over, or when no assignment holds any more. */
function openPeriod(
  lesson: LessonOfCell,
  by: { own: boolean; assignments: readonly Assignment[]; journal: JournalOfCells; student: StudentOfCell },
  { now, today }: Moment,
): CellRight | null {
  if (!isOpen(lesson, by.student, now)) return null;
  if (by.own) return { right: 'open-period' };
  const assignment = by.assignments.find((one) => assignedFor(one, { date: today, student: by.student.id, now }));
  return assignment === undefined
    ? null
    : { right: assignment.kind, id: assignment.id, onBehalfOf: by.journal.teacher };
}

/** A window that covers the change, or what the open ones lack; null when none is open. */
function leased(
  { student, before, after }: CellChange,
  { date, type }: LessonOfCell,
  { onBehalfOf, windows }: { onBehalfOf: string | null; windows: readonly LeasedWindow[] },
): CellRight | CellRefused | null {
  if (windows.length === 0) return null;
  const naming = windows.filter(({ scope }) => names(scope, { date, type, student: student.id }));
  const window = naming.find(({ scope }) => allowsGrades(scope, { before: before.value, after: after.value }));
  if (window !== undefined) return { right: 'window', id: window.id, onBehalfOf };
  return naming.length > 0
    ? { refused: 'window-without-grades', windows: naming.map(({ id }) => id) }
    : { refused: 'outside-window', windows: windows.map(({ id }) => id) };
}

function windowsOf(journal: JournalOfCells, writer: Writer, { now }: Moment): readonly LeasedWindow[] {
  return writer.windows.filter(
    (window) =>
      window.scope.discipline === journal.discipline && window.scope.group === journal.group && isRunning(window, now),
  );
}

function closed(lesson: LessonOfCell, student: StudentOfCell, { now }: Moment): CellRefused {
  if (isHeld(lesson, student)) return { refused: 'in-closed-sheet' };
  return { refused: isOpen(lesson, student, now) ? 'not-your-load' : 'locked' };
}

const isHeld = (lesson: LessonOfCell, student: StudentOfCell): boolean =>
  lesson.closedSheet !== null || student.closedSheet !== null;

function isOpen(lesson: LessonOfCell, student: StudentOfCell, now: string): boolean {
  return !isHeld(lesson, student) && instant(now) < instant(lesson.locksAt);
}
