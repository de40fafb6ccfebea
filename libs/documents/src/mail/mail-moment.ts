import type { Language } from '@kelisim/domain';
import { dateInWords } from '../template/dates';

/**
 * A moment as a mail says it, in the university's time: «23 November 2026, 18:00». Midnight is the end of the day before, for
 * «24 November, 00:00» reads as a day later than it is.
 */
export function mailMoment(instant: string, zone: string, language: Language): string {
  const { date, time } = local(Date.parse(instant), zone);
  if (time !== '00:00' || Date.parse(instant) % 60_000 !== 0) return `${dateInWords(date, language)}, ${time}`;
  return `${dateInWords(local(Date.parse(instant) - 1, zone).date, language)}, 24:00`;
}

function local(at: number, zone: string): { readonly date: string; readonly time: string } {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  const [date = '', time = ''] = format.format(at).split(' ');
  return { date, time };
}
