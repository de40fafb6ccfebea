export const academicPeriodKinds = ['year', 'semester', 'session'] as const;
export type AcademicPeriodKind = (typeof academicPeriodKinds)[number];

export const academicLevels = ['bachelor', 'master', 'doctoral', 'residency', 'school'] as const;
export type AcademicLevel = (typeof academicLevels)[number];

/** A year, semester or session as schedules know it; dates are local, both included. */
export interface AcademicPeriodDates {
  readonly id: string;
  readonly level: AcademicLevel;
  readonly kind: AcademicPeriodKind;
  readonly startsOn: string;
  readonly endsOn: string;
}
