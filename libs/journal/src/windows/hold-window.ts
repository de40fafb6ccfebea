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
 *
 * A writer shares all windows that its holder has for a discipline and group, by id. A case that ends may end several of them in
 * one transaction, in the order of its lines: so those of the case are locked together, by id too (design §3, lock order). Their keys stay
 * free, for a sheet that closes again names the other window that still opens it.
 */
export async function holdWindow(tx: Queryable, name: WindowName): Promise<HeldWindow | null> {
  const { rows } = await tx.query<StoredWindow & { adapter: string; named: boolean }>(
    `with named as materialized (
       select * from windows where university = app_university() and line = $1 and key = $2
     )
     select ${windowColumns}, w.adapter, w.id = n.id as named
     from named n join windows w on w.university = n.university and w.holder = n.holder and w.discipline = n.discipline
       and w.group_id = n.group_id and w.case_id = n.case_id and (w.closed_at is null or w.id = n.id)
     order by w.id for no key update of w`,
    [name.line, name.window],
  );
  const row = rows.find(({ named }) => named);
  if (row === undefined) return null;
  const { id, adapter, closes_at: closesAt, closed_at: closedAt } = row;
  return { id, adapter, scope: scopeOf(row), closesAt: closesAt?.toISOString() ?? null, closed: closedAt !== null };
}
