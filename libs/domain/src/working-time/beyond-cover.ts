import type { WorkingCalendar } from './calendar';
import { compileCalendar } from './compiled-calendar';
import { DAY, dayNumber } from './day-number';

/** Whether days off of that time were not looked up; a calendar of the week alone never claims to know them. */
export function isBeyondCover(due: number, calendar: WorkingCalendar): boolean {
  if (calendar.covers === null) return false;
  const last = Math.floor(compileCalendar(calendar).clock.localOf(due - 1) / DAY);
  return last > dayNumber(calendar.covers.to);
}
