import type { WorkingCalendar } from './calendar';
import type { Explanation } from './explanation';
import { lostWhileRunning } from './lost-while-running';
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
  /** Since when its clock stands still, RFC 3339; null or absent while it runs. What comes after is nothing to it. */
  readonly stoppedAt?: string | null;
}

/**
 * The end that a change of the calendar or an outage gives a running term (R18); null where it stays as it was promised. A term is
 * made shorter only where it still lies ahead then: nobody is late by an order that he could not know.
 */
export function movedEnd(
  explanation: Explanation,
  { calendar, outage }: CalendarAct,
  { now, onlyLonger, stoppedAt = null }: MovingBounds,
): { readonly due: string; readonly explanation: Explanation } | null {
  const counted = recount(explanation, calendar, outage === null ? null : lostWhileRunning(outage, stoppedAt));
  const later = Date.parse(counted.due) - Date.parse(explanation.due);
  if (later === 0) return null;
  const ahead = Date.parse(counted.due) > Date.parse(stoppedAt ?? now);
  if (onlyLonger) return later > 0 && ahead ? counted : null;
  return later > 0 || ahead ? counted : null;
}
