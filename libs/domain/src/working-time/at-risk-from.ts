import type { WorkingCalendar } from './calendar';
import type { Explanation } from './explanation';
import { instantText } from './instant-text';
import { vacationsOf } from './vacations-of';
import { workingMomentBefore } from './working-moment-before';
import { workingTimeBetween } from './working-time-between';

/** The part of its working time that is left when a term comes to be at risk (R44). */
const riskyPart = 0.25;

/**
 * From which moment on a term is at risk: less than a quarter of its working time is left. What a term stood still is no part of it.
 * Where no working time lies between start and due (a week-end), time by the clock is counted instead.
 *
 * @returns an instant, RFC 3339, not after the due moment.
 */
export function atRiskFrom(
  { start, due, budget, pauses }: Pick<Explanation, 'start' | 'due' | 'budget' | 'pauses'>,
  calendar: WorkingCalendar,
): string {
  const vacations = vacationsOf(budget);
  const worked = (from: string, to: string): number => workingTimeBetween(from, to, calendar, vacations).milliseconds;
  const stood = pauses.reduce((sum, { from, to }) => sum + worked(from, to), 0);
  const whole = worked(start, due) - stood;
  if (whole > 0) return workingMomentBefore(due, Math.floor(whole * riskyPart), calendar, vacations);
  const end = Date.parse(due);
  return instantText(end - Math.max(0, end - Date.parse(start)) * riskyPart);
}
