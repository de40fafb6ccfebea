import type { WorkingCalendar } from '@kelisim/domain';
import { answerDue, kazakhstan2026, kazakhstan2027 } from '@kelisim/domain';

/** Kazakhstan's holidays of two years in one calendar; in other years only the week-ends are known. */
export const sampleCalendar: WorkingCalendar = {
  ...kazakhstan2026,
  id: 'kz-2026-2027-five-day',
  daysOff: [...kazakhstan2026.daysOff, ...kazakhstan2027.daysOff],
  workingDays: [...kazakhstan2026.workingDays, ...kazakhstan2027.workingDays],
};

/** A journal is filled until the end of the second working day after the lesson (R24; the simple rule of the sample). */
const openFor = { kind: 'days', days: 2, count: 'working' } as const;

/** When a lesson of this date locks, RFC 3339. */
export function locksAt(date: string): string {
  const question = { start: date, within: openFor, days: { count: 'working', first: 'next' } } as const;
  return answerDue(question, `${date}T00:00:00Z`, { ...sampleCalendar, dayEnds: '24:00' }).due;
}

/** Whether nothing is taught on this date. */
export function isDayOff(date: string): boolean {
  return sampleCalendar.daysOff.some((day) => day.date === date);
}
