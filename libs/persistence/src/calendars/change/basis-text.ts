import type { CalendarBasis } from '../record-layer';

/** A paper in one line, as explanations name it: «№ 12-ө, 20.11.2026: …». It reads the same in every language. */
export function basisText({ number, date, text }: CalendarBasis): string {
  const day = date.split('-').reverse().join('.');
  return `№ ${number}, ${day}: ${text}`;
}
