import type { AcademicLevel, AcademicPeriodKind } from '../schedule/academic-period';

/** The days on which a schedule starts its procedure. ISO weekdays: 1 is Monday. */
export type ScheduledDays =
  | { readonly every: 'day' }
  | { readonly every: 'week'; readonly on: readonly number[] }
  | { readonly every: 'month'; readonly on: number | 'last' }
  | { readonly every: 'year'; readonly month: number; readonly day: number }
  /** So many days after the first or last day of an academic period; before it, where negative. */
  | {
      readonly every: 'period';
      readonly kind: AcademicPeriodKind;
      /** Null: of every level. */
      readonly level: AcademicLevel | null;
      readonly edge: 'start' | 'end';
      readonly days: number;
    };

/** What the schedule writes into a field of the form: a constant, or something of the day on which it starts. */
export type GivenValue =
  | { readonly kind: 'constant'; readonly value: string | number | boolean }
  | { readonly kind: 'date' | 'period-start' | 'period-end' };

/** In whose name a case is filed: the university's one holder of a position, or that of each unit of a kind. */
export interface ScheduledFiler {
  readonly position: string;
  readonly of: 'university' | { readonly each: 'faculty' | 'department' | 'office' };
}

/** A start by the calendar. */
export interface ScheduleDefinition {
  readonly days: ScheduledDays;
  /** Local time, `HH:MM`. */
  readonly at: string;
  /** IANA zone; null: the university's. */
  readonly zone: string | null;
  /** Whether a start on a free day waits for the next working day, at the same hour. */
  readonly onFreeDay: 'keep' | 'next';
  readonly as: ScheduledFiler;
  /** By field of the form. */
  readonly gives: Readonly<Record<string, GivenValue>>;
}
