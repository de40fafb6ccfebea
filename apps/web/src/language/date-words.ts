import type { Language } from './current-language';

interface Months {
  readonly long: readonly string[];
  readonly short: readonly string[];
  readonly year: (year: string) => string;
  readonly day: (day: string, month: string) => string;
}

const monthsOf = (names: string): readonly string[] => names.split(' ');

/** How a date is said where the browser cannot say it; the same as it would, if it could. */
const own: Partial<Readonly<Record<Language, Months>>> = {
  kk: {
    long: monthsOf('қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'),
    short: monthsOf('қаң. ақп. нау. сәу. мам. мау. шіл. там. қыр. қаз. қар. жел.'),
    year: (year) => `${year} ж. `,
    day: (day, month) => `${day} ${month}`,
  },
  ky: {
    long: monthsOf('январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'),
    short: monthsOf('янв. фев. мар. апр. май июн. июл. авг. сен. окт. ноя. дек.'),
    year: (year) => `${year}-ж., `,
    day: (day, month) => `${day}-${month}`,
  },
};

type DateFormat = Pick<Intl.DateTimeFormat, 'format'>;

/**
 * Dates in words. Many builds of Chromium bring no Kazakh and Kyrgyz months: asked for «16 қараша» they answer «M11 16», even
 * where they say that they support the language. So these two languages have their months here, in every browser.
 */
export function dateWords(language: Language, options: Intl.DateTimeFormatOptions): DateFormat {
  const months = own[language];
  if (months === undefined) return new Intl.DateTimeFormat(language, options);
  const numbers = new Intl.DateTimeFormat('en-GB', { ...options, month: 'numeric' });
  return { format: (date) => compose(numbers.formatToParts(date), months, options.month === 'long') };
}

function compose(parts: readonly Intl.DateTimeFormatPart[], months: Months, isLong: boolean): string {
  const {
    year,
    month = '1',
    day = '',
    hour,
    minute,
  } = Object.fromEntries(parts.map(({ type, value }) => [type, value])) as Partial<
    Record<Intl.DateTimeFormatPartTypes, string>
  >;
  const name = (isLong ? months.long : months.short)[Number(month) - 1] ?? month;
  const date = `${year === undefined ? '' : months.year(year)}${months.day(String(Number(day)), name)}`;
  return hour === undefined || minute === undefined ? date : `${date}, ${hour}:${minute}`;
}
