import type { LocalizedText } from '@kelisim/domain';
import type { DayTerm } from './lock-term';

/** How a column is made of a student's marks. */
export interface ColumnSource {
  /** Codes of the types of lessons whose marks it takes. */
  readonly lessonTypes: readonly string[];
  /**
   * `average` of the marks there are; `each` the same, but every lesson must have one, and all are shown; `sum` of the
   * marks there are; `last` the mark of the latest lesson that has one, e.g. of the last attempt.
   */
  readonly take: 'average' | 'last' | 'sum' | 'each';
  /** What «н/б» counts: the lowest mark of the scale, or nothing while there is another mark. */
  readonly absence: 'lowest' | 'skipped';
}

export interface SheetColumn {
  readonly id: string;
  readonly title: LocalizedText;
  readonly from: ColumnSource;
  /** Its share in the final mark, as written: «0.3». Shares are relative; a column without one is shown only. */
  readonly weight?: string;
  /** Places of an average; 2 when left out. The final mark is made of what is printed, so it can be checked by hand. */
  readonly decimals?: number;
}

/** A kind of sheets as data (R34, R46): what is on it, who is admitted, how the final mark is made, and its term. */
export interface SheetKind {
  readonly columns: readonly SheetColumn[];
  /** Who has less than this in the named columns, by their weights, is not admitted and gets no final mark. */
  readonly admission?: { readonly columns: readonly string[]; readonly atLeast: string };
  readonly final: {
    /** Code of the scale of the final mark. Columns of a numeric one are numbers; a word is taken from the last weighted one. */
    readonly scale: string;
    readonly rounding: 'half-up';
    /** Below this the column's own points are the final mark: who fails the exam has failed, whatever came before. */
    readonly failsBy?: { readonly column: string; readonly below: string };
  };
  /** The sheet is to be closed within this term of the last control (R20). */
  readonly closeWithin: DayTerm;
}
