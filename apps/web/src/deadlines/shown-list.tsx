import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import type { JSX, ReactNode } from 'react';
import { Pager } from '../design/pager';
import { ProblemNotice } from '../design/problem-notice';
import { RowsLoading } from '../design/rows-loading';

interface ShownListProps<Row> {
  readonly list: UseInfiniteQueryResult<{ readonly rows: readonly Row[] }>;
  readonly empty: ReactNode;
  readonly children: (rows: readonly Row[]) => JSX.Element;
}

/** A list that comes page by page, in all its states. What was read stays where reading it anew fails, and says so. */
export function ShownList<Row>({ list, empty, children }: ShownListProps<Row>): JSX.Element {
  const { data, error, hasNextPage, isFetchingNextPage } = list;
  const fault = error !== null && <ProblemNotice error={error} onAgain={() => void list.refetch()} />;
  if (data === undefined) return fault === false ? <RowsLoading /> : fault;
  return (
    <>
      {fault}
      {data.rows.length === 0 ? empty : children(data.rows)}
      <Pager hasMore={hasNextPage} loading={isFetchingNextPage} onMore={() => void list.fetchNextPage()} />
    </>
  );
}
