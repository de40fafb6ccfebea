/** Milliseconds of a civil day without a change of the zone's offset. */
export const DAY = 86_400_000;

const datePattern = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text has the form of a local date. */
export const isDate = (text: string): boolean => datePattern.test(text);

/** Days from 1970-01-01 to a local date, `YYYY-MM-DD`. A civil date has no zone. @throws RangeError when it is not a date. */
export function dayNumber(date: string): number {
  const milliseconds = datePattern.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  // `Date.parse` takes 30 February for 2 March.
  if (Number.isNaN(milliseconds) || new Date(milliseconds).toISOString().slice(0, 10) !== date)
    throw new RangeError(`${date} is not a date`);
  return milliseconds / DAY;
}

/** The date of a day number, `YYYY-MM-DD`. */
export function dateOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** ISO weekday of a day number: 1 is Monday. 1970-01-01 was a Thursday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
