import type { CellChange, CellContent, JournalOfCells, LessonOfCell, StudentOfCell } from './cell-change';
import { instant } from './instant';
import { absent } from './mark-value';
import type { Scale } from './scale';
import { isOfScale } from './scale';

/** What is wrong with a change itself, whoever makes it. */
export type CellFault =
  | 'lesson-not-of-journal'
  | 'student-unknown'
  | 'student-not-in-group-then'
  | 'lesson-not-held-yet'
  /** Neither a mark of the lesson's scale nor «н/б», or the note «перезачет» without «н/б». */
  | 'mark-not-of-scale'
  | 'recredit-order-missing';

/** Whether the student has a row in this journal on the date of the lesson. */
export function placeFault(student: StudentOfCell): CellFault | null {
  if (!student.known) return 'student-unknown';
  return student.inGroupThen && student.inSubgroupThen !== false ? null : 'student-not-in-group-then';
}

/** Whether the lesson has begun, and the cell may hold what is written. */
export function contentFault(
  { after, student, order }: CellChange,
  lesson: LessonOfCell,
  { discipline }: JournalOfCells,
  now: string,
): CellFault | null {
  if (instant(now) < instant(lesson.startsAt)) return 'lesson-not-held-yet';
  if (!isContent(lesson.scale, after)) return 'mark-not-of-scale';
  const ordered = order !== null && order.student === student.id && order.discipline === discipline;
  return after.note === null || ordered ? null : 'recredit-order-missing';
}

function isContent(scale: Scale, { value, note }: CellContent): boolean {
  return note === null ? value === null || isOfScale(scale, value) : value === absent;
}
