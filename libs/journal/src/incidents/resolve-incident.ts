import { DomainError, refuse } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';

/** Says what became of an incident, once: the same words again change nothing, other words are refused. */
export async function resolveIncident(
  tx: Queryable,
  id: string,
  by: { readonly person: string; readonly resolution: string },
): Promise<void> {
  const { rows } = await tx.query<{ resolution: string | null }>(
    'select resolution from journal_incidents where university = app_university() and id = $1 for update',
    [id],
  );
  const [row] = rows;
  if (row === undefined) throw new DomainError(refuse('not-found', { incident: id }));
  if (row.resolution === by.resolution) return;
  if (row.resolution !== null) throw new DomainError(refuse('not-possible-now', { why: 'resolved' }));
  await tx.query(
    `update journal_incidents set resolved_at = app_now(), resolved_by = $2, resolution = $3
     where university = app_university() and id = $1`,
    [id, by.person, by.resolution],
  );
}
