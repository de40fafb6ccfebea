import { Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus, IconUserShare } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Substitution } from '../api/generated/model';
import { getSubstitutionsListQueryKey, substitutionsList } from '../api/generated/substitutions/substitutions';
import { usePages } from '../api/use-pages';
import { EmptyState } from '../design/empty-state';
import { Pager } from '../design/pager';
import { ProblemNotice } from '../design/problem-notice';
import { RowsLoading } from '../design/rows-loading';
import { RecordDialog } from './record-dialog';
import { SubstitutionRow } from './substitution-row';
import styles from './substitutions.module.css';

/** What has been recorded, the latest first day first, and the way to record more. */
export function SubstitutionList({ whose }: { readonly whose: 'mine' | 'kept' }): JSX.Element {
  const { t } = useTranslation();
  const [asked, { open, close }] = useDisclosure(false);
  const list = usePages<Substitution>(getSubstitutionsListQueryKey({ whose }), async (page, options) =>
    substitutionsList({ ...page, whose }, options),
  );
  return (
    <section aria-label={t(`substitutions:part.${whose}`)}>
      <Group justify="space-between" mb="sm" gap="sm">
        <Text size="sm" maw={640}>
          {t(`substitutions:about.${whose}`)}
        </Text>
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>
          {t('substitutions:record.open')}
        </Button>
      </Group>
      {list.data === undefined ? (
        list.isError ? (
          <ProblemNotice error={list.error} onAgain={() => void list.refetch()} />
        ) : (
          <RowsLoading rows={3} />
        )
      ) : list.data.rows.length === 0 ? (
        <EmptyState
          icon={IconUserShare}
          title={t('substitutions:empty.title')}
          detail={t(`substitutions:empty.${whose}`)}
        />
      ) : (
        <ul className={styles.rows} aria-label={t(`substitutions:part.${whose}`)}>
          {list.data.rows.map((row) => (
            <SubstitutionRow key={row.id} row={row} />
          ))}
        </ul>
      )}
      <Pager hasMore={list.hasNextPage} loading={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} />
      {asked && <RecordDialog onClose={close} />}
    </section>
  );
}
