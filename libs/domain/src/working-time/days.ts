import type { WorkingCalendar } from './calendar';
import type { Explanation } from './explanation';

type Skipped = Explanation['skipped'][number];

/** Why a day does not count towards a term in working days, or null when it is a working day. */
export function whyNotWorking(calendar: WorkingCalendar, date: string, weekday: number): Omit<Skipped, 'date'> | null {
  if (calendar.workingDays.some((day) => day.date === date)) return null;
  const off = calendar.daysOff.find((day) => day.date === date);
  if (off !== undefined) return { why: off.moved === true ? 'moved' : 'holiday', name: off.name };
  return calendar.weekdays.includes(weekday) ? null : { why: 'weekend' };
}
