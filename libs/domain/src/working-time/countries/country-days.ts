import type { LocalizedText } from '../../definition/localized-text';
import type { CalendarDay } from '../calendar';

type Marks = Pick<CalendarDay, 'weeks' | 'provisional'>;

/** Rows of a country's year, a line each. */
export const holiday = (date: string, name: LocalizedText, marks: Marks = {}): CalendarDay => ({
  date,
  kind: 'holiday',
  name,
  ...marks,
});

/** A working day made free, because a holiday fell on a day that was free anyway, or by decree. */
export const moved = (date: string, name: LocalizedText, marks: Marks = {}): CalendarDay => ({
  date,
  kind: 'moved',
  name,
  ...marks,
});

/** A day before a holiday, an hour shorter. */
export const shortened = (date: string, name: LocalizedText): CalendarDay => ({
  date,
  kind: 'shortened',
  name,
  shorterBy: 60,
});

/** Where Saturday is worked, a holiday on it is a holiday of the week, and its move holds in the five-day week alone. */
export const fiveDay = { weeks: 5 } as const;
export const provisional = { provisional: true } as const;
