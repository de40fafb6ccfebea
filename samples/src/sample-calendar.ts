import type { WorkingCalendar } from '@kelisim/domain';
import { kazakhstan2026, kazakhstan2027 } from '@kelisim/domain';

/** Kazakhstan's holidays of two years in one calendar; in other years only the week-ends are known. */
export const sampleCalendar: WorkingCalendar = {
  ...kazakhstan2026,
  id: 'kz-2026-2027-five-day',
  daysOff: [...kazakhstan2026.daysOff, ...kazakhstan2027.daysOff],
  workingDays: [...kazakhstan2026.workingDays, ...kazakhstan2027.workingDays],
};

/** Whether nothing is taught on this date. */
export function isDayOff(date: string): boolean {
  return sampleCalendar.daysOff.some((day) => day.date === date);
}
