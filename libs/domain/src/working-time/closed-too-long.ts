import type { WorkingCalendar } from './calendar';
import { compileCalendar } from './compiled-calendar';
import { dateOf, dayNumber } from './day-number';
import { longestClosure } from './longest-closure';
import { whyNotCounted } from './why-not-counted';

/**
 * The date on which a calendar has been closed for so long that terms would never end, or null: days off and vacations of several
 * layers may add up to what none of them says alone.
 */
export function closedTooLongOn(calendar: WorkingCalendar): string | null {
  const compiled = compileCalendar(calendar);
  const named = [...calendar.days.map(({ date }) => date), ...calendar.periods.flatMap(({ from, to }) => [from, to])];
  if (named.length === 0) return null;
  const days = named.map(dayNumber);
  let closedFor = 0;
  for (let day = Math.min(...days); day <= Math.max(...days); day += 1) {
    const closed = whyNotCounted(day, { count: 'working', vacations: 'skip' }, compiled) !== null;
    closedFor = closed ? closedFor + 1 : 0;
    // Half of what counting bears: a term may begin in one closure and another follow.
    if (closedFor > longestClosure / 2) return dateOf(day);
  }
  return null;
}
