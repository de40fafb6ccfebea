import type { Queryable } from '../database/queryable';
import type { BoardFilter } from './board-filter';
import { boardConditions, valuesOf } from './board-filter';
import { boardMoment } from './board-moment';
import type { BoardScope } from './board-scope';
import type { BoardState } from './board-state';
import { boardStates, stateConditions } from './board-state';

export type BoardCounts = Readonly<Record<BoardState, number>>;

/** How many terms stand in each state, in one walk of the board's index. */
export async function countDeadlineBoard(
  q: Queryable,
  university: string,
  scope: BoardScope,
  filter: BoardFilter,
): Promise<BoardCounts> {
  const { values, place } = valuesOf(university);
  const conditions = await boardConditions(q, university, scope, filter, place);
  const counts = boardStates.map((state) => `count(*) filter (where ${stateConditions[state]})::int as "${state}"`);
  const { rows } = await q.query<BoardCounts>(
    `with ${boardMoment} select ${counts.join(', ')} from moment, deadlines x where ${conditions.join(' and ')}`,
    values,
  );
  const [row] = rows;
  if (row === undefined) throw new Error('a count gave no row');
  return row;
}
