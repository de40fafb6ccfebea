import { layerOfWeek, usualCalendar } from '@kelisim/domain';

/** Kazakhstan's holidays of two years and a five-day week; in other years only the week-ends are known. */
export const sampleCalendar = usualCalendar('KZ', 5);

/** The same as a university writes it down: the shipped holidays, and its own week. */
export const sampleLayer = {
  country: 'KZ',
  content: layerOfWeek({
    ...{ days: 5, dayBegins: '09:00', dayEnds: '18:00', break: { from: '13:00', to: '14:00' }, zone: 'Asia/Almaty' },
  }),
  basis: null,
  recordedBy: null,
} as const;

/** Whether nothing is taught on this date. */
export function isDayOff(date: string): boolean {
  return sampleCalendar.days.some((day) => day.date === date && day.kind !== 'working' && day.kind !== 'shortened');
}
