import type { WorkingCalendar } from './calendar';

const wholeDay = [{ from: '00:00', to: '24:00' }];

/** A calendar on which every day is worked from midnight to midnight: for procedures without one, and for tests. */
export function everydayCalendar(zone: string): WorkingCalendar {
  const week = [1, 2, 3, 4, 5, 6, 7].map(() => wholeDay);
  return { id: 'everyday', zone, week, days: [], periods: [], covers: null };
}
