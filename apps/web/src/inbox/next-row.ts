interface Row {
  readonly id: string;
}

/** The row to go on with: the one after the row that is read, or, when that has left, the one that stands in its place now. */
export function nextRow<R extends Row>(rows: readonly R[], selected: string, lastPlace: number): R | null {
  const place = rows.findIndex(({ id }) => id === selected);
  const next = place >= 0 ? (rows[place + 1] ?? rows[place - 1]) : (rows[lastPlace] ?? rows.at(-1));
  return next ?? null;
}
