/** A computation that was worked out date by date on a calendar, apart from the code that it tests. */
export interface SignedRow {
  readonly country: 'KZ' | 'KG';
  readonly week: 5 | 6;
  /** The move of a day off that is in force, if any; it is of the five-day week. */
  readonly decree?: Decree;
  /** Local date and time, `YYYY-MM-DDTHH:MM`, in Asia/Almaty or Asia/Bishkek; of two equal ones the earlier. */
  readonly start: string;
  /** As packs write it: `2 days` (here calendar days), `3 working days`, `5 calendar days`, `4 working hours`, `PT48H`. */
  readonly term: string;
  readonly first: 'next' | 'same';
  readonly ends: 'day' | 'hour';
  /** Local date and time: `2026-03-12T18:00`, midnight that ends 12 March is `2026-03-13T00:00`. */
  readonly due: string;
  /** What the row shows, in a few words. */
  readonly shows: string;
}

/**
 * - `kz-2025-new-year`: Sunday 5 January 2025 worked, Friday 3 January off.
 * - `kz-2022-october`: Saturday 22 October 2022 worked, Monday 24 October off.
 * - `kg-2023-may`: Saturday 13 May 2023 worked, Monday 8 May off.
 */
export type Decree = 'kz-2025-new-year' | 'kz-2022-october' | 'kg-2023-may';

type WriteRow = (start: string, term: string, due: string, shows: string) => SignedRow;

/** How a week's rows are written, one a line, by the way of counting. */
interface RowsOfWeek {
  /** Counting begins with the next day; due at the end of the last one. */
  readonly next: WriteRow;
  /** The day of the start counts, unless it is over; due at the end of the last one. */
  readonly same: WriteRow;
  /** Counting begins with the next day; due at the hour of the start. */
  readonly hour: WriteRow;
  /** Working hours, or time as it passes. */
  readonly span: WriteRow;
}

/** Rows of one country's week, under a decree if one is named. */
export function rowsOf(country: SignedRow['country'], week: SignedRow['week'], decree?: Decree): RowsOfWeek {
  const write =
    (first: SignedRow['first'], ends: SignedRow['ends']): WriteRow =>
    (start, term, due, shows) => ({ country, week, ...(decree && { decree }), start, term, first, ends, due, shows });
  return {
    next: write('next', 'day'),
    same: write('same', 'day'),
    hour: write('next', 'hour'),
    span: write('next', 'hour'),
  };
}
