/** Absence, as the journal writes it (R25). A value of every scale, and a grade of none. */
export const absent = 'н/б';

/** Whether a cell's value is a grade, which a right without grades (R11) may neither set, change nor remove. */
export function isGrade(value: string | null): value is string {
  return value !== null && value !== absent;
}
