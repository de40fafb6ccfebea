import { DomainError } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';
import type { SheetReader } from './sheet-reader';
import { mayPrint } from './sheet-reader';
import type { RevisionHead } from './sheet-revision';
import { readRevision } from './sheet-revision';
import { holdSheet } from './stored-sheet';

/**
 * Records that the newest revision of a closed sheet was printed to the archive, into which case of its nomenclature, when and
 * by whom (R20, R39). A print is kept once: asked for again, the same is told.
 *
 * @throws DomainError `not-found`, `forbidden` (only the registrar's office prints), `sheet-not-closed`, `sheet-archived` (in another case).
 */
export async function printSheet(
  tx: Queryable,
  reader: SheetReader,
  id: string,
  archivedAs: string,
): Promise<Omit<RevisionHead, 'closing'>> {
  if (!mayPrint(reader)) throw new DomainError({ code: 'forbidden' });
  const sheet = await holdSheet(tx, id);
  if (sheet === null) throw new DomainError({ code: 'not-found' });
  if (sheet.state !== 'closed') throw new DomainError({ code: 'sheet-not-closed' });
  const newest = await readRevision(tx, id);
  if (newest.archivedAs !== null && newest.archivedAs !== archivedAs)
    throw new DomainError({ code: 'sheet-archived', data: { archivedAs: newest.archivedAs } });
  if (newest.archivedAs === null) {
    await tx.query(
      `update sheet_revisions set printed_at = app_now(), printed_by = $3, archived_as = $4
       where university = app_university() and sheet = $1 and revision = $2`,
      [id, newest.revision, reader.person, archivedAs],
    );
  }
  const { revision, hash, printedAt, printedBy, archivedAs: keptAs } = await readRevision(tx, id);
  return { revision, hash, printedAt, printedBy, archivedAs: keptAs };
}
