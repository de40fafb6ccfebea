import type { Queryable } from '../database/queryable';
import { usualPositions } from './usual-positions';

/**
 * Gives a university the usual positions that it lacks: a later version of the product brings procedures that name others than
 * those it was founded with. What is there stays as it is worded; a position that nobody holds is asked of the superior.
 */
export async function addUsualPositions(q: Queryable, university: string): Promise<void> {
  await q.query(
    `insert into positions (university, code, title) select $1, code, title from jsonb_each($2::jsonb) as usual (code, title)
     on conflict (university, code) do nothing`,
    [university, JSON.stringify(usualPositions)],
  );
}
