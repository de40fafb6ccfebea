import type { ScheduledDays } from '../definition/schedule-definition';
import { dateOf, dayNumber, weekdayOf } from '../working-time/day-number';
import type { AcademicPeriodDates } from './academic-period';

/** A local day on which a schedule starts its procedure. */
export interface ScheduledDay {
  /** Days since 1970-01-01. */
  readonly day: number;
  /** Ids of the academic periods that it follows from; none of a plain calendar. */
  readonly periods: readonly string[];
}

/**
 * The days of a schedule from one day to another, both included, in their order. Several periods that give the same day give
 * one start.
 *
 * @param periods all academic periods of the university.
 */
export function scheduledDays(
  days: ScheduledDays,
  periods: readonly AcademicPeriodDates[],
  { from, to }: { readonly from: number; readonly to: number },
): readonly ScheduledDay[] {
  if (days.every === 'period') return daysOfPeriods(days, periods).filter(({ day }) => from <= day && day <= to);
  const found: ScheduledDay[] = [];
  for (let day = from; day <= to; day += 1) if (isScheduled(days, day)) found.push({ day, periods: [] });
  return found;
}

function isScheduled(days: Exclude<ScheduledDays, { every: 'period' }>, day: number): boolean {
  const [, month = 0, ofMonth = 0] = dateOf(day).split('-').map(Number);
  switch (days.every) {
    case 'day':
      return true;
    case 'week':
      return days.on.includes(weekdayOf(day));
    case 'month':
      return days.on === 'last' ? dateOf(day + 1).endsWith('-01') : days.on === ofMonth;
    case 'year':
      return days.month === month && days.day === ofMonth;
  }
}

function daysOfPeriods(
  { kind, level, edge, days }: Extract<ScheduledDays, { every: 'period' }>,
  periods: readonly AcademicPeriodDates[],
): readonly ScheduledDay[] {
  const byDay = new Map<number, string[]>();
  for (const period of periods) {
    if (period.kind !== kind || (level !== null && period.level !== level)) continue;
    const day = dayNumber(edge === 'start' ? period.startsOn : period.endsOn) + days;
    byDay.set(day, [...(byDay.get(day) ?? []), period.id]);
  }
  return [...byDay].map(([day, ids]) => ({ day, periods: ids.sort() })).sort((one, other) => one.day - other.day);
}
