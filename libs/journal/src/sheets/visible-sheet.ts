import { DomainError } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';
import type { SheetReader } from './sheet-reader';
import { sightOf, sightValues, visibleSheet } from './sheet-reader';

/** @throws DomainError `not-found`: there is no such sheet, or this reader may not see it. */
export async function requireVisible(q: Queryable, reader: SheetReader, id: string): Promise<void> {
  const { rowCount } = await q.query(
    `select from sheets s where s.university = app_university() and s.id = $5 and ${visibleSheet}`,
    [...sightValues(sightOf(reader)), id],
  );
  if (rowCount !== 1) throw new DomainError({ code: 'not-found' });
}
