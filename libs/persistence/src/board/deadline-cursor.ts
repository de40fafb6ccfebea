import { DomainError } from '@kelisim/domain';
import type { Page } from '../reading/cursor';

/** Where a page of terms ended: its last due moment in the words of the database, with line and key. */
export type DeadlinePlace = readonly [due: string, line: string, key: string];

const forms = [
  /^\d{4,6}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:?\d\d)?$/,
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  /^[^\s|]{1,200}$/,
];

const writeDeadlineCursor = (place: DeadlinePlace): string => Buffer.from(place.join(' | ')).toString('base64url');

/** @throws DomainError `request-invalid` for a cursor that no page has given. */
export function readDeadlineCursor(cursor: string | null): DeadlinePlace | null {
  if (cursor === null) return null;
  const [due = '', line = '', key = ''] = Buffer.from(cursor, 'base64url').toString().split(' | ');
  const place = [due, line, key] as const;
  if (place.every((part, at) => forms[at]?.test(part))) return place;
  throw new DomainError({ code: 'request-invalid', fields: [{ path: '/cursor', rule: 'format' }] });
}

/** Makes a page of one row more than was asked for: the extra row says that there is a next page. */
export async function toDeadlinePage<Row extends { line: string; key: string; cursor_due: string }, Item>(
  rows: readonly Row[],
  limit: number,
  toItem: (row: Row) => Promise<Item>,
): Promise<Page<Item>> {
  const shown = rows.slice(0, limit);
  const items: Item[] = [];
  for (const row of shown) items.push(await toItem(row));
  const last = shown.at(-1);
  const isMore = rows.length > limit && last !== undefined;
  return { items, next: isMore ? writeDeadlineCursor([last.cursor_due, last.line, last.key]) : null };
}
