import { usualCalendar } from '@kelisim/domain';

/** Kazakhstan's holidays of two years and a five-day week; in other years only the week-ends are known. */
export const sampleCalendar = usualCalendar('KZ', 5);

/** Whether nothing is taught on this date. */
export function isDayOff(date: string): boolean {
  return sampleCalendar.days.some((day) => day.date === date && day.kind !== 'working' && day.kind !== 'shortened');
}
