import type { Refusal } from '@kelisim/domain';
import { refuse } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';

/** Says of a closed task who decided what, and when. */
export async function closedTaskRefusal(q: Queryable, university: string, task: string): Promise<Refusal> {
  const { rows } = await q.query<{ state: string; outcome: string | null; by: string | null; at: Date | null }>(
    `select t.state, t.outcome, p.short_name as by, t.closed_at as at
     from tasks t left join people p on p.university = t.university and p.id = t.decided_by where t.university = $1 and t.id = $2`,
    [university, task],
  );
  const [row] = rows;
  return refuse('task-closed', {
    state: row?.state ?? null,
    outcome: row?.outcome ?? null,
    by: row?.by ?? null,
    at: row?.at?.toISOString() ?? null,
  });
}
