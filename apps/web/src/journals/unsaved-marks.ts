import type { Journal, JournalLessonsItem, JournalStudentsItem, MarksRequestMarksItem } from '../api/generated/model';
import type { Cell, CellKey } from './cell';
import { keyOf } from './cell';
import type { CellRight } from './cell-right';
import { allows, cellRight } from './cell-right';
import { absent, heldMark, marksMeant, readMark, recredited, scaleOf } from './mark-value';

/** What was typed and is not saved, by cell: as text, for what is no mark is kept too until it is mended. */
export type UnsavedMarks = Readonly<Record<CellKey, string>>;

export const noMarks: UnsavedMarks = {};

/** The most marks that one request may carry. */
export const MOST_AT_ONCE = 500;

/** A cell whose mark is to be another. */
export interface MarkChange {
  readonly key: CellKey;
  readonly lesson: JournalLessonsItem;
  readonly student: JournalStudentsItem;
  readonly before: string | null;
  readonly typed: string;
  /** What the journal would hold; undefined where no mark was typed. */
  readonly after: string | null | undefined;
  /** Of several marks that the text may mean. */
  readonly meant: readonly string[];
  /**
   * Ready to be saved, no mark at all, one of several, a grade where only absences may be changed, a note without its
   * order, or a cell that is locked by now.
   */
  readonly standing: 'ready' | 'invalid' | 'ambiguous' | 'grade' | 'order' | 'locked';
}

/** With another cell typed; a cell that is typed back to what it was is no longer unsaved. */
export function withMark(unsaved: UnsavedMarks, journal: Journal, cell: Cell, typed: string): UnsavedMarks {
  const student = journal.students.find(({ id }) => id === cell.student);
  const lesson = journal.lessons.find(({ id }) => id === cell.lesson);
  const after = readMark(typed, lesson === undefined ? null : scaleOf(journal, lesson));
  const before = student === undefined || lesson === undefined ? null : heldMark(student, lesson);
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
      const before = heldMark(student, lesson);
      const scale = scaleOf(journal, lesson);
      const after = readMark(typed, scale);
      if (after === before) return [];
      const meant = after === undefined ? marksMeant(typed, scale) : [];
      const standing = standingOf(cellRight(journal, lesson, student, now), { after, meant, student });
      return [{ key, lesson, student, before, typed, after, meant, standing }];
    }),
  );
}

function standingOf(
  right: CellRight,
  { after, meant, student }: Pick<MarkChange, 'after' | 'meant' | 'student'>,
): MarkChange['standing'] {
  if (right.kind === 'none') return 'locked';
  if (after === undefined) return meant.length > 1 ? 'ambiguous' : 'invalid';
  if (after === recredited && student.recredit === null) return 'order';
  return allows(right, after) ? 'ready' : 'grade';
}

/** The body of the request that saves them. */
export const toWrite = (changes: readonly MarkChange[]): MarksRequestMarksItem[] =>
  changes.map(({ lesson, student, after }) => ({
    ...{ lesson: lesson.id, student: student.id },
    ...(after === recredited ? { value: absent, note: 'recredited' } : { value: after ?? null }),
  }));

/** The journal with marks that the server has taken, until it is read again. */
export function withSaved(journal: Journal, written: ReturnType<typeof toWrite>): Journal {
  const students = journal.students.map((student) => {
    const own = written.filter((mark) => mark.student === student.id);
    if (own.length === 0) return student;
    const marks = { ...student.marks, ...Object.fromEntries(own.map(({ lesson, value }) => [lesson, value])) };
    const notes = { ...student.notes, ...Object.fromEntries(own.map(({ lesson, note }) => [lesson, note ?? null])) };
    return { ...student, marks: filled(marks), notes: filled(notes) };
  });
  return { ...journal, students };
}

const filled = <Value>(record: Readonly<Record<string, Value | null>>): Record<string, Value> =>
  Object.fromEntries(
    Object.entries(record).filter((entry): entry is [string, NonNullable<Value>] => entry[1] !== null),
  );
