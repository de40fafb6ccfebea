import { ConnectorFault } from '../connector-fault';
import type { ClosedWindow, LeasedWindow, WindowToLease } from '../journal-system';

/** Our clock, and how far theirs may be from it, in milliseconds. */
export interface ClockCheck {
  readonly now: Date;
  readonly tolerance: number;
}

/**
 * The opening they confirm is the recorded one, so it has to be possible: not before we asked (a retry hears of the
 * opening at its first try), not in the future; and the end is the one that was promised, counted from that opening
 * where a term was asked for (R07).
 *
 * @throws ConnectorFault `answer-invalid`
 */
export function checkOpening(asked: WindowToLease, opened: LeasedWindow, clock: ClockCheck): void {
  const opensAt = Date.parse(opened.opensAt);
  const tooEarly = opensAt < Date.parse(asked.requestedAt) - clock.tolerance;
  if (tooEarly || opensAt > clock.now.getTime() + clock.tolerance) throw impossible('/opensAt');
  const { end } = asked;
  const closesAt = 'closesAt' in end ? Date.parse(end.closesAt) : opensAt + end.lastsSeconds * 1000;
  if (Date.parse(opened.closesAt) !== closesAt || closesAt <= opensAt) throw impossible('/closesAt');
}

/** @throws ConnectorFault `answer-invalid` for a closing that has not been yet. */
export function checkClosing(closed: ClosedWindow, clock: ClockCheck): void {
  if (Date.parse(closed.closedAt) > clock.now.getTime() + clock.tolerance) throw impossible('/closedAt');
}

/** @throws ConnectorFault `answer-invalid` for another end than the one that was decided. */
export function checkEnd(decided: string, answered: string): void {
  if (Date.parse(answered) !== Date.parse(decided)) throw impossible('/closesAt');
}

function impossible(reason: string): ConnectorFault {
  return new ConnectorFault('answer-invalid', { reason });
}
