import type { Journal, JournalLessonsItem, JournalStudentsItem, ScaleContent } from '../api/generated/model';

/** Absence, as the journal writes it. It may stand in every cell. */
export const absent = 'н/б';

/** Absence with the note that the discipline is re-credited (R25); the journal keeps the note beside the value. */
export const recredited = 'н/б перезачет';

const number = /^(?:0|[1-9]\d*)(?:[.,]\d+)?$/;
/** The ways in which people write it in haste, also with the Latin letters that look or sound alike. */
const absence = /^(?:н|n|h)(?:[/.\\]?(?:б|b))?$/i;
const recredit = /^(?:н[/.\\]?б?[\s,(]*)?(?:п|пе|пер[а-яё]*)\)?$/i;

/** The scale of a lesson; null where the journal does not tell it. */
export const scaleOf = ({ scales }: Journal, { scale }: JournalLessonsItem): ScaleContent | null =>
  scales[scale]?.content ?? null;

/** What a cell holds, its note included. */
export function heldMark(student: JournalStudentsItem, { id }: JournalLessonsItem): string | null {
  const value = student.marks[id] ?? null;
  return value === absent && student.notes[id] === 'recredited' ? recredited : value;
}

/** Whether a value is a grade, which a window without grades may neither set nor change nor remove. */
export const isGrade = (value: string | null): boolean => value !== null && value !== absent && value !== recredited;

/**
 * What somebody typed, as the journal would hold it: null empties the cell, undefined is no mark of the scale. A word may be
 * typed by its beginning, in the reader's language or as the journal writes it, and `+` or `-` where only one word passes or fails.
 */
export function readMark(typed: string, scale: ScaleContent | null): string | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  const meant = marksMeant(text, scale);
  if (meant.length === 1) return meant[0];
  return meant.length === 0 ? numberOf(text, scale) : undefined;
}

/** The marks that a text may stand for where it is no number: of more than one the reader has to choose. */
export function marksMeant(typed: string, scale: ScaleContent | null): readonly string[] {
  const text = typed.trim();
  const words = scale?.kind === 'words' ? wordsMeant(text, scale) : [];
  if (words.length === 1 && words[0]?.toLowerCase() === text.toLowerCase()) return words;
  return [...words, ...(absence.test(text) ? [absent] : []), ...(recredit.test(text) ? [recredited] : [])];
}

function wordsMeant(text: string, { values }: Extract<ScaleContent, { kind: 'words' }>): readonly string[] {
  const begun = folded(text);
  const names = ({ value, word }: (typeof values)[number]): string[] =>
    [value, ...Object.values(word ?? {})].map(folded);
  const exact = values.find((one) => names(one).includes(begun));
  if (exact !== undefined) return [exact.value];
  const signed = values.filter(({ passes }) => (text === '+' && passes) || (/^[-−–]$/.test(text) && !passes));
  const found = signed.length > 0 ? signed : values.filter((one) => names(one).some((name) => name.startsWith(begun)));
  return found.map(({ value }) => value);
}

const folded = (text: string): string => text.toLowerCase().replaceAll('ё', 'е').replaceAll(/\s+/g, ' ');

function numberOf(text: string, scale: ScaleContent | null): string | undefined {
  if (scale?.kind !== 'points' || !number.test(text)) return undefined;
  const mark = Number(text.replace(',', '.'));
  const steps = (mark - scale.from) / scale.step;
  // A step of 0.1 is no exact number here; the server counts exactly.
  const isStep = Math.abs(steps - Math.round(steps)) < 1e-6;
  return mark >= scale.from && mark <= scale.to && isStep ? String(mark) : undefined;
}
