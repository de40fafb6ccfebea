/** The order or decree that is being told. */
export interface BasisDraft {
  readonly number: string;
  readonly date: string;
  readonly text: string;
}

export const noBasis: BasisDraft = { number: '', date: '', text: '' };

export const isWhole = (basis: BasisDraft): boolean =>
  Object.values(basis).every((words: string) => words.trim() !== '');

export const trimmed = ({ number, date, text }: BasisDraft): BasisDraft => ({
  ...{ number: number.trim(), date, text: text.trim() },
});
