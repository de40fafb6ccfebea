import type { Language } from '@kelisim/domain';

/** Month names as they follow a day number: Russian in the genitive, Kyrgyz with its possessive ending. */
const months: Readonly<Record<Language, readonly string[]>> = {
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  kk: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' '),
  ky: 'январы февралы марты апрели майы июну июлу августу сентябры октябры ноябры декабры'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/**
 * Written by hand rather than by ICU: a paper may not change its wording with a new Node. A day does not part from its
 * month, nor a year from its word, at the end of a line.
 */
const wording: Readonly<Record<Language, (day: number, month: string, year: number) => string>> = {
  ru: (day, month, year) => `${day}\u00a0${month} ${year}\u00a0г.`,
  kk: (day, month, year) => `${year}\u00a0жылғы ${day}\u00a0${month}`,
  ky: (day, month, year) => `${year}-жылдын ${day}-${month}`,
  en: (day, month, year) => `${day}\u00a0${month} ${year}`,
};

interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Reads `2026-11-22`. Throws a RangeError on anything else, the 30th of February included. */
function readDay(date: string): CalendarDay {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const [year, month, day] = (parts ?? []).slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined) throw new RangeError(`not an ISO date: ${date}`);
  const check = new Date(Date.UTC(year, month - 1, day));
  if (check.getUTCMonth() !== month - 1 || check.getUTCDate() !== day) throw new RangeError(`no such day: ${date}`);
  return { year, month, day };
}

/** A day in words: «22 ноября 2026 г.», «2026 жылғы 22 қараша», «2026-жылдын 22-ноябры», «22 November 2026». */
export function dateInWords(date: string, language: Language): string {
  const { year, month, day } = readDay(date);
  return wording[language](day, months[language][month - 1] ?? '', year);
}

/** A day in figures: `22.11.2026`, in every language. */
export function shortDate(date: string): string {
  const { year, month, day } = readDay(date);
  return `${String(day).padStart(2, '0')}.${String(month).padStart(2, '0')}.${year}`;
}

/** A moment in a zone, with its offset: `22.11.2026 14:05 (UTC+05:00)`. Throws a RangeError on a text that is no instant. */
export function moment(instant: string, zone: string): string {
  const at = new Date(instant);
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'longOffset',
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((p) => p.type === type)?.value ?? '';
  const offset = part('timeZoneName').replace('GMT', 'UTC');
  return `${part('day')}.${part('month')}.${part('year')} ${part('hour')}:${part('minute')} (${offset})`;
}
