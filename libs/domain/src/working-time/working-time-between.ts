import type { WorkingCalendar } from './calendar';
import { compileCalendar } from './compiled-calendar';
import { DAY, dateOf } from './day-number';
import type { SkippedStretch } from './explanation';
import { SkippedDays } from './skipped-days';
import { stretchesOf } from './spend-hours';
import type { Counting } from './why-not-counted';
import { whyNotCounted } from './why-not-counted';

/** Working time between two moments, and where it lies. */
export interface WorkingTime {
  readonly milliseconds: number;
  /** Local dates on which some of it lies. */
  readonly dates: readonly string[];
  readonly skipped: readonly SkippedStretch[];
}

/**
 * Measures the working time in `[from, to)`: what is left of a term, or how long somebody really took (R44). The counterpart of a
 * term in working hours: measuring what was added gives the budget back.
 *
 * @param from an instant, RFC 3339.
 * @param to an instant; one that is not later gives nothing.
 * @throws RangeError when one of them is no instant.
 */
export function workingTimeBetween(
  from: string,
  to: string,
  calendar: WorkingCalendar,
  vacations: Counting['vacations'] = null,
): WorkingTime {
  const [start, end] = [instantIn(from), instantIn(to)];
  const compiled = compileCalendar(calendar);
  const dates: string[] = [];
  const skipped = new SkippedDays();
  let milliseconds = 0;
  const last = Math.floor(compiled.clock.localOf(end - 1) / DAY);
  for (let day = Math.floor(compiled.clock.localOf(start) / DAY); start < end && day <= last; day += 1) {
    const reason = whyNotCounted(day, { count: 'working', vacations }, compiled);
    if (reason !== null) {
      skipped.add(day, reason);
      continue;
    }
    const within = stretchesOf(day, compiled).reduce(
      (sum, stretch) => sum + Math.max(0, Math.min(stretch.to, end) - Math.max(stretch.from, start)),
      0,
    );
    if (within > 0) dates.push(dateOf(day));
    milliseconds += within;
  }
  return { milliseconds, dates, skipped: skipped.told() };
}

function instantIn(text: string): number {
  const milliseconds = Date.parse(text);
  if (Number.isNaN(milliseconds)) throw new RangeError(`${text} is not an instant`);
  return milliseconds;
}
