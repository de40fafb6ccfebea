import type { Explanation } from '../support/api-answers';
import type { DemoLanguage } from './options';
import type { DemoWords } from './words';

/** A moment in the university's own time, with the hour. */
export const momentInWords = (moment: string, zone: string, language: DemoLanguage): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone: zone }).format(new Date(moment));

/** A day without its year. Local dates have no zone of their own: `UTC` leaves them as they are. */
export const dayInWords = (date: string, zone: string, language: DemoLanguage): string =>
  new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: zone }).format(new Date(date));

/** Why a moment is this one, from the explanation recorded with it. */
export function explain(
  { start, zone, budget, counted }: Explanation,
  words: DemoWords,
  language: DemoLanguage,
): string {
  const days = counted.map((date) => dayInWords(date, 'UTC', language)).join(', ');
  return words.because(budget.days, budget.count, dayInWords(start, zone, language), days);
}
