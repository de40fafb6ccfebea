import type { WorkingCalendar } from './calendar';
import { compileCalendar } from './compiled-calendar';
import { DAY } from './day-number';
import { instantText } from './instant-text';
import { closedForEver, longestClosure } from './longest-closure';
import { stretchesOf } from './spend-hours';
import type { Counting } from './why-not-counted';
import { whyNotCounted } from './why-not-counted';

/**
 * The latest moment at which so much working time is still left until another: working time used up backwards. Measuring from it
 * to the end gives the amount back.
 *
 * @param end an instant, RFC 3339.
 * @param amount milliseconds of working time, not negative; none gives the end itself.
 * @returns an instant, RFC 3339.
 * @throws RangeError when the calendar has no working days.
 */
export function workingMomentBefore(
  end: string,
  amount: number,
  calendar: WorkingCalendar,
  vacations: Counting['vacations'] = null,
): string {
  const compiled = compileCalendar(calendar);
  const last = Date.parse(end);
  let [left, moment, closedFor] = [amount, last, 0];
  for (let day = Math.floor(compiled.clock.localOf(last - 1) / DAY); left > 0; day -= 1) {
    const counts = whyNotCounted(day, { count: 'working', vacations }, compiled) === null;
    closedFor = counts ? 0 : closedFor + 1;
    if (closedFor > longestClosure) throw closedForEver(compiled, day);
    if (!counts) continue;
    for (const { from, to } of [...stretchesOf(day, compiled)].reverse()) {
      const until = Math.min(to, last);
      const used = Math.min(Math.max(0, until - from), left);
      if (used > 0) moment = until - used;
      left -= used;
    }
  }
  return instantText(moment);
}
