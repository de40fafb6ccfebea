import type { WorkingCalendar } from '../working-time/calendar';
import { compileCalendar } from '../working-time/compiled-calendar';
import { dayNumber } from '../working-time/day-number';
import { whyNotCounted } from '../working-time/why-not-counted';

/** A calendar without a working day for so long is a slip of whoever keeps it: the start then stays where it is. */
const LONGEST_WAIT_DAYS = 100;

/** The day itself, or the first one after it that the calendar works on; days since 1970-01-01. */
export function nextWorkedDay(date: string, calendar: WorkingCalendar): number {
  const compiled = compileCalendar(calendar);
  const day = dayNumber(date);
  for (let next = day; next <= day + LONGEST_WAIT_DAYS; next += 1)
    if (whyNotCounted(next, { count: 'working', vacations: null }, compiled) === null) return next;
  return day;
}
