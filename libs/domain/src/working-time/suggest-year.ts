import type { CalendarDay } from './calendar';

/**
 * The days off of a year that nobody has looked up yet, as a beginning: holidays that have the same date every year, all of them
 * provisional. Moves by decree and feasts of the moon are not among them.
 *
 * @param known days of the years before: of several years, what the last two of them agree on.
 */
export function suggestYear(known: readonly CalendarDay[], year: number): readonly CalendarDay[] {
  const lasting = known.filter(({ kind, date }) => repeats.has(kind) && yearOf({ date }) < year);
  const years = [...new Set(lasting.map(yearOf))].sort((one, other) => other - one);
  const [last, before] = years;
  const inYear = (wanted: number, date: string): boolean =>
    lasting.some((day) => yearOf(day) === wanted && monthDay(day.date) === monthDay(date));
  return lasting
    .filter((day) => yearOf(day) === last && (before === undefined || inYear(before, day.date)))
    .filter(({ date }) => monthDay(date) !== '02-29')
    .map((day) => ({ ...day, date: `${String(year)}-${monthDay(day.date)}`, provisional: true }));
}

const repeats: ReadonlySet<CalendarDay['kind']> = new Set(['holiday', 'shortened']);
const yearOf = ({ date }: Pick<CalendarDay, 'date'>): number => Number(date.slice(0, 4));
const monthDay = (date: string): string => date.slice(5);
