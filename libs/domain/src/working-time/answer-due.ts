import { Temporal } from 'temporal-polyfill';
import type { DueFact, Question } from '../core/fact';
import { countDays } from './count-days';
import type { WorkingCalendar } from './calendar';
import type { Explanation } from './explanation';

type DueQuestion = Pick<Extract<Question, { kind: 'due' }>, 'start' | 'within' | 'days'>;

/**
 * Computes when a term ends and why (R43). Pure: the same question, moment and calendar give the same answer.
 *
 * A term in calendar days ends at 24:00 local time of its last day, i.e. at 00:00 of the next one; the term is half-open
 * and the due moment itself is no longer in it. A term in working days ends when the last working day does (`dayEnds`).
 * An exact stretch of time runs without regard to the calendar.
 *
 * @param recordedAt the instant of the event, used when the question names no start.
 * @throws RangeError when the start is neither an instant nor a local date, or the calendar has no working days: both are
 * checked where they enter the product.
 */
export function answerDue(question: DueQuestion, recordedAt: string, calendar: WorkingCalendar): DueFact {
  const start = startOf(question.start ?? recordedAt, calendar.zone);
  const { within } = question;
  if (within.kind === 'duration') {
    const due = start.add({ milliseconds: within.milliseconds });
    return fact(start, due, calendar, { milliseconds: within.milliseconds }, { counted: [], skipped: [] });
  }
  const count = within.count === 'pack' ? question.days.count : within.count;
  const first = question.days.first;
  const days = countDays({ start: start, days: within.days, count, first }, calendar);
  return fact(start, days.due, calendar, { days: within.days, count, first }, days);
}

function startOf(text: string, zone: string): Temporal.ZonedDateTime {
  return /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? Temporal.PlainDate.from(text).toZonedDateTime(zone)
    : Temporal.Instant.from(text).toZonedDateTimeISO(zone);
}

function fact(
  start: Temporal.ZonedDateTime,
  due: Temporal.ZonedDateTime,
  calendar: WorkingCalendar,
  budget: Explanation['budget'],
  days: Pick<Explanation, 'counted' | 'skipped'>,
): DueFact {
  const from = start.toInstant().toString();
  const until = due.toInstant().toString();
  const { counted, skipped } = days;
  const explanation = {
    start: from,
    zone: calendar.zone,
    calendar: calendar.id,
    budget,
    counted,
    skipped,
    due: until,
    pauses: [],
  };
  return { kind: 'due', start: from, due: until, explanation };
}
