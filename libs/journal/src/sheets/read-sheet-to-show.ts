import { DomainError } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';
import { databaseNow } from './database-now';
import { materialOf } from './read-sheet';
import type { SheetReader } from './sheet-reader';
import type { SheetRevision } from './sheet-revision';
import { readRevision } from './sheet-revision';
import { findSheet } from './stored-sheet';
import type { SheetToShow } from './tables/sheet-table';
import { requireVisible } from './visible-sheet';

/** @throws DomainError `not-found`: no such revision, or this reader may not see the sheet. */
export async function readSheetRevision(
  q: Queryable,
  reader: SheetReader,
  id: string,
  revision: number,
): Promise<SheetRevision> {
  await requireVisible(q, reader, id);
  return await readRevision(q, id, revision);
}

/**
 * A sheet to be printed: a revision of it, the newest where none is named; a draft while there is none, or while it is reopened
 * and none is named.
 * @throws DomainError `not-found`.
 */
export async function readSheetToShow(
  q: Queryable,
  reader: SheetReader,
  id: string,
  revision: number | null,
): Promise<SheetToShow> {
  await requireVisible(q, reader, id);
  const sheet = await findSheet(q, id);
  if (sheet === null) throw new DomainError({ code: 'not-found' });
  const now = await databaseNow(q);
  if (revision === null && sheet.state !== 'closed')
    return { material: await materialOf(q, sheet), closeBy: sheet.closeBy.toISOString(), fixed: null, now };
  const { content, hash } = await readRevision(q, id, revision);
  const { number, closing } = content;
  return {
    material: content,
    closeBy: closing.closeBy,
    fixed: { number, revision: content.revision, closing, hash },
    now,
  };
}
