import type { DayName } from './calendar';

/** A length as it was promised. */
export type Budget =
  | {
      readonly days: number;
      readonly count: 'calendar' | 'working';
      readonly first: 'next' | 'same';
      /** `hour`: at the hour of the start; otherwise at the end of the last day. */
      readonly ends?: 'day' | 'hour';
      /** Absent: as the calendar says. */
      readonly vacations?: 'count' | 'skip';
    }
  /** An exact stretch of time. */
  | { readonly milliseconds: number }
  /** Used up in working time alone. */
  | { readonly workingMilliseconds: number; readonly vacations?: 'count' | 'skip' };

/** Local dates that did not count, first to last, for one reason. */
export interface SkippedStretch {
  readonly date: string;
  /** The last of them; absent where it is one day. */
  readonly until?: string;
  readonly why: 'first-day' | 'weekend' | 'holiday' | 'moved' | 'day-off' | 'vacation';
  readonly name?: DayName;
  /** It was not decreed when this was computed. */
  readonly provisional?: true;
}

/** Time that was left when the clock stopped: working time where working time is counted. */
export interface TimeLeft {
  readonly kind: 'elapsed' | 'working';
  readonly milliseconds: number;
}

/**
 * Why a due moment is this minute (R43, design §2.5): the facts of the computation, as data. The screen and the
 * papers put it into words in each language.
 */
export interface Explanation {
  readonly start: string;
  readonly zone: string;
  readonly calendar: string;
  /** Whose calendar counts: the unit of whoever is asked. Absent: the university's. */
  readonly unit?: string;
  readonly budget: Budget;
  /** Local dates that counted, in order; empty for exact durations. */
  readonly counted: readonly string[];
  readonly skipped: readonly SkippedStretch[];
  readonly due: string;
  /** Times the clock stood still, and what was left when it stopped. */
  readonly pauses: readonly { readonly from: string; readonly to: string; readonly left?: TimeLeft }[];
  /** Recorded decisions that moved the end, in order: from which end to which, on which basis, by which person. */
  readonly extensions?: readonly {
    readonly from: string;
    readonly to: string;
    readonly basis: string;
    readonly by: string;
  }[];
  /** Changes of the calendar while the term ran, each a recorded act (R18). */
  readonly recounts?: readonly {
    readonly from: string;
    readonly to: string;
    readonly calendar: string;
    readonly basis: string;
    readonly by: string;
  }[];
  /** The due moment lies beyond the dates for which days off were looked up. */
  readonly beyondCalendar?: true;
}
