/** A cell of the journal and what it shall hold; a value of null empties it. */
export interface MarkToWrite {
  readonly lesson: string;
  readonly student: string;
  readonly value: string | null;
  /** «перезачет»: goes with «н/б», and needs the dean's order (R25). */
  readonly note?: 'recredited' | null | undefined;
}
