import type { WorkingCalendar } from './calendar';
import { clockTime } from './clock-time';

/**
 * How long a working day is, in milliseconds: as most days of the week are, of equally many the longer. By it working time is told
 * in days: «1 working day 3 h». 0 where nothing is worked.
 */
export function workingDayLength({ week }: Pick<WorkingCalendar, 'week'>): number {
  const lengths = week
    .map((stretches) => stretches.reduce((sum, { from, to }) => sum + clockTime(to) - clockTime(from), 0))
    .filter((length) => length > 0);
  const oftenest = (length: number): number => lengths.filter((other) => other === length).length;
  return lengths.sort((one, other) => oftenest(other) - oftenest(one) || other - one)[0] ?? 0;
}
