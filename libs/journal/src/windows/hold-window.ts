import type { WindowScopeValues } from '@kelisim/domain';
import type { Queryable, WindowName } from '@kelisim/persistence';
import type { StoredWindow } from './window';
import { scopeOf, windowColumns } from './window';

/** A window under its lock, as far as its end is concerned. */
export interface HeldWindow {
  readonly id: string;
  readonly scope: WindowScopeValues;
  /** RFC 3339; null while it is only requested. */
  readonly closesAt: string | null;
  readonly closed: boolean;
  readonly adapter: string;
}

/**
 * Locks a window. Whoever writes marks under it shares its row, so this waits for them: what is read afterwards, by a
 * statement of its own, holds all they have written.
 */
export async function holdWindow(tx: Queryable, name: WindowName): Promise<HeldWindow | null> {
  const { rows } = await tx.query<StoredWindow & { adapter: string }>(
    `select ${windowColumns}, w.adapter from windows w
     where w.university = app_university() and w.line = $1 and w.key = $2 for update`,
    [name.line, name.window],
  );
  const [row] = rows;
  if (row === undefined) return null;
  const { id, adapter, closes_at: closesAt, closed_at: closedAt } = row;
  return { id, adapter, scope: scopeOf(row), closesAt: closesAt?.toISOString() ?? null, closed: closedAt !== null };
}
