import type { WindowToLease } from '../journal-system';
import { endAfter, lastSecondBefore } from './moodle-time';

/** The last second of a window in Moodle, and whether all its extensions are there already. */
export type PlannedEnd =
  { readonly lastSecond: number; readonly granted: boolean } | { readonly refused: 'already-extended' | 'term-passed' };

/**
 * The end that a window's extensions shall have. A retry finds the extensions of its first try and keeps them: a term
 * that counts from the opening is not counted again. Extensions of somebody else are not touched.
 *
 * @param extensions of every student in every assignment of it, Unix seconds.
 */
export function plannedEnd(
  { end, requestedAt }: Pick<WindowToLease, 'end' | 'requestedAt'>,
  extensions: readonly number[],
  now: Date,
): PlannedEnd {
  const moment = now.getTime();
  const running = [...new Set(extensions.filter((last) => last !== 0 && Date.parse(endAfter(last)) > moment))];
  const latest = lastSecondBefore('closesAt' in end ? end.closesAt : later(now, end.lastsSeconds));
  const earliest = 'closesAt' in end ? latest : lastSecondBefore(later(new Date(requestedAt), end.lastsSeconds));
  if (Date.parse(endAfter(latest)) <= moment) return { refused: 'term-passed' };
  const [first] = running;
  if (first === undefined) return { lastSecond: latest, granted: false };
  const isOurs = running.length === 1 && first >= earliest && first <= latest;
  if (!isOurs) return { refused: 'already-extended' };
  return { lastSecond: first, granted: extensions.every((last) => last === first) };
}

function later(from: Date, seconds: number): string {
  return new Date(from.getTime() + seconds * 1000).toISOString();
}
