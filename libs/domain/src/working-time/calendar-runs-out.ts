import type { WorkingCalendar } from './calendar';
import { DAY, dateOf, dayNumber } from './day-number';
import { zoneClock } from './zone-clock';

/** Days before a calendar's last day on which the administrator is warned: decrees for the next year come late in the year. */
export const warnBefore = 60;

/** How far a calendar reaches, seen from a moment. */
export interface CalendarReach {
  /** Null: it knows the week alone, and that never ends. */
  readonly until: string | null;
  /** Local days that are still covered; negative when it has run out. */
  readonly daysLeft: number | null;
  readonly warn: boolean;
  /** Days that were not decreed when they were written down, from today on. */
  readonly provisional: readonly string[];
}

/**
 * Whether somebody has to look up the days off of the next year: terms are counted beyond them as if nothing were free but the
 * week-ends.
 *
 * @param now an instant, RFC 3339.
 */
export function reachOf(calendar: WorkingCalendar, now: string): CalendarReach {
  const today = Math.floor(zoneClock(calendar.zone).localOf(Date.parse(now)) / DAY);
  const provisional = calendar.days
    .filter(({ date, provisional: open }) => open === true && date >= dateOf(today))
    .map(({ date }) => date);
  if (calendar.covers === null) return { until: null, daysLeft: null, warn: false, provisional };
  const daysLeft = dayNumber(calendar.covers.to) - today + 1;
  return { until: calendar.covers.to, daysLeft, warn: daysLeft <= warnBefore, provisional };
}
