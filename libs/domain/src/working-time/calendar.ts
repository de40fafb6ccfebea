/** A working calendar as data. Immutable; a changed calendar is a new version. */
export interface WorkingCalendar {
  readonly id: string;
  /** IANA zone, e.g. `Asia/Almaty`. */
  readonly zone: string;
  /** ISO weekdays that are working, 1 = Monday. */
  readonly weekdays: readonly number[];
  /** End of the working day, local `HH:MM`, `24:00` is midnight; a term in days ends at the end of its last day. */
  readonly dayEnds: string;
  readonly daysOff: readonly { readonly date: string; readonly name: string; readonly moved?: boolean }[];
  readonly workingDays: readonly { readonly date: string; readonly name: string }[];
}
