import type { BoardDeadline } from '../api/generated/model';

/** One row's own key: a case may wait for several people at the same step, one for each faculty. */
export const rowKey = (row: Pick<BoardDeadline, 'case' | 'step' | 'due'>, place: number): string =>
  `${row.case.id}.${row.step}.${row.due}.${place}`;
