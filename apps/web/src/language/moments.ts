import { currentLanguage } from './current-language';
import { dateWords } from './date-words';

/** The university's time zone: all moments are shown in it, wherever the reader sits. Set after login. */
let zone: string | undefined;

export const setZone = (name: string): void => {
  zone = name;
};

/** The same for arithmetic; before login the reader's own. */
export const universityZone = (): string => zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;

const format = (options: Intl.DateTimeFormatOptions): Pick<Intl.DateTimeFormat, 'format'> =>
  dateWords(currentLanguage(), zone === undefined ? options : { timeZone: zone, ...options });

/** Whether a moment is a midnight of the university: the end of a day rather than the beginning of the next one. */
const endsWithDay = (moment: string): boolean =>
  Date.parse(moment) % 1000 === 0 &&
  new Intl.DateTimeFormat('en-GB', {
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
    ...(zone === undefined ? {} : { timeZone: zone }),
  }).format(new Date(moment)) === '00:00:00';

/** A moment in words: midnight as «24 November, 24:00», for «25 November, 00:00» reads as a day later than it is. */
const withTime = (moment: string, day: Intl.DateTimeFormatOptions): string =>
  endsWithDay(moment)
    ? `${format(day).format(new Date(Date.parse(moment) - 1))}, 24:00`
    : // Terms end at «24:00»: an hour of noon's second half is 18, in every language.
      format({ ...day, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(moment));

/** «24 November 2026, 18:00» in the reader's language. */
export const wordMoment = (moment: string): string =>
  withTime(moment, { day: 'numeric', month: 'long', year: 'numeric' });

/** «24 Nov, 18:00» */
export const wordShortMoment = (moment: string): string => withTime(moment, { day: 'numeric', month: 'short' });

/** «24 November at 18:00»: a moment near enough that its year goes without saying. */
export const wordNearMoment = (moment: string): string => withTime(moment, { day: 'numeric', month: 'long' });

/** A moment from which something counts: at midnight the day that begins is enough. */
export const wordBeginning = (moment: string): string => (endsWithDay(moment) ? wordDay(moment) : wordMoment(moment));

/** «24 November 2026» of a moment. */
export const wordDay = (moment: string): string =>
  format({ day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(moment));

/** A plain date (`2026-11-24`) has no zone. */
export const wordDate = (date: string, month: 'long' | 'short' = 'long'): string =>
  dateWords(currentLanguage(), {
    ...{ day: 'numeric', month, timeZone: 'UTC' },
    ...(month === 'long' ? { year: 'numeric' } : {}),
  }).format(new Date(`${date}T00:00:00Z`));
