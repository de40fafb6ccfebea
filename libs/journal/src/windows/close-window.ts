import { builtInJournal } from '@kelisim/domain';
import type { Queryable, WindowToClose } from '@kelisim/persistence';
import { snapshotDifference } from '../rules/snapshot-difference';
import type { HeldWindow } from './hold-window';
import { closeReopenedSheets } from '../sheets/reopen-sheets';
import { takeCountedEnd } from './counted-end';
import { holdWindow } from './hold-window';
import { openIncident } from '../incidents/open-incident';
import type { ClosingSnapshot } from './take-snapshot';
import { takeClosingSnapshot } from './take-snapshot';

/**
 * Ends a right. Whoever writes marks under it holds its row (`writeMarks`), so this waits for them, and what the window
 * changed is final afterwards: the closing snapshot (R08) is taken under the lock and holds all of it. The moment is read
 * after the lock: a change is never later than the end of its right. A right that has lapsed ended at `closes_at`, however
 * late that is noticed.
 *
 * @returns false when it was closed before.
 */
export async function closeWindow(tx: Queryable, closing: WindowToClose): Promise<boolean> {
  const counted = takeCountedEnd(tx, closing);
  const window = counted?.window ?? (await holdWindow(tx, closing));
  if (window === null || window.closed) return false;
  if (window.adapter !== builtInJournal) {
    await endOutside(tx, window.id, closing.how);
    return true;
  }
  const picture = counted?.picture ?? (await takeClosingSnapshot(tx, window));
  await tx.query(
    `with closed as (
       update windows set closed_at = least(closes_at, app_now()), closed_how = $2
       where university = app_university() and id = $1 returning university, id
     )
     insert into window_snapshots (university, window_id, taken, taken_at, cells, hash)
     select university, id, 'closing', $3, $4, $5 from closed`,
    [window.id, closing.how, picture.takenAt, JSON.stringify(picture.cells), picture.hash],
  );
  await closeReopenedSheets(tx, window);
  await reportOutside(tx, window, picture);
  return true;
}

/** The end in another system is theirs to confirm, with the snapshot; one that was never opened has no time to end. */
async function endOutside(tx: Queryable, id: string, how: WindowToClose['how']): Promise<void> {
  await tx.query(
    `update windows set closed_at = least(closes_at, app_now()), closed_how = $2
     where university = app_university() and id = $1`,
    [id, how],
  );
}

/** The rules of a cell make a change outside the request impossible (R06). If there is one all the same, a person must see it. */
async function reportOutside(
  tx: Queryable,
  { id, scope }: HeldWindow,
  { cells, changes }: ClosingSnapshot,
): Promise<void> {
  const { outside } = snapshotDifference({ opening: cells, closing: cells }, changes, scope);
  if (outside.length === 0) return;
  const kind = 'changes-outside-scope';
  await openIncident(tx, { connector: null, key: `${kind}:${id}`, kind, window: id, detail: { changes: outside } });
}
