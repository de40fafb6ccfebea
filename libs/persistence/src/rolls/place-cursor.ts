import { DomainError } from '@kelisim/domain';
import type { Page } from '../reading/cursor';

/** Lists are read by the places of their entries: a place never changes. @throws DomainError `request-invalid`. */
export function readPlace(cursor: string | null): number {
  if (cursor === null) return 0;
  const place = /^p(\d{1,9})$/.exec(Buffer.from(cursor, 'base64url').toString())?.[1];
  if (place !== undefined) return Number(place);
  throw new DomainError({ code: 'request-invalid', fields: [{ path: '/cursor', rule: 'format' }] });
}

/** Makes a page of one row more than was asked for: the extra row says that there is a next page. */
export function pageByPlace<Row extends { place: number }, Item>(
  rows: readonly Row[],
  limit: number,
  toItem: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const next = rows.length > limit && last !== undefined ? Buffer.from(`p${last.place}`).toString('base64url') : null;
  return { items: shown.map(toItem), next };
}
