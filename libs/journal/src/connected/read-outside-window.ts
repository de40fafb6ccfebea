import type { WindowScopeValues } from '@kelisim/domain';
import type { Queryable, WindowName } from '@kelisim/persistence';
import type { StoredWindow } from '../windows/window';
import { scopeOf, windowColumns } from '../windows/window';

/** A window of another system, as we have it. Moments are RFC 3339 in UTC. */
export interface KnownOutside {
  readonly id: string;
  readonly number: string;
  readonly holder: string;
  readonly scope: WindowScopeValues;
  /** Code of the connector. */
  readonly adapter: string;
  /** What the other system calls it; null until it has answered. */
  readonly reference: string | null;
  readonly requestedAt: string;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly closedAt: string | null;
}

export type OutsideRow = StoredWindow & { adapter: string; external_reference: string | null; requested_at: Date };

export const outsideColumns = `${windowColumns}, w.adapter, w.external_reference, w.requested_at`;

export function toOutside(row: OutsideRow): KnownOutside {
  const { id, number, holder, adapter } = row;
  return {
    ...{ id, number, holder, adapter, scope: scopeOf(row), reference: row.external_reference },
    requestedAt: row.requested_at.toISOString(),
    opensAt: row.opens_at?.toISOString() ?? null,
    closesAt: row.closes_at?.toISOString() ?? null,
    closedAt: row.closed_at?.toISOString() ?? null,
  };
}

/** The window of a line by its key. */
export async function readOutsideWindow(q: Queryable, { line, window }: WindowName): Promise<KnownOutside> {
  const { rows } = await q.query<OutsideRow>(
    `select ${outsideColumns} from windows w where w.university = app_university() and w.line = $1 and w.key = $2`,
    [line, window],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('a window that was asked for elsewhere is gone');
  return toOutside(row);
}

/** Whether the opening of a window is still being asked for. */
export async function isOpening(q: Queryable, caseId: string, window: string): Promise<boolean> {
  const { rows } = await q.query(
    `select 1 from effects e join windows w on w.university = e.university and w.line = e.line and w.key = e.content ->> 'window'
     where e.university = app_university() and e.case_id = $1 and e.state = 'pending' and e.kind = 'journal-open' and w.id = $2`,
    [caseId, window],
  );
  return rows.length > 0;
}
