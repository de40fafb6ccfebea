import { Skeleton, Stack, Text } from '@mantine/core';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { MarkChange } from '../api/generated/model';
import { Pager } from '../design/pager';
import { ProblemNotice } from '../design/problem-notice';
import { ChangeItem } from './change-item';
import { ChangeItems } from './change-items';

interface ChangeListProps<Change extends MarkChange> {
  readonly label: string;
  readonly list: UseInfiniteQueryResult<{ readonly rows: readonly Change[] }>;
  /** What a change is of, where it differs within the list. */
  readonly of?: (change: Change) => JSX.Element | string;
}

/** Changes page by page, the newest first, in all their states. */
export function ChangeList<Change extends MarkChange>({ label, list, of }: ChangeListProps<Change>): JSX.Element {
  const { t } = useTranslation();
  if (list.data === undefined) {
    return list.isError ? (
      <ProblemNotice error={list.error} onAgain={() => void list.refetch()} />
    ) : (
      <Stack gap="sm" aria-busy>
        <Skeleton height={56} radius="md" />
        <Skeleton height={56} radius="md" />
      </Stack>
    );
  }
  if (list.data.rows.length === 0) return <Text size="sm">{t('history:none')}</Text>;
  return (
    <>
      <ChangeItems label={label}>
        {list.data.rows.map((change) => (
          <ChangeItem key={change.id} change={change} {...(of === undefined ? {} : { of: of(change) })} />
        ))}
      </ChangeItems>
      <Pager hasMore={list.hasNextPage} loading={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} />
    </>
  );
}
