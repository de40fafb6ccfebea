const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export type DurationUnit = 'days' | 'hours' | 'minutes';
export interface DurationPart {
  readonly unit: DurationUnit;
  readonly count: number;
}

/** A span of time in its two largest units; none where it is shorter than a minute. */
export function durationParts(milliseconds: number): readonly DurationPart[] {
  const parts: readonly DurationPart[] = [
    { unit: 'days', count: Math.floor(milliseconds / DAY) },
    { unit: 'hours', count: Math.floor((milliseconds % DAY) / HOUR) },
    { unit: 'minutes', count: Math.floor((milliseconds % HOUR) / MINUTE) },
  ];
  const first = parts.findIndex(({ count }) => count > 0);
  return first === -1 ? [] : parts.slice(first, first + 2).filter(({ count }) => count > 0);
}
