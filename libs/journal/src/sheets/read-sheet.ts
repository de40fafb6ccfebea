import { DomainError } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';
import type { ListedSheet } from './list-sheets';
import { findListed } from './list-sheets';
import { mayKeep } from './sheet-authority';
import type { SheetMaterial } from './sheet-content';
import { readLiveSheet } from './sheet-material';
import type { SheetReader } from './sheet-reader';
import { mayPrint } from './sheet-reader';
import type { RevisionHead } from './sheet-revision';
import { readRevision, revisionsOf } from './sheet-revision';
import { readSetting } from './sheet-setting';
import type { CloseBasis, StoredSheet } from './stored-sheet';
import { findSheet } from './stored-sheet';

/** A sheet as it is now: made of the marks while it is open or reopened, as it was fixed when it is closed. */
export interface SheetPage extends ListedSheet {
  readonly closeBasis: CloseBasis;
  readonly material: SheetMaterial;
  readonly revisions: readonly RevisionHead[];
  readonly reopenedBy: string | null;
  readonly mayClose: boolean;
  readonly mayPrint: boolean;
}

/** @throws DomainError `not-found`: there is no such sheet, or this reader may not see it. */
export async function readSheet(q: Queryable, reader: SheetReader, id: string): Promise<SheetPage> {
  const listed = await findListed(q, reader, id);
  const stored = await findSheet(q, id);
  if (listed === null || stored === null) throw new DomainError({ code: 'not-found' });
  const setting = await readSetting(q, stored);
  const keeps = (await mayKeep(q, reader, stored, setting)) === 'yes';
  return {
    ...listed,
    closeBasis: stored.closeBasis,
    material: await materialOf(q, stored),
    revisions: await revisionsOf(q, id),
    reopenedBy: stored.reopenedBy === null ? null : await windowNumber(q, stored.reopenedBy),
    mayClose: keeps && stored.state === 'open',
    mayPrint: mayPrint(reader) && stored.state === 'closed',
  };
}

/** What a sheet shows at this moment. */
export async function materialOf(q: Queryable, sheet: StoredSheet): Promise<SheetMaterial> {
  const fixed = sheet.state === 'open' ? null : (await readRevision(q, sheet.id)).content;
  if (fixed !== null && sheet.state === 'closed') return fixed;
  return (await readLiveSheet(q, sheet, await readSetting(q, sheet), sheet.id, fixed)).material;
}

async function windowNumber(q: Queryable, id: string): Promise<string | null> {
  const { rows } = await q.query<{ number: string }>(
    'select number from windows where university = app_university() and id = $1',
    [id],
  );
  return rows[0]?.number ?? null;
}
