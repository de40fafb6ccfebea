import { isBeyondCover } from './beyond-cover';
import type { WorkingCalendar } from './calendar';
import { compileCalendar } from './compiled-calendar';
import { continueTerm, spendLeft, timeLeft } from './continue-term';
import type { Explanation } from './explanation';
import { instantText } from './instant-text';
import { outsidePauses } from './outside-pauses';
import { spendBudget } from './spend-budget';

/** A stretch in which the system, or what people need, could not be used (R18); instants, RFC 3339. */
export interface Outage {
  readonly from: string;
  readonly to: string;
}

/**
 * Counts a running term anew, by another version of its calendar or because of an outage. Pure; it happens by a recorded act
 * alone (R18): nothing else ever moves a promised moment.
 *
 * Without an outage the term is counted from its start, with the pauses it had. A term whose end was set by a decision keeps
 * that end. An outage is a pause: what was left when it began is left when it is over. Time in which the clock stood already is
 * not given back again.
 *
 * @returns the due moment and its explanation, without the act that moved it; equal ones where nothing moves.
 */
export function recount(
  explanation: Explanation,
  calendar: WorkingCalendar,
  outage: Outage | null,
): { readonly due: string; readonly explanation: Explanation } {
  if (outage !== null) return afterOutage(explanation, calendar, outage);
  if ((explanation.extensions ?? []).length > 0) return { due: explanation.due, explanation };
  const { start, unit, budget, pauses, recounts } = explanation;
  const spent = spendBudget(Date.parse(start), budget, compileCalendar(calendar));
  const { due } = pauses.reduce(
    (term: Required<Parameters<typeof paused>[0]>, pause) => {
      const stop = paused(term, calendar, pause);
      return { budget, due: stop.due, pauses: [...term.pauses, { ...pause, left: stop.left }] };
    },
    { budget, due: instantText(spent.due), pauses: [] },
  );
  const { counted, skipped } = spent;
  return {
    due,
    explanation: {
      ...{ start, zone: calendar.zone, calendar: calendar.id, budget, counted, skipped, due, pauses },
      ...(unit === undefined ? {} : { unit }),
      ...(recounts === undefined ? {} : { recounts }),
      ...(isBeyondCover(Date.parse(due), calendar) ? { beyondCalendar: true } : {}),
    },
  };
}

function afterOutage(
  explanation: Explanation,
  calendar: WorkingCalendar,
  { from, to }: Outage,
): ReturnType<typeof recount> {
  // Of an outage that began before the term, only what lies within it was lost.
  const begins = Date.parse(from) < Date.parse(explanation.start) ? explanation.start : from;
  const told = outsidePauses({ from: begins, to }, explanation.pauses).reduce(
    (before, lost) => afterStop(before, calendar, lost),
    explanation,
  );
  return { due: told.due, explanation: told };
}

function afterStop(explanation: Explanation, calendar: WorkingCalendar, lost: Outage): Explanation {
  if (Date.parse(lost.from) >= Date.parse(explanation.due) || Date.parse(lost.to) <= Date.parse(lost.from))
    return explanation;
  const { due, left } = paused(explanation, calendar, lost);
  return { ...explanation, due, pauses: [...explanation.pauses, { ...lost, left }] };
}

/**
 * A pause of a term: when it ends then, and what was left. A term that ends with a day is rounded up to its end once, however
 * often it stood still: ten pauses of a minute do not win ten days.
 */
export function paused(
  term: Pick<Explanation, 'due' | 'budget'> & Partial<Pick<Explanation, 'pauses'>>,
  calendar: WorkingCalendar,
  { from, to }: Outage,
): { readonly due: string; readonly left: ReturnType<typeof timeLeft> } {
  const { due, budget } = term;
  const strictly = timeLeft({ due: strictEnd(term, calendar), budget }, from, calendar);
  // The rest of the last day is promised too.
  const left = strictly.milliseconds > 0 ? strictly : timeLeft({ due, budget }, from, calendar);
  // A clock that had run out when it stopped stays where it was: the breach is not undone.
  const later = left.milliseconds > 0 ? continueTerm({ left, budget }, to, calendar) : due;
  return { left, due: later };
}

/** When a term ends that stood still, before the end of that day; its end where something else has set it since. */
function strictEnd({ due, budget, pauses }: Parameters<typeof paused>[0], calendar: WorkingCalendar): string {
  const last = pauses?.at(-1);
  if (last?.left === undefined || last.left.milliseconds === 0) return due;
  const term = { left: last.left, budget };
  return continueTerm(term, last.to, calendar) === due ? spendLeft(term, last.to, calendar) : due;
}
