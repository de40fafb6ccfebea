import { isBeyondCover } from './beyond-cover';
import type { WorkingCalendar } from './calendar';
import { compileCalendar } from './compiled-calendar';
import { continueTerm, timeLeft } from './continue-term';
import type { Explanation } from './explanation';
import { instantText } from './instant-text';
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
 * that end. An outage is a pause: what was left when it began is left when it is over.
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
  const due = pauses.reduce((end, pause) => paused({ budget, due: end }, calendar, pause).due, instantText(spent.due));
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
  const { start, due } = explanation;
  // Of an outage that began before the term, only what lies within it was lost.
  const begins = Date.parse(from) < Date.parse(start) ? start : from;
  if (Date.parse(begins) >= Date.parse(due) || Date.parse(to) <= Date.parse(begins)) return { due, explanation };
  const stop = paused(explanation, calendar, { from: begins, to });
  const pauses = [...explanation.pauses, { from: begins, to, left: stop.left }];
  return { due: stop.due, explanation: { ...explanation, due: stop.due, pauses } };
}

/** A pause of a term: when it ends then, and what was left. */
export function paused(
  { due, budget }: Pick<Explanation, 'due' | 'budget'>,
  calendar: WorkingCalendar,
  { from, to }: Outage,
): { readonly due: string; readonly left: ReturnType<typeof timeLeft> } {
  const left = timeLeft({ due, budget }, from, calendar);
  // A clock that had run out when it stopped stays where it was: the breach is not undone.
  const later = left.milliseconds > 0 ? continueTerm({ left, budget }, to, calendar) : due;
  return { left, due: later };
}
