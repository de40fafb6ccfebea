import type { BoardDeadline } from '../api/generated/model';
import { DeadlinesBoardState } from '../api/generated/model';

/** The board's states, in the order of its tabs. */
export const boardStates = Object.values(DeadlinesBoardState);

/** The state that an address asks for; anything else is the clocks that run. */
export const stateOf = (asked: string | null): DeadlinesBoardState =>
  boardStates.find((state) => state === asked) ?? 'running';

export interface BoardRows {
  readonly windows: readonly BoardDeadline[];
  readonly tasks: readonly BoardDeadline[];
}

/** Rights that are open apart from work that is waited for; each in the order of the server, the most urgent first. */
export const splitRows = (rows: readonly BoardDeadline[]): BoardRows => ({
  windows: rows.filter(({ purpose }) => purpose === 'window'),
  tasks: rows.filter(({ purpose }) => purpose === 'task'),
});

/** One row's own key: a case may wait for several people at the same step, one for each faculty. */
export const rowKey = (row: BoardDeadline, place: number): string => `${row.case.id}.${row.step}.${row.start}.${place}`;

/** Who is waited for, from the nearest to the widest: the person, his position, his unit. */
export const holderWords = ({ holder }: BoardDeadline): readonly string[] =>
  [holder.name, holder.position, holder.unit].filter((words) => words !== null);
