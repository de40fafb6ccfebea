/** Working time in units that people say: days as long as the calendar’s working days. */
export interface WorkingPart {
  readonly unit: 'days' | 'hours' | 'minutes';
  readonly count: number;
}

const HOUR = 3_600_000;
const MINUTE = 60_000;

/**
 * The two largest units of an amount of working time, the larger first; one where the second would be nought, none below a
 * minute.
 *
 * @param day how long a working day is, in milliseconds.
 */
export function workingParts(milliseconds: number, day: number): readonly WorkingPart[] {
  const whole = Math.abs(milliseconds);
  const days = day > 0 ? Math.floor(whole / day) : 0;
  const rest = whole - days * day;
  const parts: readonly WorkingPart[] = [
    { unit: 'days', count: days },
    { unit: 'hours', count: Math.floor(rest / HOUR) },
    { unit: 'minutes', count: Math.floor((rest % HOUR) / MINUTE) },
  ];
  const largest = parts.findIndex(({ count }) => count > 0);
  return largest < 0 ? [] : parts.slice(largest, largest + 2).filter(({ count }) => count > 0);
}
