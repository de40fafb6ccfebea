/**
 * Why a due moment is this minute (R43, design §2.5): the facts of the computation, as data. The screen and the
 * papers put it into words in each language.
 */
export interface Explanation {
  readonly start: string;
  readonly zone: string;
  readonly calendar: string;
  readonly budget:
    | { readonly days: number; readonly count: 'calendar' | 'working'; readonly first: 'next' | 'same' }
    | { readonly milliseconds: number };
  /** Local dates that counted, in order; empty for exact durations. */
  readonly counted: readonly string[];
  readonly skipped: readonly {
    readonly date: string;
    readonly why: 'first-day' | 'weekend' | 'holiday' | 'moved';
    readonly name?: string;
  }[];
  readonly due: string;
  /** Times the clock stood still, with the event that stopped and started it. */
  readonly pauses: readonly { readonly from: string; readonly to: string }[];
  /** Recorded decisions that moved the end, in order: from which end to which, on which basis, by which person. */
  readonly extensions?: readonly {
    readonly from: string;
    readonly to: string;
    readonly basis: string;
    readonly by: string;
  }[];
}
