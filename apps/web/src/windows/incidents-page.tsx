import { Stack } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { TablerIcon } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { getIncidentsListQueryKey, incidentsList } from '../api/generated/incidents/incidents';
import type { IncidentsListState } from '../api/generated/model';
import { isProblem } from '../api/problem';
import { usePages } from '../api/use-pages';
import { EmptyState } from '../design/empty-state';
import { NoRight } from '../design/no-right';
import { PageHeader } from '../design/page-header';
import { Pager } from '../design/pager';
import { ProblemNotice } from '../design/problem-notice';
import { RowsLoading } from '../design/rows-loading';
import { IncidentRow } from './incident-row';
import { IncidentTabs } from './incident-tabs';
import styles from './windows.module.css';

const icons: Readonly<Record<IncidentsListState, TablerIcon>> = { open: IconAlertTriangle, resolved: IconCircleCheck };

/** `/incidents`: what does not agree in the journals, for those who answer for them. */
export function IncidentsPage(): JSX.Element {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const state: IncidentsListState = params.get('state') === 'resolved' ? 'resolved' : 'open';
  const list = usePages(
    getIncidentsListQueryKey({ state }),
    async (page, options) => await incidentsList({ ...page, state }, options),
  );
  if (isProblem(list.error, 'forbidden'))
    return (
      <NoRight
        page={t('shell:navigation.incidents')}
        title={t('windows:incidents.noRight.title')}
        detail={t('windows:incidents.noRight.detail')}
      />
    );
  return (
    <>
      <PageHeader title={t('shell:navigation.incidents')} detail={t('windows:incidents.detail')} />
      <Stack gap="lg">
        <IncidentTabs shown={state} />
        {list.data === undefined ? (
          list.error === null ? (
            <RowsLoading rows={3} />
          ) : (
            <ProblemNotice error={list.error} onAgain={() => void list.refetch()} />
          )
        ) : list.data.rows.length === 0 ? (
          <EmptyState
            icon={icons[state]}
            title={t(`windows:incidents.empty.${state}.title`)}
            detail={t(`windows:incidents.empty.${state}.detail`)}
          />
        ) : (
          <div>
            <ul className={styles.windows} aria-label={t(`windows:incidents.state.${state}`)}>
              {list.data.rows.map((incident) => (
                <IncidentRow key={incident.id} incident={incident} />
              ))}
            </ul>
            <Pager
              hasMore={list.hasNextPage}
              loading={list.isFetchingNextPage}
              onMore={() => void list.fetchNextPage()}
            />
          </div>
        )}
      </Stack>
    </>
  );
}
