import type { CompiledCalendar } from './compiled-calendar';
import { DAY, dateOf } from './day-number';
import type { SkippedStretch } from './explanation';
import { closedForEver, longestClosure } from './longest-closure';
import { SkippedDays } from './skipped-days';
import type { Counting } from './why-not-counted';
import { whyNotCounted } from './why-not-counted';

/** Working time used up, and the days on which. */
export interface SpentHours {
  readonly counted: readonly string[];
  readonly skipped: readonly SkippedStretch[];
  /** An instant in milliseconds. */
  readonly due: number;
}

/**
 * Uses up an amount of working time from an instant on: nights, breaks and free days do not count. What is used up exactly when a
 * stretch ends is due at that end.
 *
 * @param start an instant in milliseconds.
 * @param budget milliseconds of working time; nothing ends where it starts.
 * @throws RangeError when the calendar has no working days.
 */
export function spendHours(
  start: number,
  budget: number,
  vacations: Counting['vacations'],
  calendar: CompiledCalendar,
): SpentHours {
  const counted: string[] = [];
  const skipped = new SkippedDays();
  let left = budget;
  let due = start;
  let closedFor = 0;
  for (let day = Math.floor(calendar.clock.localOf(start) / DAY); left > 0; day += 1) {
    const reason = whyNotCounted(day, { count: 'working', vacations }, calendar);
    if (reason !== null) skipped.add(day, reason);
    const spent = reason === null ? spendOn(day, start, left, calendar) : null;
    closedFor = spent === null ? closedFor + 1 : 0;
    if (closedFor > longestClosure) throw closedForEver(calendar, day);
    if (spent === null) continue;
    counted.push(dateOf(day));
    left -= spent.used;
    due = spent.until;
  }
  return { counted, skipped: skipped.told(), due };
}

/** What one day gives from the start on: at most `wanted`; null where it gives nothing. */
function spendOn(
  day: number,
  start: number,
  wanted: number,
  calendar: CompiledCalendar,
): { readonly used: number; readonly until: number } | null {
  let used = 0;
  let until = start;
  for (const { from, to } of stretchesOf(day, calendar)) {
    const begins = Math.max(from, start);
    if (begins >= to || used === wanted) continue;
    const now = Math.min(to - begins, wanted - used);
    used += now;
    until = begins + now;
  }
  return used === 0 ? null : { used, until };
}

/** The working stretches of a day as instants: where the clocks change on it, it is longer or shorter. */
export function stretchesOf(
  day: number,
  { clock, dayOf }: CompiledCalendar,
): readonly { readonly from: number; readonly to: number }[] {
  return dayOf(day).stretches.map(({ from, to }) => ({
    from: clock.instantOf(day * DAY + from),
    to: clock.instantOf(day * DAY + to),
  }));
}
