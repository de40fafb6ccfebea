import type { LessonToLock } from './lock-rule';
import { byPrecedence } from './precedence';

/** A directive on the term of filling (R18): when lessons in a range of dates lock, whatever the rules say. */
export interface FillingTerm {
  readonly id: string;
  readonly period: string | null;
  readonly level: string | null;
  readonly lessonType: string | null;
  /** First and last local date of the lessons it speaks of, both included. */
  readonly lessonsFrom: string;
  readonly lessonsTo: string;
  /** RFC 3339. */
  readonly locksAt: string;
  /** The directive: its number, date and words. */
  readonly basis: Readonly<Record<string, unknown>>;
  /** RFC 3339. */
  readonly recordedAt: string;
}

/**
 * Calendar days after the end of an academic period in which a directive may still speak of its lessons (R18). What is found
 * wrong later is corrected by the procedure for it, mark by mark (R06).
 */
export const daysAfterPeriod = 30;

/**
 * The directive that speaks of a lesson: the most specific (type, then level, then academic period), the newest of
 * equals, so that a directive is replaced by recording the next one. Null when there is none.
 */
export function chooseTerm(terms: readonly FillingTerm[], lesson: LessonToLock): FillingTerm | null {
  const speaking = terms.filter(
    ({ lessonType, level, period, lessonsFrom, lessonsTo }) =>
      (lessonType === null || lessonType === lesson.type) &&
      (level === null || level === lesson.level) &&
      (period === null || period === lesson.period) &&
      lessonsFrom <= lesson.heldOn &&
      lesson.heldOn <= lessonsTo,
  );
  return speaking.sort(byPrecedence(({ recordedAt }) => recordedAt))[0] ?? null;
}
