import { addDays, datesBetween, weekdayOf } from './iso-date';
import type { SampleJournal } from './journals';
import { idOf, Random } from './random';
import type { LockBasis } from '@kelisim/journal';
import { isDayOff, lockOf } from './sample-calendar';

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
  readonly changed_by: string;
  readonly changed_at: string;
}

const daysBack = 28;
const daysAhead = 7;
/** Every fourth week of the calendar ends in a midterm control. */
const midtermEvery = 4;

/** The lessons from four weeks ago to a week ahead. A lesson's id follows from journal and date: none is made twice. */
export function planLessons(journals: readonly SampleJournal[], today: string): readonly LessonRow[] {
  const dates = datesBetween(addDays(today, -daysBack), addDays(today, daysAhead)).filter((date) => !isDayOff(date));
  return journals.flatMap((journal) =>
    dates.flatMap((date) => {
      const type = typeOn(journal, date);
      if (type === undefined) return [];
      const id = idOf(`lesson ${journal.id} ${date}`);
      const starts_at = `${date}T08:30:00+05:00`;
      const { locksAt: locks_at, basis: lock_basis } = lockOf(type, date, starts_at);
      const row = { id, journal: journal.id, held_on: date, type, topic: topicOf(type, date) };
      return [{ ...row, starts_at, scale: 'hundred-points', locks_at, lock_basis }];
    }),
  );
}

/** Two days a week for each journal, Monday to Friday; a lecture on the first, a practical or laboratory class on the second. */
function typeOn({ place }: SampleJournal, date: string): string | undefined {
  const weekday = weekdayOf(date);
  if (weekday === (place % 5) + 1) return 'lecture';
  if (weekday !== ((place + 2) % 5) + 1) return undefined;
  if (weekOf(date) % midtermEvery === 0) return 'midterm';
  return place % 3 === 0 ? 'laboratory' : 'practical';
}

/** Weeks counted from a Monday long ago, so that a date always falls into the same one. */
function weekOf(date: string): number {
  return Math.floor((Date.parse(date) - Date.parse('2024-01-01')) / (7 * 86_400_000));
}

function topicOf(type: string, date: string): string {
  const number = (weekOf(date) % 15) + 1;
  return type === 'midterm' ? 'Рубежный контроль' : `Тема ${number}`;
}

/** Marks of a past lesson: absences everywhere, grades except at lectures. The same lesson always has the same marks. */
export function inventMarks(
  lesson: Pick<LessonRow, 'id' | 'held_on' | 'type'> & { readonly teacher: string },
  students: readonly string[],
): readonly MarkRow[] {
  const random = new Random(lesson.id);
  return students.flatMap((student) => {
    const absent = random.next() < 0.08;
    const grade = String(Math.min(100, 50 + random.below(51)));
    if (!absent && lesson.type === 'lecture') return [];
    // Half past three in Almaty.
    const changed_at = `${lesson.held_on}T10:30:00Z`;
    return [{ lesson: lesson.id, student, value: absent ? 'н/б' : grade, changed_by: lesson.teacher, changed_at }];
  });
}
