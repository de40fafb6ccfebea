/** What became of one call of the calendar. */
export interface ScheduledResult {
  /**
   * `done`: every unit has its case, or none will come; `waits`: to be asked again at {@link again}; `not-scheduled`: the
   * procedure is not started at this moment, by what is published now.
   */
  readonly state: 'done' | 'waits' | 'not-scheduled';
  /** RFC 3339; null unless it waits. */
  readonly again: string | null;
  /** The database's clock, RFC 3339. */
  readonly now: string;
  /** Ids of the cases that stand for this start. */
  readonly cases: readonly string[];
}

/** What became of it in one unit. */
export type UnitResult =
  | { readonly state: 'filed'; readonly case: string }
  | { readonly state: 'passed-over' }
  | { readonly state: 'waits'; readonly again: string };
