import type { WorkingCalendar } from '@kelisim/domain';
import { kazakhstan2026, kazakhstan2027 } from '@kelisim/domain';
import type { LockRule } from '@kelisim/journal';
import { lockOfLesson } from '@kelisim/journal';

/** Kazakhstan's holidays of two years in one calendar; in other years only the week-ends are known. */
export const sampleCalendar: WorkingCalendar = {
  ...kazakhstan2026,
  id: 'kz-2026-2027-five-day',
  daysOff: [...kazakhstan2026.daysOff, ...kazakhstan2027.daysOff],
  workingDays: [...kazakhstan2026.workingDays, ...kazakhstan2027.workingDays],
};

/** The simple rule of the sample: until the end of the second working day after the lesson (R24). */
const usual: LockRule = {
  ...{ id: 'sample', lessonType: null, level: null, days: 2, count: 'working', first: 'next' },
  ...{ validFrom: '2000-01-01T00:00:00Z', basis: 'Положение об электронном журнале, п. 4' },
};

/** When a lesson locks, and why. */
export function lockOf(type: string, heldOn: string, startsAt: string): NonNullable<ReturnType<typeof lockOfLesson>> {
  const lesson = { type, level: 'bachelor', period: null, heldOn, startsAt };
  const lock = lockOfLesson(lesson, { rules: [usual], terms: [] }, { ...sampleCalendar, dayEnds: '24:00' });
  if (lock === null) throw new RangeError('the usual rule speaks of every lesson');
  return lock;
}

/** Whether nothing is taught on this date. */
export function isDayOff(date: string): boolean {
  return sampleCalendar.daysOff.some((day) => day.date === date);
}
