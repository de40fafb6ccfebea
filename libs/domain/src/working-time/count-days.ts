import { Temporal } from 'temporal-polyfill';
import type { WorkingCalendar } from './calendar';
import { whyNotWorking } from './days';
import type { Explanation } from './explanation';

type Skipped = Explanation['skipped'][number];

interface DayTerm {
  readonly start: Temporal.ZonedDateTime;
  readonly days: number;
  readonly count: 'calendar' | 'working';
  readonly first: 'next' | 'same';
}

interface CountedDays {
  readonly counted: readonly string[];
  readonly skipped: readonly Skipped[];
  readonly due: Temporal.ZonedDateTime;
}

/** No calendar closes a university for longer; one that does has lost its working days. */
const longestClosure = 370;

/** Walks day by day from the start until the term is used up, keeping what counted and what was skipped, and why. */
export function countDays(term: DayTerm, calendar: WorkingCalendar): CountedDays {
  const counted: string[] = [];
  const skipped: Skipped[] = [];
  const startDate = term.start.toPlainDate();
  let date = startDate;
  let closedFor = 0;
  for (;;) {
    const reason = whySkipped(date, startDate, term, calendar);
    if (reason === null) counted.push(date.toString());
    else skipped.push({ date: date.toString(), ...reason });
    if (counted.length === term.days) return { counted, skipped, due: endOfDay(date, term.count, calendar) };
    closedFor = reason === null ? 0 : closedFor + 1;
    if (closedFor > longestClosure)
      throw new RangeError(`calendar ${calendar.id} has no working days after ${date.toString()}`);
    date = date.add({ days: 1 });
  }
}

function whySkipped(
  date: Temporal.PlainDate,
  startDate: Temporal.PlainDate,
  term: DayTerm,
  calendar: WorkingCalendar,
): Omit<Skipped, 'date'> | null {
  if (date.equals(startDate) && (term.first === 'next' || isOver(term, calendar))) return { why: 'first-day' };
  return term.count === 'calendar' ? null : whyNotWorking(calendar, date.toString(), date.dayOfWeek);
}

/** What starts after the end of the working day cannot use that day: its term would be over before it began. */
function isOver(term: DayTerm, calendar: WorkingCalendar): boolean {
  const end = endOfDay(term.start.toPlainDate(), term.count, calendar);
  return Temporal.ZonedDateTime.compare(term.start, end) >= 0;
}

function endOfDay(
  date: Temporal.PlainDate,
  count: 'calendar' | 'working',
  calendar: WorkingCalendar,
): Temporal.ZonedDateTime {
  return count === 'calendar' || calendar.dayEnds === '24:00'
    ? date.add({ days: 1 }).toZonedDateTime(calendar.zone)
    : date.toZonedDateTime({ timeZone: calendar.zone, plainTime: calendar.dayEnds });
}
