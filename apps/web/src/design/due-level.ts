/** How a term stands. `done` is a clock that no longer runs: the work was finished, in time or late. */
export type DueLevel = 'none' | 'onTrack' | 'soon' | 'critical' | 'overdue' | 'paused' | 'done';

/** What the level is read from. */
export interface Due {
  /** RFC 3339; null where nothing is due. */
  readonly due: string | null;
  /** When the term began; without it only the last day and the last hours are told apart. */
  readonly start?: string | null | undefined;
  /** The deadline's state in the server's words. */
  readonly state?: string | undefined;
}

const HOUR = 3_600_000;
/** What stands in for a quarter and a tenth of a term whose beginning is not known. */
const unknownTerm = { soon: 24 * HOUR, critical: 4 * HOUR };

const stopped = new Set(['met', 'metLate', 'cancelled', 'elapsed']);

/** The level at a moment: soon below a quarter of the term, critical below a tenth of it. */
export function dueLevel({ due, start, state }: Due, now: number): DueLevel {
  if (due === null) return 'none';
  if (state === 'paused') return 'paused';
  if (state !== undefined && stopped.has(state)) return 'done';
  const end = Date.parse(due);
  const left = end - now;
  if (left <= 0) return 'overdue';
  const { soon, critical } = thresholds(end, start);
  if (left < critical) return 'critical';
  return left < soon ? 'soon' : 'onTrack';
}

function thresholds(end: number, start: string | null | undefined): { soon: number; critical: number } {
  const whole = start === undefined || start === null ? 0 : end - Date.parse(start);
  return whole > 0 ? { soon: whole / 4, critical: whole / 10 } : unknownTerm;
}
