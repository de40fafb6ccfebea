import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import type { JSX, ReactNode } from 'react';
import { RowList } from './list-row';
import { Pager } from './pager';
import { ProblemNotice } from './problem-notice';
import { RowsLoading } from './rows-loading';

interface PagedListProps<Row> {
  readonly list: UseInfiniteQueryResult<{ readonly rows: readonly Row[] }>;
  readonly label: string;
  /** What is said where there is no row. */
  readonly empty: ReactNode;
  readonly row: (row: Row) => JSX.Element;
}

/** A list that comes page by page, in all its states: being read, refused, empty, with more to come. */
export function PagedList<Row>({ list, label, empty, row }: PagedListProps<Row>): JSX.Element {
  const again = (): void => void list.refetch();
  if (list.data === undefined) {
    return list.isError ? <ProblemNotice error={list.error} onAgain={again} /> : <RowsLoading />;
  }
  if (list.data.rows.length === 0) return <>{empty}</>;
  return (
    <>
      <RowList label={label}>{list.data.rows.map(row)}</RowList>
      {list.isFetchNextPageError && <ProblemNotice error={list.error} onAgain={() => void list.fetchNextPage()} />}
      <Pager hasMore={list.hasNextPage} loading={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} />
    </>
  );
}
