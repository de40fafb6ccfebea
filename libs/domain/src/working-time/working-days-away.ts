import type { WorkingCalendar } from './calendar';
import { compileCalendar } from './compiled-calendar';
import { DAY } from './day-number';
import { instantText } from './instant-text';
import { closedForEver, longestClosure } from './longest-closure';
import type { Counting } from './why-not-counted';
import { whyNotCounted } from './why-not-counted';

/**
 * The moment so many working days before or after another, at its hour, within the working time of that day: for reminders
 * («one working day before»). A midnight belongs to the day that it ends.
 *
 * @param moment an instant, RFC 3339.
 * @param days negative is before.
 * @returns an instant, RFC 3339.
 * @throws RangeError when the calendar has no working days.
 */
export function workingDaysAway(
  moment: string,
  days: number,
  calendar: WorkingCalendar,
  vacations: Counting['vacations'] = null,
): string {
  const compiled = compileCalendar(calendar);
  const local = compiled.clock.localOf(Date.parse(moment));
  const from = Math.ceil(local / DAY) - 1;
  const day = walk(from, days, vacations, calendar);
  const { stretches, ends } = compiled.dayOf(day);
  const hour = Math.min(Math.max(local - from * DAY, stretches[0]?.from ?? 0), ends);
  return instantText(compiled.clock.instantOf(day * DAY + hour));
}

function walk(from: number, days: number, vacations: Counting['vacations'], calendar: WorkingCalendar): number {
  const compiled = compileCalendar(calendar);
  const step = Math.sign(days);
  let [day, left, closedFor] = [from, Math.abs(days), 0];
  while (left > 0) {
    day += step;
    const works = whyNotCounted(day, { count: 'working', vacations }, compiled) === null;
    if (works) left -= 1;
    closedFor = works ? 0 : closedFor + 1;
    if (closedFor > longestClosure) throw closedForEver(compiled, day);
  }
  return day;
}
