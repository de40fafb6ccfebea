import type { Queryable } from '@kelisim/persistence';
import { canonicalHash } from '@kelisim/persistence';
import type { SnapshotCell } from '../rules/snapshot-difference';
import type { ToldChange } from './told-changes';

export interface SnapshotToKeep {
  readonly window: string;
  readonly taken: 'opening' | 'closing';
  readonly takenAt: string;
  readonly cells: readonly SnapshotCell[];
  /** What was changed until the closing; null at the opening. */
  readonly changes: readonly ToldChange[] | null;
}

/** Keeps what another system has shown of a window's cells (R08), once: evidence that is there is not replaced. */
export async function keepSnapshot(tx: Queryable, snapshot: SnapshotToKeep): Promise<void> {
  const { window, taken, takenAt, cells, changes } = snapshot;
  await tx.query(
    `insert into window_snapshots (university, window_id, taken, taken_at, cells, hash, changes)
     values (app_university(), $1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [window, taken, takenAt, JSON.stringify(cells), canonicalHash(cells), changes && JSON.stringify(changes)],
  );
}

export async function readOpeningCells(q: Queryable, window: string): Promise<readonly SnapshotCell[]> {
  const { rows } = await q.query<{ cells: readonly SnapshotCell[] }>(
    `select cells from window_snapshots where university = app_university() and window_id = $1 and taken = 'opening'`,
    [window],
  );
  return rows[0]?.cells ?? [];
}
