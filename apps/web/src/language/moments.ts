import { currentLanguage } from './current-language';

/** The university's time zone: all moments are shown in it, wherever the reader sits. Set after login. */
let zone: string | undefined;

export const setZone = (name: string): void => {
  zone = name;
};

const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(currentLanguage(), zone === undefined ? options : { timeZone: zone, ...options });

/** «24 November 2026, 18:00» in the reader's language. */
export const wordMoment = (moment: string): string =>
  format({ day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' }).format(
    new Date(moment),
  );

/** «24 Nov, 18:00» */
export const wordShortMoment = (moment: string): string =>
  format({ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }).format(new Date(moment));

/** «24 November 2026» of a moment. */
export const wordDay = (moment: string): string =>
  format({ day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(moment));

/** A plain date (`2026-11-24`) has no zone. */
export const wordDate = (date: string, month: 'long' | 'short' = 'long'): string =>
  new Intl.DateTimeFormat(currentLanguage(), {
    ...{ day: 'numeric', month, timeZone: 'UTC' },
    ...(month === 'long' ? { year: 'numeric' } : {}),
  }).format(new Date(`${date}T00:00:00Z`));
