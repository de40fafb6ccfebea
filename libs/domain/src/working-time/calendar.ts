import type { LocalizedText } from '../definition/localized-text';

/** Working time within a day, local `HH:MM`, half-open; `24:00` is the midnight that ends the day. */
export interface WorkingStretch {
  readonly from: string;
  readonly to: string;
}

/** A name that people read: in every language, or in the one in which a university wrote it down. */
export type DayName = LocalizedText | string;

/**
 * A day that is not what the week says it is. `moved`: free in exchange for another day, by law or decree; `working`: worked
 * although the week is free then (a decree may give a Saturday or a Sunday for a free Monday); `shortened`: ends earlier.
 */
export interface CalendarDay {
  readonly date: string;
  readonly kind: 'holiday' | 'moved' | 'day-off' | 'working' | 'shortened';
  readonly name: DayName;
  /** Holds only where the week has so many working days: moves by decree differ between them. */
  readonly weeks?: 5 | 6;
  /** Of a working day: its own hours; without them those of the Monday. */
  readonly hours?: readonly WorkingStretch[];
  /** Of a shortened day: minutes that fall away at its end. */
  readonly shorterBy?: number;
  /** Not decreed yet: the administrator confirms or changes it. */
  readonly provisional?: true;
}

/** A stretch of local dates, both included, in which terms stand still unless it counts: a vacation. */
export interface CalendarPeriod {
  readonly from: string;
  readonly to: string;
  readonly name: DayName;
  readonly counts: boolean;
}

/** The local dates for which somebody has looked up the days off, both included. */
export interface CalendarCover {
  readonly from: string;
  readonly to: string;
}

/** What one of country, university, faculty and unit says of its working time; the nearest that speaks of a thing is right. */
export interface CalendarLayer {
  /** IANA zone, e.g. `Asia/Almaty`. */
  readonly zone?: string;
  /** Working stretches of Monday to Sunday, seven lists; an empty one is a free day. */
  readonly week?: readonly (readonly WorkingStretch[])[];
  readonly days: readonly CalendarDay[];
  /** Dates of which nothing holds that outer layers say: the week says what they are, or this layer's own entry. */
  readonly without?: readonly string[];
  readonly periods: readonly CalendarPeriod[];
  readonly covers?: CalendarCover;
}

/** A working calendar as a term is counted with: all layers in one. Immutable; a changed calendar is a new version. */
export interface WorkingCalendar {
  readonly id: string;
  readonly zone: string;
  readonly week: readonly (readonly WorkingStretch[])[];
  /** At most one of a date. */
  readonly days: readonly CalendarDay[];
  readonly periods: readonly CalendarPeriod[];
  /** Null: nobody has looked up days off, only the week is known. */
  readonly covers: CalendarCover | null;
}
