interface Row {
  readonly id: string;
  readonly openedAt: string;
}

/** What of the list the reader has in front of him. */
export interface Accepted {
  readonly ids: ReadonlySet<string>;
  /** When the latest of all rows that were known at that time was opened. */
  readonly latest: string;
}

export const acceptAll = (rows: readonly Row[]): Accepted => ({
  ids: new Set(rows.map(({ id }) => id)),
  latest: rows.map(({ openedAt }) => openedAt).reduce((a, b) => (a > b ? a : b), ''),
});

/** Splits a list into what may be shown and what has come in since, which waits until it is asked for. */
export function splitFresh<R extends Row>(
  rows: readonly R[],
  accepted: Accepted,
): { shown: readonly R[]; fresh: readonly R[] } {
  // A row that only moves up from a later page was there before: it appears at the end, under nobody's pointer.
  const isFresh = ({ id, openedAt }: R): boolean => !accepted.ids.has(id) && openedAt > accepted.latest;
  return { shown: rows.filter((row) => !isFresh(row)), fresh: rows.filter(isFresh) };
}
