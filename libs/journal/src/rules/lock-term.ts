import type { DaysRule, Explanation, WorkingCalendar } from '@kelisim/domain';
import { answerDue, localDate } from '@kelisim/domain';
import type { FillingTerm } from './filling-term';
import { chooseTerm } from './filling-term';
import type { LessonToLock, LockRule } from './lock-rule';
import { chooseRule } from './lock-rule';

/** So many days, and how they are counted: `same` makes the day itself day one (R24). */
export interface DayTerm extends DaysRule {
  readonly days: number;
}

/** When a lesson locks, RFC 3339 in UTC, and the days that were counted. */
export interface Lock {
  readonly locksAt: string;
  readonly explanation: Explanation;
}

/** Why a lesson locks when it does, as data: stored with the lesson, put into words where it is read. */
export type LockBasis =
  | ({
      readonly kind: 'rule';
      readonly rule: string;
      readonly lessonType: string | null;
      readonly level: string | null;
      readonly basis: string;
      readonly explanation: Explanation;
    } & DayTerm)
  | {
      readonly kind: 'directive';
      readonly term: string;
      readonly basis: Readonly<Record<string, unknown>>;
      readonly recordedAt: string;
      readonly lessonsFrom: string;
      readonly lessonsTo: string;
    };

/**
 * The lock of a lesson by its rule (R24). Days are counted on local dates from the date of the lesson, so the lock is at
 * the promised local time however the zone's offset changes. A lesson that starts when the working day is over has
 * its first day on the next one.
 * @throws RangeError for a date or calendar that is none: both are checked where they enter the product.
 */
export function lockOf(
  lesson: Pick<LessonToLock, 'startsAt' | 'heldOn'> & { readonly rule: DayTerm },
  calendar: WorkingCalendar,
): Lock {
  const { startsAt, heldOn, rule } = lesson;
  // The date is the promise. Where the zone was changed since, the instant may no longer lie on it.
  const start = localDate(startsAt, calendar.zone) === heldOn ? startsAt : heldOn;
  const within = { kind: 'days', days: rule.days, count: rule.count } as const;
  const { due, explanation } = answerDue({ start, within, days: rule }, startsAt, calendar);
  return { locksAt: due, explanation };
}

/** The lock of a lesson and why: a directive wins over the rules (R18). Null when nothing speaks of the lesson. */
export function lockOfLesson(
  lesson: LessonToLock,
  by: { readonly rules: readonly LockRule[]; readonly terms: readonly FillingTerm[] },
  calendar: WorkingCalendar,
): { readonly locksAt: string; readonly basis: LockBasis } | null {
  const directive = chooseTerm(by.terms, lesson);
  if (directive !== null) return ofDirective(directive);
  const rule = chooseRule(by.rules, lesson);
  if (rule === null) return null;
  const { locksAt, explanation } = lockOf({ ...lesson, rule }, calendar);
  const { id, lessonType, level, basis, days, count, first } = rule;
  return { locksAt, basis: { kind: 'rule', rule: id, lessonType, level, basis, days, count, first, explanation } };
}

function ofDirective(term: FillingTerm): { readonly locksAt: string; readonly basis: LockBasis } {
  const { id, locksAt, basis, recordedAt, lessonsFrom, lessonsTo } = term;
  return { locksAt, basis: { kind: 'directive', term: id, basis, recordedAt, lessonsFrom, lessonsTo } };
}
