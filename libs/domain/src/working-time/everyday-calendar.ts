import type { WorkingCalendar } from './calendar';

/** A calendar on which every day is a working day until midnight: for procedures without one, and for tests. */
export function everydayCalendar(zone: string): WorkingCalendar {
  return { id: 'everyday', zone, weekdays: [1, 2, 3, 4, 5, 6, 7], dayEnds: '24:00', daysOff: [], workingDays: [] };
}
