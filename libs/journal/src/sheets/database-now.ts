import type { Queryable } from '@kelisim/persistence';

/** The database's clock, the only one that counts: RFC 3339 in UTC. */
export async function databaseNow(q: Queryable): Promise<string> {
  const { rows } = await q.query<{ now: Date }>('select app_now() as now');
  const [row] = rows;
  if (row === undefined) throw new Error('one row was asked for');
  return row.now.toISOString();
}
