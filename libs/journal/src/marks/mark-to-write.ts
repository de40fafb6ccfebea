/** A cell of the journal and what it shall hold; null empties it. */
export interface MarkToWrite {
  readonly lesson: string;
  readonly student: string;
  readonly value: string | null;
}
