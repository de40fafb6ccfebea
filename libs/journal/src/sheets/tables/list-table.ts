/** A line beside or under a table. */
export interface TableFact {
  readonly title: string;
  readonly value: string;
}

export interface HeadCell {
  readonly text: string;
  /** How many columns and rows of the head it takes. */
  readonly columns: number;
  readonly rows: number;
  /** Of the column under it, in letters; it counts where the cell takes one column. */
  readonly width?: number;
}

export interface BodyCell {
  readonly text: string;
  /** Stands in the middle, on one line. */
  readonly figure: boolean;
  /** A decimal number is a number in a spreadsheet; a code such as «007» is none. */
  readonly number: boolean;
}

/** An official list in one language: the printed page and the spreadsheet are both made of it. */
export interface ListTable {
  readonly title: string;
  readonly subtitle: string;
  /** The paper's register number; null for a draft and for a list that has none. */
  readonly number: string | null;
  readonly university: string;
  readonly facts: readonly TableFact[];
  readonly head: readonly { readonly cells: readonly HeadCell[] }[];
  readonly rows: readonly { readonly cells: readonly BodyCell[] }[];
  readonly totals: readonly { readonly cells: readonly BodyCell[] }[];
  /** What stands under the table: sums, meanings of codes. */
  readonly summary: readonly TableFact[];
  /** Who signs the print; an empty name is written by hand. */
  readonly signatures: readonly { readonly title: string; readonly name: string }[];
  readonly landscape: boolean;
  /** Stands across the page: a draft is none to sign. */
  readonly warning: string | null;
  /** At the foot of every page: when the list was made or closed, in local time, and the hash of what is fixed. */
  readonly dated: string;
}

export const text = (value: string): BodyCell => ({ text: value, figure: false, number: false });
export const code = (value: string): BodyCell => ({ text: value, figure: true, number: false });
export const figure = (value: string | number | null): BodyCell => ({
  ...{ text: String(value ?? '–'), figure: true, number: true },
});
