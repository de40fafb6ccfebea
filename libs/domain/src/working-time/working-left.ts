import type { WorkingCalendar } from './calendar';
import type { Explanation } from './explanation';
import { vacationsOf } from './vacations-of';
import { workingDayLength } from './working-day-length';
import { workingTimeBetween } from './working-time-between';

/** Working time until a term ends, or since it has ended. */
export interface WorkingLeft {
  /** Negative when the term is over. */
  readonly milliseconds: number;
  /** How long a working day of this calendar is. */
  readonly day: number;
}

/**
 * What is left of a term in working time, seen from a moment (R44): «1 working day 3 h». The calendar is the one that the term was
 * counted by.
 *
 * @param at an instant, RFC 3339.
 */
export function workingLeft(
  { due, budget }: Pick<Explanation, 'due' | 'budget'>,
  at: string,
  calendar: WorkingCalendar,
): WorkingLeft {
  const vacations = vacationsOf(budget);
  const isOver = Date.parse(at) > Date.parse(due);
  const [from, to] = isOver ? [due, at] : [at, due];
  const { milliseconds } = workingTimeBetween(from, to, calendar, vacations);
  return { milliseconds: isOver ? -milliseconds : milliseconds, day: workingDayLength(calendar) };
}
