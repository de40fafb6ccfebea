import type { CompiledCalendar, CompiledDay } from './compiled-calendar';
import { DAY, dateOf } from './day-number';
import type { SkippedStretch } from './explanation';
import { closedForEver, longestClosure } from './longest-closure';
import { SkippedDays } from './skipped-days';
import type { Counting } from './why-not-counted';
import { whyNotCounted } from './why-not-counted';
import { nextWorkingMoment } from './working-moment';

/** How the days of a term count. */
export interface DayTerm extends Counting {
  readonly days: number;
  readonly first: 'next' | 'same';
  readonly ends: 'day' | 'hour';
}

export interface CountedDays {
  readonly counted: readonly string[];
  readonly skipped: readonly SkippedStretch[];
  /** An instant in milliseconds. */
  readonly due: number;
}

/**
 * Walks day by day from the start until the term is used up, keeping what counted and what was skipped, and why.
 *
 * @param start an instant in milliseconds.
 * @throws RangeError when the calendar has no working days.
 */
export function countDays(start: number, term: DayTerm, calendar: CompiledCalendar): CountedDays {
  const { clock } = calendar;
  // By the hour, what comes outside working time begins with the next working moment.
  const begun = term.ends === 'hour' && term.count === 'working' ? nextWorkingMoment(start, term, calendar) : start;
  const local = clock.localOf(begun);
  const startDay = Math.floor(local / DAY);
  const hour = local - startDay * DAY;
  const reasonOn = (day: number): Reason | null => {
    const free = whyNotCounted(day, term, calendar);
    if (day < startDay) return free ?? firstDay;
    return day === startDay && cannotCount(hour, calendar.dayOf(day), term) ? firstDay : free;
  };
  const counted: string[] = [];
  const skipped = new SkippedDays();
  let closedFor = 0;
  for (let day = Math.floor(clock.localOf(start) / DAY); ; day += 1) {
    const reason = reasonOn(day);
    if (reason === null) counted.push(dateOf(day));
    else skipped.add(day, reason);
    if (counted.length === term.days)
      return {
        counted,
        skipped: skipped.told(),
        due: clock.instantOf(day * DAY + endOf(calendar.dayOf(day), hour, term)),
      };
    closedFor = reason === null ? 0 : closedFor + 1;
    if (closedFor > longestClosure) throw closedForEver(calendar, day);
  }
}

type Reason = Omit<SkippedStretch, 'date' | 'until'>;

const firstDay = { why: 'first-day' } as const;

/** What starts after the end of the working day cannot use that day: its term would be over before it began. */
const cannotCount = (hour: number, { free, ends }: CompiledDay, { first, count }: DayTerm): boolean =>
  first === 'next' || (count === 'working' && free === null && hour >= ends);

/** Milliseconds from the midnight of the last day. */
function endOf(day: CompiledDay, hour: number, { count, ends }: DayTerm): number {
  const end = count === 'calendar' ? DAY : day.ends;
  return ends === 'hour' ? Math.min(hour, end) : end;
}
