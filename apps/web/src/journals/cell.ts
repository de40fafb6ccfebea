/** A place for a mark: a student at a lesson. */
export interface Cell {
  readonly lesson: string;
  readonly student: string;
}

/** A cell as a key of a record. */
export type CellKey = string;

export const keyOf = ({ lesson, student }: Cell): CellKey => `${lesson}/${student}`;
