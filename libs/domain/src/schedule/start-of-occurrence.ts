import type { ScheduleDefinition } from '../definition/schedule-definition';
import type { WorkingCalendar } from '../working-time/calendar';
import { clockTime } from '../working-time/clock-time';
import { DAY } from '../working-time/day-number';
import { zoneClock } from '../working-time/zone-clock';
import { nextWorkedDay } from './next-worked-day';
import type { Occurrence, ScheduleSurroundings } from './occurrences';
import { zoneOf } from './occurrences';

/** When an occurrence really starts, RFC 3339: at its moment, or, on a free day, at the same hour of the next working day. */
export function startOfOccurrence(
  schedule: ScheduleDefinition,
  surroundings: Pick<ScheduleSurroundings, 'zone'>,
  { at, date }: Occurrence,
  calendar: WorkingCalendar,
): string {
  if (schedule.onFreeDay === 'keep') return at;
  const local = nextWorkedDay(date, calendar) * DAY + clockTime(schedule.at);
  return new Date(zoneClock(zoneOf(schedule, surroundings)).instantOf(local)).toISOString();
}
