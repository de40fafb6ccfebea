import type { Queryable } from '@kelisim/persistence';
import { canonicalHash } from '@kelisim/persistence';
import { fixRevision, holdCells } from './fix-revision';
import { readRevision } from './sheet-revision';
import type { SheetContent, SheetMaterial } from './sheet-content';
import { readLiveSheet } from './sheet-material';
import { readSetting } from './sheet-setting';
import type { SheetWindow } from './sheet-windows';
import { openWindowsOn, opensSheet } from './sheet-windows';
import type { StoredSheet } from './stored-sheet';
import { holdSheetsOf } from './stored-sheet';

/**
 * Reopens the closed sheets whose marks a window opens. Call it in the transaction that opens the window, when its row is there.
 *
 * @param held the sheets of its discipline and group, which the transaction has locked (`holdSheetsOf`) before the window's number.
 */
export async function reopenSheets(tx: Queryable, window: SheetWindow, held: readonly StoredSheet[]): Promise<void> {
  for (const sheet of held.filter(({ state }) => state === 'closed')) {
    const { content } = await readRevision(tx, sheet.id);
    if (opensSheet(window, content)) await setState(tx, sheet.id, window.id);
  }
}

/**
 * Closes again what a window has reopened, as the next revision, which names the window; where nothing has changed there is no
 * new revision. A sheet that another window still opens stays reopened by that. One that was formed and closed at the very moment
 * of the window's opening, so that the opening did not find it, gets its revision all the same. Call it in the transaction that closes the
 * window, when nobody writes under it any more.
 */
export async function closeReopenedSheets(tx: Queryable, window: SheetWindow): Promise<void> {
  for (const sheet of await holdSheetsOf(tx, window.scope)) {
    if (sheet.state === 'open') continue;
    const { content: before } = await readRevision(tx, sheet.id);
    if (sheet.reopenedBy !== window.id && !opensSheet(window, before)) continue;
    if (sheet.state === 'closed' && !(await hasChanged(tx, window.id, before))) continue;
    await reviseSheet(tx, sheet, before, window);
    const [other] = await openWindowsOn(tx, before, window.id);
    await setState(tx, sheet.id, other?.id ?? null);
  }
}

async function hasChanged(tx: Queryable, window: string, { columns }: SheetContent): Promise<boolean> {
  const { rowCount } = await tx.query(
    `select from mark_changes where university = app_university() and window_id = $1 and lesson = any ($2::uuid[]) limit 1`,
    [window, columns.flatMap(({ lessons }) => lessons.map(({ id }) => id))],
  );
  return rowCount === 1;
}

async function reviseSheet(
  tx: Queryable,
  sheet: StoredSheet,
  before: SheetContent,
  window: SheetWindow,
): Promise<void> {
  const { material } = await readLiveSheet(tx, sheet, await readSetting(tx, sheet), sheet.id, before);
  if (essenceOf(material) === essenceOf(before)) return;
  const { at, by, number } = await readEnd(tx, window.id);
  const closing = { at: at.toISOString(), by, closeBy: before.closing.closeBy, late: false, window: number };
  const revision = before.revision + 1;
  const content = { ...material, format: 1, sheet: sheet.id, number: before.number, revision, closing } as const;
  await holdCells(tx, sheet, content);
  await fixRevision(tx, content, window.id);
}

/** What a sheet says of its students by the columns that count: a class that is shown only may have gone on. */
function essenceOf({ columns, rows }: SheetMaterial): string {
  const asked = columns.filter((column) => column.asked).map(({ id }) => id);
  const said = rows.map(({ student, values, admission, final, result }) => ({
    ...{ student: student.id, admission, final, result },
    values: values.filter(({ column }) => asked.includes(column)),
  }));
  return canonicalHash(said).toString('hex');
}

/** When a window's changes became final, and who answers for them: its holder (R40). */
async function readEnd(
  tx: Queryable,
  window: string,
): Promise<{
  readonly at: Date;
  readonly by: { readonly id: string; readonly name: string };
  readonly number: string;
}> {
  const { rows } = await tx.query<{ at: Date; by: { id: string; name: string }; number: string }>(
    `select app_now() as at, json_build_object('id', p.id, 'name', p.name) as by, w.number
     from windows w join people p on p.university = w.university and p.id = w.holder
     where w.university = app_university() and w.id = $1`,
    [window],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('the window that ends is not known');
  return row;
}

async function setState(tx: Queryable, sheet: string, window: string | null): Promise<void> {
  await tx.query(
    `update sheets set state = case when $2::uuid is null then 'closed' else 'reopened' end, reopened_by = $2
     where university = app_university() and id = $1`,
    [sheet, window],
  );
}
