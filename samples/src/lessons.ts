import type { LockBasis } from '@kelisim/journal';
import { addDays, datesBetween } from './iso-date';
import type { SampleJournal } from './journals';
import { topicOf, typeOn } from './lesson-plan';
import { idOf, Random } from './random';
import { isDayOff } from './sample-calendar';
import type { LockOf } from './sample-locks';

/** A lesson as a row of the table. */
export interface LessonRow {
  readonly id: string;
  readonly journal: string;
  readonly held_on: string;
  readonly type: string;
  readonly topic: string;
  readonly starts_at: string;
  readonly scale: string;
  readonly locks_at: string;
  readonly lock_basis: LockBasis;
}

/** A mark of an import: there is no right it used. */
export interface MarkRow {
  readonly lesson: string;
  readonly student: string;
  readonly value: string;
  readonly note: 'recredited' | null;
  readonly recredit_order: string | null;
  readonly changed_by: string;
  readonly changed_at: string;
}

/** Twelve weeks of a semester lie behind. */
export const daysBack = 84;
const daysAhead = 7;

/** The lessons of twelve weeks and of a week ahead. A lesson's id follows from journal and date: none is made twice. */
export function planLessons(journals: readonly SampleJournal[], today: string, lockOf: LockOf): readonly LessonRow[] {
  const dates = datesBetween(addDays(today, -daysBack), addDays(today, daysAhead)).filter((date) => !isDayOff(date));
  return journals.flatMap((journal) =>
    dates.flatMap((date) => {
      const type = typeOn(journal, date);
      if (type === undefined) return [];
      const starts_at = `${date}T08:30:00+05:00`;
      const { locksAt: locks_at, basis: lock_basis } = lockOf(type, date, starts_at);
      const row = { id: idOf(`lesson ${journal.id} ${date}`), journal: journal.id, held_on: date, type };
      return [{ ...row, topic: topicOf(type, date), starts_at, scale: 'hundred-points', locks_at, lock_basis }];
    }),
  );
}

/** A past lesson that nobody has written in, with who sat in it. */
export interface EmptyLesson extends Pick<LessonRow, 'id' | 'held_on' | 'type'> {
  readonly teacher: string;
  readonly students: readonly string[];
  /** The orders that re-credit the discipline, by student (R25). */
  readonly recredited: Readonly<Record<string, string>>;
  readonly tardy: boolean;
}

/** Of ten lessons a tardy teacher leaves so many empty. */
const leftEmpty = 3;

/** Marks of a past lesson: absences everywhere, grades except at lectures. The same lesson always has the same marks. */
export function inventMarks(lesson: EmptyLesson): readonly MarkRow[] {
  if (lesson.tardy && lesson.type !== 'lecture' && new Random(`tardy ${lesson.id}`).below(10) < leftEmpty) return [];
  const random = new Random(lesson.id);
  return lesson.students.flatMap((student) => {
    const absent = random.next() < 0.08;
    const grade = String(Math.min(100, 50 + random.below(51)));
    const order = lesson.recredited[student] ?? null;
    if (!absent && order === null && lesson.type === 'lecture') return [];
    const value = absent || order !== null ? 'н/б' : grade;
    const note = order === null ? null : 'recredited';
    // Half past three in Almaty.
    const changed_at = `${lesson.held_on}T10:30:00Z`;
    return [{ lesson: lesson.id, student, value, note, recredit_order: order, changed_by: lesson.teacher, changed_at }];
  });
}
