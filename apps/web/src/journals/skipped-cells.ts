import type { TFunction } from 'i18next';
import type { Journal } from '../api/generated/model';
import type { CellRight } from './cell-right';
import { cellRight } from './cell-right';
import type { Place } from './grid-moves';
import { wordLesson, wordRight } from './right-words';

/** What a paste came to: how many cells took their text, which ones did not, and how much fell beside the grid. */
export interface Pasted {
  readonly taken: number;
  readonly skipped: readonly Place[];
  readonly beside: number;
}

/** Each cell that a paste passed over, by whose it is, and why. */
export function wordSkipped(t: TFunction, journal: Journal, now: number, places: readonly Place[]): readonly string[] {
  return places.flatMap(({ row, column }) => {
    const [student, lesson] = [journal.students[row], journal.lessons[column]];
    if (student === undefined || lesson === undefined) return [];
    const right: CellRight = cellRight(journal, lesson, student, now);
    return [`${student.name}, ${wordLesson(lesson)}: ${wordRight(t, right, journal, lesson)}`];
  });
}
