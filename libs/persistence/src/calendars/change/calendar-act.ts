import type { CalendarCountry, CalendarLayer } from '@kelisim/domain';

/** What is to be changed: what a unit says of its working time, or a stretch in which nobody could work with the system (R18). */
export type CalendarAct =
  | {
      readonly kind: 'layer';
      readonly country: CalendarCountry | null;
      readonly content: CalendarLayer;
      /** Number of the layer that it was written on. */
      readonly follows?: number;
    }
  /** Instants, RFC 3339. */
  | { readonly kind: 'outage'; readonly from: string; readonly to: string };

/** Whose calendar is changed, and how. */
export interface CalendarChange {
  readonly unit: string;
  readonly act: CalendarAct;
}

/** A running term that a change moves. */
export interface PlannedMove {
  readonly line: string;
  readonly key: string;
  readonly case: { readonly id: string; readonly number: string };
  readonly procedure: string;
  readonly packVersion: string;
  readonly purpose: 'task' | 'window';
  readonly unit: string | null;
  readonly position: string | null;
  readonly person: string | null;
  readonly personName: string | null;
  /** The version that it is counted by anew. */
  readonly calendar: string;
  /** Instants, RFC 3339. */
  readonly from: string;
  readonly to: string;
}

/** How much a change moves. */
export interface MovedCounts {
  readonly deadlines: number;
  readonly windows: number;
  /** Lessons whose open period ends at another moment. */
  readonly lessons: number;
  /** Sheets that are to be closed by another moment. */
  readonly sheets: number;
}
