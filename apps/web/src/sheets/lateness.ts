import type { TFunction } from 'i18next';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** By how much something is late, in the largest unit that fills it. */
export function wordLateness(milliseconds: number, t: TFunction): string {
  if (milliseconds >= DAY) return t('design:due.unit.days', { count: Math.floor(milliseconds / DAY) });
  if (milliseconds >= HOUR) return t('design:due.unit.hours', { count: Math.floor(milliseconds / HOUR) });
  return t('design:due.unit.minutes', { count: Math.max(1, Math.floor(milliseconds / 60_000)) });
}
