import type { WorkingCalendar } from './calendar';
import type { Explanation } from './explanation';
import type { Outage } from './recount';
import { recount } from './recount';

/** What a change of the calendar makes of a running term. */
export interface CalendarAct {
  readonly calendar: WorkingCalendar;
  readonly outage: Outage | null;
}

/** What may not become of a term by it. */
export interface MovingBounds {
  /** Of the act, RFC 3339: nothing is made to have ended before it. */
  readonly now: string;
  /** A right to write is only ever made longer; so is an open period that has begun. */
  readonly onlyLonger: boolean;
}

/**
 * The end that a change of the calendar or an outage gives a running term (R18); null where it stays as it was promised. A term is
 * made shorter only where it still lies ahead then: nobody is late by an order that he could not know.
 */
export function movedEnd(
  explanation: Explanation,
  { calendar, outage }: CalendarAct,
  { now, onlyLonger }: MovingBounds,
): { readonly due: string; readonly explanation: Explanation } | null {
  const counted = recount(explanation, calendar, outage);
  const later = Date.parse(counted.due) - Date.parse(explanation.due);
  if (later === 0) return null;
  const ahead = Date.parse(counted.due) > Date.parse(now);
  if (onlyLonger) return later > 0 && ahead ? counted : null;
  return later > 0 || ahead ? counted : null;
}
