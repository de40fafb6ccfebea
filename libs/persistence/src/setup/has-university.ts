import type { Queryable } from '../database/queryable';

/** Whether this installation has a university; without one, the first run is waited for. */
export async function hasUniversity(q: Queryable): Promise<boolean> {
  const { rows } = await q.query<{ founded: boolean }>('select exists (select from university_list()) as founded');
  return rows[0]?.founded ?? false;
}
