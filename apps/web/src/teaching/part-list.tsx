import { Button, Group, Text } from '@mantine/core';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { IconPlus } from '@tabler/icons-react';
import type { TablerIcon } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../design/empty-state';
import { Pager } from '../design/pager';
import { ProblemNotice } from '../design/problem-notice';
import { RowsLoading } from '../design/rows-loading';
import type { Part } from './parts';
import styles from './teaching.module.css';

interface PartListProps<Row> {
  readonly part: Part;
  readonly icon: TablerIcon;
  readonly list: UseInfiniteQueryResult<{ readonly rows: readonly Row[] }>;
  /** Null: he may not record here. */
  readonly onRecord: (() => void) | null;
  readonly row: (row: Row) => JSX.Element;
}

/** What has been recorded, the newest first, and the way to record more. */
export function PartList<Row>({ part, icon, list, onRecord, row }: PartListProps<Row>): JSX.Element {
  const { t } = useTranslation();
  return (
    <section>
      <Group justify="space-between" mb="sm" gap="sm">
        <Text size="sm" maw={640}>
          {t(`teaching:about.${part}`)}
        </Text>
        {onRecord !== null && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={onRecord}>
            {t(`teaching:record.${part}`)}
          </Button>
        )}
      </Group>
      {list.data === undefined ? (
        list.isError ? (
          <ProblemNotice error={list.error} onAgain={() => void list.refetch()} />
        ) : (
          <RowsLoading rows={3} />
        )
      ) : list.data.rows.length === 0 ? (
        <EmptyState icon={icon} title={t(`teaching:empty.${part}.title`)} detail={t(`teaching:empty.${part}.detail`)} />
      ) : (
        <ul className={styles.rows} aria-label={t(`teaching:part.${part}`)}>
          {list.data.rows.map(row)}
        </ul>
      )}
      <Pager hasMore={list.hasNextPage} loading={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} />
    </section>
  );
}
