/** Why a deadline is the moment it is: the facts as the server has recorded them. Known parts only. */
export interface DueReasons {
  readonly start: string;
  readonly due: string;
  readonly calendar?: string;
  readonly budget:
    | {
        readonly days: number;
        readonly count: 'calendar' | 'working';
        readonly first: 'next' | 'same';
        readonly ends?: 'day' | 'hour';
      }
    | { readonly milliseconds: number }
    | { readonly workingMilliseconds: number };
  readonly counted: readonly string[];
  readonly skipped: readonly SkippedDays[];
  readonly pauses: readonly {
    readonly from: string;
    readonly to: string;
    /** What was left when the clock stopped. */
    readonly left?: { readonly kind: string; readonly milliseconds: number };
  }[];
  /** Recorded decisions that moved the end. */
  readonly extensions?: readonly { readonly from: string; readonly to: string; readonly basis: string }[];
  /** Changes of the calendar while it ran. */
  readonly recounts?: readonly { readonly from: string; readonly to: string; readonly basis: string }[];
  readonly beyondCalendar?: boolean;
}

/** Local dates that did not count, for one reason; of several days `until` is the last. */
export interface SkippedDays {
  readonly date: string;
  readonly until?: string;
  readonly why: string;
  /** In every language, or as the university wrote it. */
  readonly name?: string | Readonly<Record<string, string>>;
  readonly provisional?: boolean;
}

/** The reasons in what the server sent; null where it is not what this page understands. */
export function reasonsIn(explanation: object | null | undefined): DueReasons | null {
  if (explanation === null || explanation === undefined) return null;
  const { start, due, budget } = explanation as Partial<DueReasons>;
  if (typeof start !== 'string' || typeof due !== 'string' || typeof budget !== 'object') return null;
  return { counted: [], skipped: [], pauses: [], ...(explanation as Partial<DueReasons>), start, due, budget };
}

/** A day with its place in the term, or days that do not count: then the number is null. */
export interface ReasonedDay extends Partial<SkippedDays> {
  readonly date: string;
  readonly number: number | null;
}

/** All days from the start to the end in their order, each with its number or with why it does not count. */
export function daysOf({ counted, skipped }: Pick<DueReasons, 'counted' | 'skipped'>): readonly ReasonedDay[] {
  const days: readonly ReasonedDay[] = [
    ...counted.map((date, index) => ({ date, number: index + 1 })),
    ...skipped.map((day) => ({ ...day, number: null })),
  ];
  return days.toSorted((a, b) => a.date.localeCompare(b.date));
}
