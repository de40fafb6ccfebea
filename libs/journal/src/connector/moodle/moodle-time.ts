/**
 * Moodle counts in whole seconds and takes the last one in, a window ends before its end. So the last second that lies
 * wholly before the end is what Moodle is told, and a window there is never longer than it was allowed.
 */
export function lastSecondBefore(closesAt: string): number {
  return Math.floor(Date.parse(closesAt) / 1000) - 1;
}

/** The end of a window whose last second this is. */
export function endAfter(lastSecond: number): string {
  return new Date((lastSecond + 1) * 1000).toISOString();
}

export function instantOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}
