import type { Queryable, WindowToClose } from '@kelisim/persistence';

/**
 * Ends a right. Whoever writes marks under it holds its row (`writeMarks`), so this waits for them, and what the window
 * changed is final afterwards. The moment is read after the lock: a change is never later than the end of its right.
 * A right that has lapsed ended at `closes_at`, however late that is noticed.
 *
 * @returns false when it was closed before.
 */
export async function closeWindow(tx: Queryable, closing: WindowToClose): Promise<boolean> {
  const { rowCount } = await tx.query(
    `with held as materialized (
       select university, id from windows
       where university = app_university() and line = $1 and key = $2 and closed_at is null for update
     )
     update windows w set closed_at = least(w.closes_at, app_now()), closed_how = $3
     from held where w.university = held.university and w.id = held.id`,
    [closing.line, closing.window, closing.how],
  );
  return rowCount === 1;
}
