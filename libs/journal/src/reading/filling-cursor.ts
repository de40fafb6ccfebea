import { DomainError } from '@kelisim/domain';

/** Where a page of the filling board ended: how much attention its last journal needs. */
export interface FillingPlace {
  readonly late: number;
  readonly empty: number;
  /** In the words of the database. */
  readonly locksNext: string;
  readonly id: string;
}

const form =
  /^(\d{1,6}) (\d{1,6}) (infinity|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

export const writeFillingCursor = ({ late, empty, locksNext, id }: FillingPlace): string =>
  Buffer.from(`${String(late)} ${String(empty)} ${locksNext} ${id}`).toString('base64url');

/** @throws DomainError `request-invalid` for a cursor that no page has given. */
export function readFillingCursor(cursor: string): FillingPlace {
  const [, late, empty, locksNext, id] = form.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (late === undefined || empty === undefined || locksNext === undefined || id === undefined)
    throw new DomainError({ code: 'request-invalid', fields: [{ path: '/cursor', rule: 'format' }] });
  return { late: Number(late), empty: Number(empty), locksNext, id };
}
