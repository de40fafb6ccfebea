import type { Queryable } from '../../database/queryable';

/** The database's clock, RFC 3339, and the university's local date. */
export interface MomentHere {
  readonly now: string;
  readonly today: string;
}

export async function momentHere(q: Queryable, university: string): Promise<MomentHere> {
  const { rows } = await q.query<{ now: Date; today: string }>(
    `select clock.now, (clock.now at time zone u.zone)::date::text as today
     from universities u, (select app_now() as now offset 0) clock where u.id = $1`,
    [university],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('the university is not known');
  return { now: row.now.toISOString(), today: row.today };
}
