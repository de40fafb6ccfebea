import type { Journal } from '../api/generated/model';

/** Where an address leads in a journal; null: it names no such student, or no such lesson. */
export interface AskedPlace {
  readonly row: number | null;
  readonly column: number | null;
}

/** The cell that an address asks for by `student` and `lesson`: whoever comes from a sheet or a card is led to it. */
export function askedPlace(
  { students, lessons }: Pick<Journal, 'students' | 'lessons'>,
  address: URLSearchParams,
): AskedPlace {
  const placeOf = (rows: readonly { readonly id: string }[], name: string): number | null => {
    const place = rows.findIndex(({ id }) => id === address.get(name));
    return place < 0 ? null : place;
  };
  return { row: placeOf(students, 'student'), column: placeOf(lessons, 'lesson') };
}
