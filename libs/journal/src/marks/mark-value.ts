/** Absence, as the journal writes it (R25). */
export const absent = 'н/б';

const wholeMark = /^(?:0|[1-9]\d?|100)$/;

/** Whether a cell may hold this: a whole mark from 0 to 100, or absence. */
export function isMarkValue(value: string): boolean {
  return value === absent || isGrade(value);
}

/** Whether a cell's value is a grade, which a right without grades (R11) may neither set, change nor remove. */
export function isGrade(value: string | null): boolean {
  return value !== null && wholeMark.test(value);
}
