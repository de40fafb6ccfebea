import { DomainError } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';
import { missingMarks } from '../rules/sheet-rows';
import { fixRevision, holdCells } from './fix-revision';
import { requireKeeper } from './sheet-authority';
import type { SheetContent, SheetMaterial } from './sheet-content';
import type { PlannedLesson } from './sheet-lessons';
import { lastControl } from './sheet-lessons';
import { readLiveSheet } from './sheet-material';
import { nextSheetNumber } from './sheet-number';
import type { SheetReader } from './sheet-reader';
import type { SheetSetting } from './sheet-setting';
import { readSetting } from './sheet-setting';
import { termOf } from './sheet-term';
import { openWindowsOn } from './sheet-windows';
import type { StoredSheet } from './stored-sheet';
import { findSheet, holdSheet } from './stored-sheet';
import { requireVisible } from './visible-sheet';

/** A sheet as it was closed. */
export interface ClosedSheet {
  readonly id: string;
  readonly number: string;
  readonly revision: number;
  /** RFC 3339 in UTC. */
  readonly closedAt: string;
  readonly late: boolean;
}

/**
 * Closes a sheet: its rows are fixed as revision 1 with a number of the year's register, and the open period of its lessons is
 * over. Journals, then the sheet, its lessons and the register's counter (design §3, lock order): nobody writes marks meanwhile, and
 * who writes them holds a journal and waits for a window, whose end waits for sheets.
 *
 * @throws DomainError `not-found`, `forbidden`, `sheet-other-department`, `sheet-closed` (also when it is reopened: it closes with
 * its window), `sheet-window-open` (a window opens marks of it: that has to end first), `sheet-no-control`, `not-possible-now` (the last control is ahead), `sheet-incomplete` (each
 * student and column that is wanting).
 */
export async function closeSheet(tx: Queryable, reader: SheetReader, id: string): Promise<ClosedSheet> {
  // What a sheet is of never changes; its state does, and is asked of the locked row.
  const found = await findSheet(tx, id);
  if (found === null) throw new DomainError({ code: 'not-found' });
  await requireVisible(tx, reader, id);
  const setting = await readSetting(tx, found);
  await requireKeeper(tx, reader, found, setting);
  await holdJournals(tx, found);
  const sheet = await holdSheet(tx, id);
  // A reopened sheet closes with its window, also where that has lapsed and nobody has noticed yet.
  if (sheet?.state !== 'open') throw new DomainError({ code: 'sheet-closed', data: { number: sheet?.number } });
  const { material, lessons } = await readLiveSheet(tx, sheet, setting, id);
  await requireNoWindow(tx, material);
  requireHeld(setting, lessons);
  requireComplete(material);
  const { closeBy, basis } = termOf(setting, lessons, {
    closeBy: sheet.closeBy.toISOString(),
    basis: sheet.closeBasis,
  });
  const { now, name } = await readMoment(tx, reader.person);
  const late = now > new Date(closeBy);
  const closing = { at: now.toISOString(), by: { id: reader.person, name }, closeBy, late, window: null };
  await holdCells(tx, sheet, material);
  const number = await nextSheetNumber(tx);
  const content: SheetContent = { ...material, format: 1, sheet: id, number, revision: 1, closing };
  await tx.query(
    `update sheets set state = 'closed', number = $2, close_by = $3, close_basis = $4
     where university = app_university() and id = $1`,
    [id, number, closeBy, JSON.stringify(basis)],
  );
  await fixRevision(tx, content, null);
  return { id, number, revision: 1, closedAt: closing.at, late };
}

/** One transaction writes in a journal at a time (`writeMarks`): what is read under these locks is what is closed. */
async function holdJournals(tx: Queryable, { period, discipline, group }: StoredSheet): Promise<void> {
  await tx.query(
    `select from journals where university = app_university() and period = $1 and discipline = $2 and group_id = $3
     order by id for no key update`,
    [period, discipline, group],
  );
}

async function requireNoWindow(tx: Queryable, material: SheetMaterial): Promise<void> {
  const windows = (await openWindowsOn(tx, material)).map(({ number }) => number);
  if (windows.length > 0) throw new DomainError({ code: 'sheet-window-open', data: { windows } });
}

function requireHeld({ kind }: SheetSetting, lessons: readonly PlannedLesson[]): void {
  const last = lastControl(kind, lessons);
  if (last?.begun === false)
    throw new DomainError({ code: 'not-possible-now', data: { why: 'control-ahead', startsAt: last.startsAt } });
}

/** Names every student and column, as people call them. */
function requireComplete({ columns, rows }: SheetMaterial): void {
  const missing = missingMarks(rows.map((row) => ({ ...row, student: row.student.id })));
  if (missing.length === 0) return;
  const titleOf = new Map(columns.map(({ id, title }) => [id, title]));
  const nameOf = new Map(rows.map(({ student }) => [student.id, student.name]));
  const told = missing.map(({ student, column, why, lessons }) => ({
    student: { id: student, name: nameOf.get(student) },
    column: { id: column, title: titleOf.get(column) },
    ...{ why, lessons },
  }));
  throw new DomainError({ code: 'sheet-incomplete', data: { missing: told } });
}

async function readMoment(tx: Queryable, person: string): Promise<{ readonly now: Date; readonly name: string }> {
  const { rows } = await tx.query<{ now: Date; name: string }>(
    'select app_now() as now, name from people where university = app_university() and id = $1',
    [person],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('who closes a sheet is not known');
  return row;
}
