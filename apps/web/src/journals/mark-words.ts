import type { ScaleContent } from '../api/generated/model';
import { currentLanguage } from '../language/current-language';
import { isGrade } from './mark-value';

/** A mark as it is shown: a word in the reader's language, everything else as the journal holds it. */
export function shownMark(value: string, scale: ScaleContent | null): string {
  if (scale?.kind !== 'words') return value;
  return scale.values.find((word) => word.value === value)?.word?.[currentLanguage()] ?? value;
}

/** «85 = B+ (3.33), good»: what a grade is called on its scale; null where the scale has no letters. */
export function letterOfMark(value: string | null, scale: ScaleContent | null): string | null {
  if (value === null || !isGrade(value) || scale?.kind !== 'points') return null;
  const reached = scale.letters.filter(({ from }) => Number(value) >= from).toSorted((a, b) => b.from - a.from)[0];
  if (reached === undefined) return null;
  const word = reached.word?.[currentLanguage()];
  // On a scale whose letters are its own numbers the word alone says more.
  if (reached.letter === value) return word === undefined ? null : `${value} = ${word}`;
  return `${value} = ${reached.letter} (${reached.points})${word === undefined ? '' : `, ${word}`}`;
}
