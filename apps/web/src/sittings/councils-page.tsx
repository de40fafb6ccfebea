import { IconUsersGroup } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useCouncilsList } from '../api/generated/councils/councils';
import { EmptyState } from '../design/empty-state';
import { PageHeader } from '../design/page-header';
import { ProblemNotice } from '../design/problem-notice';
import { RowsLoading } from '../design/rows-loading';
import { CouncilCard } from './council-card';
import styles from './sittings.module.css';

/** `/councils`: the councils in which one sits, those whose sittings one runs, and what waits for them (R05). */
export function CouncilsPage(): JSX.Element {
  const { t } = useTranslation();
  const { data, error, refetch } = useCouncilsList();
  return (
    <>
      <PageHeader title={t('shell:navigation.councils')} detail={t('sittings:councils.detail')} />
      {data === undefined ? (
        error === null ? (
          <RowsLoading rows={3} />
        ) : (
          <ProblemNotice error={error} onAgain={() => void refetch()} />
        )
      ) : data.items.length === 0 ? (
        <EmptyState
          icon={IconUsersGroup}
          title={t('sittings:councils.none')}
          detail={t('sittings:councils.noneDetail')}
        />
      ) : (
        <ul className={styles.cards} aria-label={t('shell:navigation.councils')}>
          {data.items.map((council) => (
            <CouncilCard key={council.id} council={council} />
          ))}
        </ul>
      )}
    </>
  );
}
