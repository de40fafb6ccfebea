import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import type { JSX, ReactNode } from 'react';
import type { Mail } from '../api/generated/model';
import { Pager } from '../design/pager';
import { ProblemNotice } from '../design/problem-notice';
import { RowsLoading } from '../design/rows-loading';
import styles from './letters.module.css';

interface MailListProps {
  readonly list: UseInfiniteQueryResult<{ readonly rows: readonly Mail[] }>;
  readonly label: string;
  readonly empty: ReactNode;
  readonly row: (mail: Mail) => JSX.Element;
}

/** Mails in all states of a list. */
export function MailList({ list, label, empty, row }: MailListProps): JSX.Element {
  if (list.data === undefined)
    return list.isError ? (
      <ProblemNotice error={list.error} onAgain={() => void list.refetch()} />
    ) : (
      <RowsLoading rows={3} />
    );
  if (list.data.rows.length === 0) return <>{empty}</>;
  return (
    <div>
      <ul className={styles.mails} aria-label={label}>
        {list.data.rows.map(row)}
      </ul>
      <Pager hasMore={list.hasNextPage} loading={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} />
    </div>
  );
}
