const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How near an end is: a day before it one is warned, two hours before it urgently. */
export type Nearness = 'calm' | 'soon' | 'critical' | 'over';

export const nearnessOf = (left: number): Nearness => {
  if (left <= 0) return 'over';
  if (left <= 2 * HOUR) return 'critical';
  return left <= DAY ? 'soon' : 'calm';
};

export type TimeUnit = 'days' | 'hours' | 'minutes' | 'seconds';

export interface TimePart {
  readonly unit: TimeUnit;
  readonly amount: number;
}

/** The finest unit shown: seconds only on the last day, and never where motion is not wanted, until the last minute. */
export const finestUnit = (left: number, calmly: boolean): 'minutes' | 'seconds' =>
  left > DAY || (calmly && left > MINUTE) ? 'minutes' : 'seconds';

/**
 * The time left, unit by unit, largest first and without leading nothings. Rounded up: as long as something is left, it is
 * not shown as nothing, and what is shown as nothing is over.
 */
export function timeLeft(left: number, finest: 'minutes' | 'seconds'): readonly TimePart[] {
  const step = finest === 'seconds' ? SECOND : MINUTE;
  const whole = Math.ceil(Math.max(0, left) / step) * step;
  const parts: readonly TimePart[] = [
    { unit: 'days', amount: Math.floor(whole / DAY) },
    { unit: 'hours', amount: Math.floor((whole % DAY) / HOUR) },
    { unit: 'minutes', amount: Math.floor((whole % HOUR) / MINUTE) },
    ...(finest === 'seconds' ? [{ unit: 'seconds', amount: (whole % MINUTE) / SECOND } as const] : []),
  ];
  const first = parts.findIndex(({ amount }) => amount > 0);
  return first < 0 ? parts.slice(-1) : parts.slice(first);
}

/** After how many milliseconds what is shown is something else. */
export function untilNextChange(left: number, finest: 'minutes' | 'seconds'): number {
  const step = finest === 'seconds' ? SECOND : MINUTE;
  return left <= 0 ? Infinity : left % step || step;
}
