import type { WorkingCalendar } from './calendar';
import { compileCalendar } from './compiled-calendar';
import { DAY } from './day-number';
import type { Budget, TimeLeft } from './explanation';
import { instantText } from './instant-text';
import { spendHours } from './spend-hours';
import { vacationsOf } from './vacations-of';
import { workingTimeBetween } from './working-time-between';

/**
 * What is left of a term when its clock stops: working time of a term in working days or hours, otherwise time by the clock. Nothing
 * where it was due already.
 *
 * @param at the instant at which it stops, RFC 3339.
 */
export function timeLeft(
  { due, budget }: { readonly due: string; readonly budget: Budget },
  at: string,
  calendar: WorkingCalendar,
): TimeLeft {
  if (countsWorkingTime(budget))
    return { kind: 'working', milliseconds: workingTimeBetween(at, due, calendar, vacationsOf(budget)).milliseconds };
  return { kind: 'elapsed', milliseconds: Math.max(0, Date.parse(due) - Date.parse(at)) };
}

/**
 * When a term ends that goes on with what was left of it. A term that ended with a day does so again: the last day is
 * given whole. A stop of no length changes nothing.
 *
 * @param at the instant at which the clock goes on, RFC 3339.
 * @returns an instant, RFC 3339.
 */
export function continueTerm(
  { left, budget }: { readonly left: TimeLeft; readonly budget: Budget },
  at: string,
  calendar: WorkingCalendar,
): string {
  // What had no time left when it stopped has none afterwards.
  const wholeDays = 'days' in budget && budget.ends !== 'hour' && left.milliseconds > 0;
  const reached = spendLeft({ left, budget }, at, calendar);
  return wholeDays ? instantText(endOfDayOf(Date.parse(reached), left.kind, calendar)) : reached;
}

/** The same before the rest of the last day is given: when what was left is used up. */
export function spendLeft(
  { left, budget }: { readonly left: TimeLeft; readonly budget: Budget },
  at: string,
  calendar: WorkingCalendar,
): string {
  const start = Date.parse(at);
  return instantText(
    left.kind === 'working'
      ? spendHours(start, left.milliseconds, vacationsOf(budget), compileCalendar(calendar)).due
      : start + left.milliseconds,
  );
}

const countsWorkingTime = (budget: Budget): boolean =>
  'workingMilliseconds' in budget || ('days' in budget && budget.count === 'working');

/** The end of the day in which an instant lies; a moment that ends a day lies in that day. */
function endOfDayOf(instant: number, kind: TimeLeft['kind'], calendar: WorkingCalendar): number {
  const { clock, dayOf } = compileCalendar(calendar);
  const day = Math.floor(clock.localOf(instant - 1) / DAY);
  return clock.instantOf(day * DAY + (kind === 'working' ? dayOf(day).ends : DAY));
}
