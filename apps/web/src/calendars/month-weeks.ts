/** Milliseconds of a civil day. */
const DAY = 86_400_000;

const instantOf = (date: string): number => Date.parse(`${date}T00:00:00Z`);

/** The date so many days after another, `YYYY-MM-DD`: a civil date has no zone. */
export const daysAfter = (date: string, days: number): string =>
  new Date(instantOf(date) + days * DAY).toISOString().slice(0, 10);

/** Monday is 1. */
export const weekdayOf = (date: string): number => ((new Date(instantOf(date)).getUTCDay() + 6) % 7) + 1;

/** The days of a month in rows from Monday to Sunday; null where the row has days of another month. */
export function monthWeeks<Day extends { readonly date: string }>(
  days: readonly Day[],
): readonly (readonly (Day | null)[])[] {
  const [first] = days;
  if (first === undefined) return [];
  const before = weekdayOf(first.date) - 1;
  const cells: (Day | null)[] = [...Array.from({ length: before }, () => null), ...days];
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, row) => cells.slice(row * 7, row * 7 + 7));
}

/** The days of a year by month, in order. */
export function monthsOf<Day extends { readonly date: string }>(days: readonly Day[]): readonly (readonly Day[])[] {
  return Array.from({ length: 12 }, (_, month) => days.filter(({ date }) => Number(date.slice(5, 7)) === month + 1));
}
