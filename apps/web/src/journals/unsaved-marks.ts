import type { Journal, JournalLessonsItem, JournalStudentsItem } from '../api/generated/model';
import type { Cell, CellKey } from './cell';
import { keyOf } from './cell';
import type { CellRight } from './cell-right';
import { allows, cellRight } from './cell-right';
import { readMark } from './mark-value';

/** What was typed and is not saved, by cell: as text, for what is no mark is kept too until it is mended. */
export type UnsavedMarks = Readonly<Record<CellKey, string>>;

export const noMarks: UnsavedMarks = {};

/** A cell whose mark is to be another. */
export interface MarkChange {
  readonly key: CellKey;
  readonly lesson: JournalLessonsItem;
  readonly student: JournalStudentsItem;
  readonly before: string | null;
  readonly typed: string;
  /** What the journal would hold; undefined where no mark was typed. */
  readonly after: string | null | undefined;
  /** Ready to be saved, no mark at all, a grade where only absences may be changed, or a cell that is locked by now. */
  readonly standing: 'ready' | 'invalid' | 'grade' | 'locked';
}

/** With another cell typed; a cell that is typed back to what it was is no longer unsaved. */
export function withMark(unsaved: UnsavedMarks, journal: Journal, cell: Cell, typed: string): UnsavedMarks {
  const after = readMark(typed);
  const student = journal.students.find(({ id }) => id === cell.student);
  const before = student?.marks[cell.lesson] ?? null;
  const others = without(unsaved, [keyOf(cell)]);
  return after === before ? others : { ...others, [keyOf(cell)]: after === undefined ? typed.trim() : (after ?? '') };
}

export function without(unsaved: UnsavedMarks, keys: readonly CellKey[]): UnsavedMarks {
  return Object.fromEntries(Object.entries(unsaved).filter(([key]) => !keys.includes(key)));
}

/** The changes in the order of the page, lesson by lesson. What has become the journal's own mark meanwhile is none. */
export function changesOf(journal: Journal, unsaved: UnsavedMarks, now: number): readonly MarkChange[] {
  return journal.lessons.flatMap((lesson) =>
    journal.students.flatMap((student) => {
      const key = keyOf({ lesson: lesson.id, student: student.id });
      const typed = unsaved[key];
      if (typed === undefined) return [];
      const before = student.marks[lesson.id] ?? null;
      const after = readMark(typed);
      if (after === before) return [];
      const standing = standingOf(cellRight(journal, lesson, student, now), after);
      return [{ key, lesson, student, before, typed, after, standing }];
    }),
  );
}

function standingOf(right: CellRight, after: string | null | undefined): MarkChange['standing'] {
  if (right.kind === 'none') return 'locked';
  if (after === undefined) return 'invalid';
  return allows(right, after) ? 'ready' : 'grade';
}

/** The body of the request that saves them. */
export const toWrite = (changes: readonly MarkChange[]): { lesson: string; student: string; value: string | null }[] =>
  changes.map(({ lesson, student, after }) => ({ lesson: lesson.id, student: student.id, value: after ?? null }));

/** The journal with marks that the server has taken, until it is read again. */
export function withSaved(journal: Journal, written: ReturnType<typeof toWrite>): Journal {
  const students = journal.students.map((student) => {
    const own = written.filter((mark) => mark.student === student.id);
    if (own.length === 0) return student;
    const marks = { ...student.marks, ...Object.fromEntries(own.map(({ lesson, value }) => [lesson, value])) };
    return { ...student, marks: Object.fromEntries(Object.entries(marks).filter(isFilled)) };
  });
  return { ...journal, students };
}

const isFilled = (entry: [string, string | null]): entry is [string, string] => entry[1] !== null;
