import type { DueFact, Question } from '../core/fact';
import { isBeyondCover } from './beyond-cover';
import type { WorkingCalendar } from './calendar';
import { compileCalendar } from './compiled-calendar';
import { dayNumber, DAY, isDate } from './day-number';
import type { Budget, Explanation } from './explanation';
import { instantText } from './instant-text';
import { recount } from './recount';
import { rungMoments } from './rung-moments';
import type { SpentBudget } from './spend-budget';
import { spendBudget } from './spend-budget';
import type { ZoneClock } from './zone-clock';

type DueQuestion = Pick<Extract<Question, { kind: 'due' }>, 'start' | 'within' | 'days' | 'unit' | 'pauses' | 'rungs'>;

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
  const first = fact(calendar, question.unit, spendBudget(start, budgetOf(question), compiled));
  const explanation = (question.pauses ?? []).reduce(
    (told, { from, to }) => recount(told, calendar, { from, to: to ?? recordedAt }).explanation,
    first.explanation,
  );
  const { due } = explanation;
  return { ...first, due, explanation, ...rungMoments(due, question.rungs, calendar) };
}

/** The length that is promised: a term counts its days as the pack does unless it says so itself. */
function budgetOf({ within, days: { count, first, ends, vacations } }: Pick<DueQuestion, 'within' | 'days'>): Budget {
  const said = vacations === undefined ? {} : { vacations };
  switch (within.kind) {
    case 'duration':
      return { milliseconds: within.milliseconds };
    case 'working-time':
      return { workingMilliseconds: within.milliseconds, ...said };
    case 'days':
      return {
        ...{ days: within.days, count: within.count === 'pack' ? count : within.count, first },
        ...(ends === undefined ? {} : { ends }),
        ...said,
      };
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

function fact(
  calendar: WorkingCalendar,
  unit: string | undefined,
  { start, due, budget, counted, skipped }: SpentBudget,
): DueFact {
  const from = instantText(start);
  const until = instantText(due);
  const explanation: Explanation = {
    ...{ start: from, zone: calendar.zone, calendar: calendar.id, budget, counted, skipped, due: until, pauses: [] },
    ...(unit === undefined ? {} : { unit }),
    ...(isBeyondCover(due, calendar) ? { beyondCalendar: true } : {}),
  };
  return { kind: 'due', start: from, due: until, explanation };
}
