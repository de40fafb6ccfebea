import type { Language } from '@kelisim/domain';
import type { BodyCell, ListTable, TableFact } from '@kelisim/journal';
import { momentWords } from './time-words';
import type { BoardWord } from './board-words';
import { boardWords } from './board-words';

/** Rows to be put into a file. */
export interface Listed {
  readonly title: BoardWord;
  readonly facts: readonly TableFact[];
  readonly columns: readonly (readonly [title: BoardWord, width: number])[];
  readonly rows: readonly (readonly BodyCell[])[];
  /** Whether there are more than a file holds. */
  readonly isCut: boolean;
}

/** Whose file it is and when it was made. */
export interface Making {
  readonly university: string;
  readonly zone: string;
  readonly language: Language;
  /** RFC 3339. */
  readonly now: string;
}

/** A list as the spreadsheet is made of it. */
export function listOfRows({ title, facts, columns, rows, isCut }: Listed, making: Making): ListTable {
  const { university, zone, language, now } = making;
  const made = momentWords(now, zone);
  return {
    title: boardWords[title][language],
    subtitle: made,
    number: null,
    university,
    facts: [...facts, { title: boardWords.made[language], value: made }],
    head: [
      { cells: columns.map(([word, width]) => ({ text: boardWords[word][language], columns: 1, rows: 1, width })) },
    ],
    rows: rows.map((cells) => ({ cells })),
    totals: [],
    summary: [],
    signatures: [],
    landscape: true,
    warning: isCut ? boardWords.notAll[language] : null,
    dated: made,
  };
}
