/** Why a deadline is the moment it is: the facts as the server has recorded them. Known parts only. */
export interface DueReasons {
  readonly start: string;
  readonly due: string;
  readonly calendar?: string;
  readonly budget:
    | { readonly days: number; readonly count: 'calendar' | 'working'; readonly first: 'next' | 'same' }
    | { readonly milliseconds: number };
  readonly counted: readonly string[];
  readonly skipped: readonly { readonly date: string; readonly why: string; readonly name?: string }[];
  readonly pauses: readonly { readonly from: string; readonly to: string }[];
  /** Recorded decisions that moved the end. */
  readonly extensions?: readonly { readonly from: string; readonly to: string; readonly basis: string }[];
}

/** The reasons in what the server sent; null where it is not what this page understands. */
export function reasonsIn(explanation: object | null | undefined): DueReasons | null {
  if (explanation === null || explanation === undefined) return null;
  const { start, due, budget } = explanation as Partial<DueReasons>;
  if (typeof start !== 'string' || typeof due !== 'string' || typeof budget !== 'object') return null;
  return { counted: [], skipped: [], pauses: [], ...(explanation as Partial<DueReasons>), start, due, budget };
}

export interface ReasonedDay {
  readonly date: string;
  /** Which day of the term it is; null where it does not count. */
  readonly number: number | null;
  readonly why?: string;
  readonly name?: string;
}

/** All days from the start to the end in their order, each with its number or with why it does not count. */
export function daysOf({ counted, skipped }: Pick<DueReasons, 'counted' | 'skipped'>): readonly ReasonedDay[] {
  const days: readonly ReasonedDay[] = [
    ...counted.map((date, index) => ({ date, number: index + 1 })),
    ...skipped.map((day) => ({ ...day, number: null })),
  ];
  return days.toSorted((a, b) => a.date.localeCompare(b.date));
}
