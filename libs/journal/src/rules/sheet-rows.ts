import type { CellContent } from './cell-change';
import type { ColumnValue, Control, ControlMark, SheetLesson } from './column-value';
import { columnValue } from './column-value';
import { lowestGrade } from './final-mark';
import { absent } from './mark-value';
import type { RowOutcome } from './row-outcome';
import { rowOutcome } from './row-outcome';
import type { Scale } from './scale';
import type { SheetColumn, SheetKind } from './sheet-kind';

/** A mark that a sheet is made of. */
export interface SheetMark extends CellContent {
  readonly lesson: string;
  readonly student: string;
}

/** One student of a sheet (R34): all controls with their marks, admission, the final mark, absences, and what is missing. */
export interface SheetRow extends RowOutcome {
  readonly student: string;
  /** In order of the kind's columns. */
  readonly values: readonly ColumnValue[];
  /** Over all lessons given: «н/б» without the note, and with it (R25). */
  readonly absences: { readonly missed: number; readonly recredited: number };
}

/**
 * The rows of a sheet, one a student, in the order given.
 *
 * @param scale the scale that the kind's final mark names.
 */
export function rowsOf(
  kind: SheetKind,
  scale: Scale,
  of: {
    readonly students: readonly string[];
    readonly lessons: readonly SheetLesson[];
    readonly marks: readonly SheetMark[];
  },
): SheetRow[] {
  const written = new Map(of.marks.map((mark) => [`${mark.student} ${mark.lesson}`, mark]));
  const columns = kind.columns.map((column) => ({ column, lessons: lessonsOf(column, of.lessons) }));
  return of.students.map((student) => {
    const markOf = ({ id }: SheetLesson): ControlMark => {
      const { value = null, note = null } = written.get(`${student} ${id}`) ?? {};
      return { lesson: id, value, note };
    };
    const controlOf = (lesson: SheetLesson): Control => ({ mark: markOf(lesson), lowest: lowestGrade(lesson.scale) });
    const values = columns.map(({ column, lessons }) => columnValue(column, lessons.map(controlOf)));
    return { student, values, ...rowOutcome(kind, scale, values), absences: countAbsences(of.lessons.map(markOf)) };
  });
}

/** The lessons of a column in the order in which they were held: the head of a sheet shows their dates (R34). */
export function lessonsOf({ from }: SheetColumn, lessons: readonly SheetLesson[]): SheetLesson[] {
  const order = ({ date, id }: SheetLesson): string => `${date} ${id}`;
  return lessons
    .filter(({ type }) => from.lessonTypes.includes(type))
    .sort((one, other) => (order(one) < order(other) ? -1 : 1));
}

function countAbsences(marks: readonly ControlMark[]): SheetRow['absences'] {
  const absences = marks.filter(({ value }) => value === absent);
  const recredited = absences.filter(({ note }) => note !== null).length;
  return { missed: absences.length - recredited, recredited };
}

/** Why a sheet cannot be closed yet: for each student, the columns that are wanting. Empty: it can. */
export function missingMarks(
  rows: readonly SheetRow[],
): (SheetRow['missing'][number] & { readonly student: string })[] {
  return rows.flatMap(({ student, missing }) => missing.map((one) => ({ student, ...one })));
}
