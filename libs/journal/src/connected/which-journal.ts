import { builtInJournal } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';

/**
 * The journal that a discipline is kept in: the connector that names it, or the one that has all disciplines, or the
 * product's own.
 */
export async function whichJournal(q: Queryable, discipline: string): Promise<string> {
  const { rows } = await q.query<{ code: string }>(
    `select code from journal_connectors
     where university = app_university() and enabled and (disciplines is null or $1::uuid = any (disciplines))
     order by disciplines is null, code limit 1`,
    [discipline],
  );
  return rows[0]?.code ?? builtInJournal;
}
