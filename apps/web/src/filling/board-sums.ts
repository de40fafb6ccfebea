import type { FillingOfJournal } from '../api/generated/model';

/** What several journals come to. */
export interface BoardSums {
  readonly journals: number;
  readonly held: number;
  readonly filled: number;
  readonly empty: number;
  readonly late: number;
  readonly unmarked: number;
}

/** The board in a line: so much was held, so much of it is empty or was locked empty. */
export function boardSums(rows: readonly FillingOfJournal[]): BoardSums {
  const sum = (of: (row: FillingOfJournal) => number): number => rows.reduce((total, row) => total + of(row), 0);
  return {
    journals: rows.length,
    held: sum(({ held }) => held),
    filled: sum(({ filled }) => filled),
    empty: sum(({ empty }) => empty),
    late: sum(({ late }) => late),
    unmarked: sum(({ unmarkedAtControls }) => unmarkedAtControls),
  };
}
