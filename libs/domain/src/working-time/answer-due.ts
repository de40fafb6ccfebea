import type { DueFact, Question } from '../core/fact';
import type { WorkingCalendar } from './calendar';
import { compileCalendar } from './compiled-calendar';
import { countDays } from './count-days';
import { dayNumber, DAY, isDate } from './day-number';
import type { Budget, Explanation } from './explanation';
import { spendHours } from './spend-hours';
import type { ZoneClock } from './zone-clock';

type DueQuestion = Pick<Extract<Question, { kind: 'due' }>, 'start' | 'within' | 'days'>;

/**
 * Computes when a term ends and why (R43). Pure: the same question, moment and calendar give the same answer.
 *
 * A term in calendar days ends at 24:00 local time of its last day, i.e. at 00:00 of the next one; the term is half-open
 * and the due moment itself is no longer in it. A term in working days ends when the last working day does, or by the hour:
 * at the hour of its start. A term in working hours is used up in working time; an exact stretch of time runs without regard to
 * the calendar.
 *
 * @param recordedAt the instant of the event, used when the question names no start.
 * @throws RangeError when the start is neither an instant nor a local date, or the calendar has no working days: both are
 * checked where they enter the product.
 */
export function answerDue(question: DueQuestion, recordedAt: string, calendar: WorkingCalendar): DueFact {
  const compiled = compileCalendar(calendar);
  const start = startOf(question.start ?? recordedAt, compiled.clock);
  const { within, days: rule } = question;
  const vacations = rule.vacations ?? null;
  switch (within.kind) {
    case 'duration': {
      const due = start + within.milliseconds;
      return fact(calendar, { start, due, budget: { milliseconds: within.milliseconds }, counted: [], skipped: [] });
    }
    case 'working-time': {
      const spent = spendHours(start, within.milliseconds, vacations, compiled);
      return fact(calendar, { ...spent, start, budget: { workingMilliseconds: within.milliseconds } });
    }
    case 'days': {
      const count = within.count === 'pack' ? rule.count : within.count;
      const { first, ends } = rule;
      const { days } = within;
      const counted = countDays(start, { days, count, first, ends: ends ?? 'day', vacations }, compiled);
      return fact(calendar, {
        ...counted,
        start,
        budget: { days, count, first, ...(ends === undefined ? {} : { ends }) },
      });
    }
  }
}

function startOf(text: string, clock: ZoneClock): number {
  if (isDate(text)) return clock.instantOf(dayNumber(text) * DAY);
  const instant = instantPattern.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(instant)) throw new RangeError(`${text} is neither an instant nor a date`);
  return instant;
}

/** RFC 3339: an instant names its offset. */
const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

interface Computed extends Pick<Explanation, 'counted' | 'skipped'> {
  readonly start: number;
  readonly due: number;
  readonly budget: Budget;
}

function fact(calendar: WorkingCalendar, { start, due, budget, counted, skipped }: Computed): DueFact {
  const from = instantText(start);
  const until = instantText(due);
  const explanation: Explanation = {
    ...{ start: from, zone: calendar.zone, calendar: calendar.id, budget, counted, skipped, due: until, pauses: [] },
    ...(isBeyond(due, calendar) ? { beyondCalendar: true } : {}),
  };
  return { kind: 'due', start: from, due: until, explanation };
}

/** Whether days off of that time are not looked up; a calendar of the week alone never claims to know them. */
function isBeyond(due: number, calendar: WorkingCalendar): boolean {
  if (calendar.covers === null) return false;
  const last = Math.floor(compileCalendar(calendar).clock.localOf(due - 1) / DAY);
  return last > dayNumber(calendar.covers.to);
}

/** As `Temporal.Instant` writes it: without milliseconds where there are none. */
const instantText = (instant: number): string => new Date(instant).toISOString().replace('.000Z', 'Z');
