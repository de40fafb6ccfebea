import type { Queryable } from '../database/queryable';

/** With more cases than this a page of them is full soon, and they need not be looked up. */
const fewCases = 1_000;

/** The cases whose number or whose author's name begins so, by their indexes; null where they are many. */
export async function findCases(q: Queryable, search: string): Promise<readonly string[] | null> {
  const { rows } = await q.query<{ id: string }>('select cases_beginning($1, $2) as id', [search, fewCases]);
  return rows.length < fewCases ? rows.map(({ id }) => id) : null;
}
