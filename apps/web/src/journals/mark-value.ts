/** Absence, as the journal writes it. */
export const absent = 'н/б';

const wholeMark = /^(?:0|[1-9]\d?|100)$/;
/** The ways in which people write it in haste, also with the Latin letters that look or sound alike. */
const absence = /^(?:н|n|h)(?:[/.\\]?(?:б|b))?$/i;

/** What somebody typed, as the journal would hold it; null empties the cell, undefined is no mark. */
export function readMark(typed: string): string | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  if (absence.test(text)) return absent;
  return wholeMark.test(text) ? text : undefined;
}

/** Whether a value is a grade, which a window without grades may neither set nor change nor remove. */
export const isGrade = (value: string | null): boolean => value !== null && wholeMark.test(value);
