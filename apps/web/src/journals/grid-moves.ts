/** A place in the grid; row by student, column by lesson. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Number of rows and columns. */
export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

const PAGE = 10;

const within = (value: number, count: number): number => Math.min(Math.max(value, 0), count - 1);

/** Where a key leads, as in a spreadsheet; null for a key that moves nothing. Nothing wraps around. */
export function moved(
  { row, column }: Place,
  key: string,
  { rows, columns }: GridSize,
  withControl: boolean,
): Place | null {
  const to = (r: number, c: number): Place => ({ row: within(r, rows), column: within(c, columns) });
  switch (key) {
    case 'ArrowUp':
      return to(withControl ? 0 : row - 1, column);
    case 'ArrowDown':
      return to(withControl ? rows : row + 1, column);
    case 'ArrowLeft':
      return to(row, withControl ? 0 : column - 1);
    case 'ArrowRight':
      return to(row, withControl ? columns : column + 1);
    case 'PageUp':
      return to(row - PAGE, column);
    case 'PageDown':
      return to(row + PAGE, column);
    case 'Home':
      return to(withControl ? 0 : row, 0);
    case 'End':
      return to(withControl ? rows : row, columns);
    default:
      return null;
  }
}

/** The next place in reading order (or the one before) that `isWanted`; null at the end: there Tab leaves the grid. */
export function nextPlace(
  { row, column }: Place,
  { rows, columns }: GridSize,
  step: 1 | -1,
  isWanted: (place: Place) => boolean,
): Place | null {
  for (let at = row * columns + column + step; at >= 0 && at < rows * columns; at += step) {
    const place = { row: Math.floor(at / columns), column: at % columns };
    if (isWanted(place)) return place;
  }
  return null;
}
