import type { Queryable, WindowToExtend } from '@kelisim/persistence';
import { newId } from '@kelisim/persistence';

/**
 * Moves the end of a right later and keeps the decision beside it. The window's row is locked: who writes under it is
 * waited for, and who comes next finds the new end.
 */
export async function extendWindow(tx: Queryable, extension: WindowToExtend): Promise<void> {
  const { line, window, closesAt, basis, decidedBy } = extension;
  const { rowCount } = await tx.query(
    `with held as materialized (
       select university, id, closes_at from windows
       where university = app_university() and line = $1 and key = $2 and closed_at is null and closes_at is not null for no key update
     ), moved as (
       update windows w set closes_at = $3 from held where w.university = held.university and w.id = held.id
     )
     insert into window_extensions (university, id, window_id, closes_before, closes_after, basis, decided_by)
     select university, $4, id, closes_at, $3, $5, $6 from held`,
    [line, window, closesAt, newId(), basis, decidedBy],
  );
  if (rowCount !== 1) throw new Error('a window that is not open was extended');
}
