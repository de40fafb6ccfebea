import type { Queryable, WindowToConfirm } from '@kelisim/persistence';

/** The recorded opening of a right that another system holds: from it the time counts (R07, R28). */
export async function confirmWindow(
  tx: Queryable,
  { line, window, opensAt, closesAt }: WindowToConfirm,
): Promise<void> {
  const { rowCount } = await tx.query(
    `update windows set opens_at = $3, closes_at = $4
     where university = app_university() and line = $1 and key = $2 and opens_at is null and closed_at is null`,
    [line, window, opensAt, closesAt],
  );
  if (rowCount !== 1) throw new Error('a window that was not asked for was opened elsewhere');
}
