export type TimeUnit = 'days' | 'hours' | 'minutes';

export interface TimePart {
  readonly unit: TimeUnit;
  readonly count: number;
}

export interface TimeLeft {
  readonly overdue: boolean;
  /** The two largest units, the larger first; one where the second would be nought, none below a minute. */
  readonly parts: readonly TimePart[];
}

const MINUTE = 60_000;

/** The time until a moment, or since it, in the two largest units that tell something. */
export function timeLeft(due: string, now: number): TimeLeft {
  const left = Date.parse(due) - now;
  const minutes = Math.floor(Math.abs(left) / MINUTE);
  const all: readonly TimePart[] = [
    { unit: 'days', count: Math.floor(minutes / 1440) },
    { unit: 'hours', count: Math.floor(minutes / 60) % 24 },
    { unit: 'minutes', count: minutes % 60 },
  ];
  const largest = all.findIndex(({ count }) => count > 0);
  const parts = largest < 0 ? [] : all.slice(largest, largest + 2).filter(({ count }) => count > 0);
  return { overdue: left <= 0, parts };
}
