import { DomainError } from '@kelisim/domain';

/** A page of a list, and where the next one begins. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Hand it back to get the next page; null at the end. */
  readonly next: string | null;
}

/** Where a page begins and how long it is. */
export interface PageRequest {
  readonly limit: number;
  readonly cursor: string | null;
}

/** The sort key of the last row that was seen, in the words of the database, so that nothing is rounded. */
export type Keyset = readonly [moment: string, id: string];

const momentPattern = /^(infinity|-infinity|\d{4,6}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:?\d\d)?)$/;
const idPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const writeCursor = (key: Keyset): string => Buffer.from(key.join(' | ')).toString('base64url');

/** @throws DomainError `request-invalid` for a cursor that no list has given. */
export function readCursor(cursor: string | null): Keyset | null {
  if (cursor === null) return null;
  const [moment = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' | ');
  if (momentPattern.test(moment) && idPattern.test(id)) return [moment, id];
  throw new DomainError({ code: 'request-invalid', fields: [{ path: '/cursor', rule: 'format' }] });
}

/** Makes a page of one row more than was asked for: the extra row says that there is a next page. */
export function toPage<Row extends { cursor_at: string; cursor_id: string }, Item>(
  rows: readonly Row[],
  limit: number,
  toItem: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const next = rows.length > limit && last !== undefined ? writeCursor([last.cursor_at, last.cursor_id]) : null;
  return { items: shown.map(toItem), next };
}
