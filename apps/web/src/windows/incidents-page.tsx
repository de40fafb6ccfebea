import { Stack } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconPlugConnected } from '@tabler/icons-react';
import type { TablerIcon } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { getIncidentsListQueryKey, incidentsList } from '../api/generated/incidents/incidents';
import type { IncidentsListState } from '../api/generated/model';
import { isProblem } from '../api/problem';
import { usePages } from '../api/use-pages';
import { EmptyState } from '../design/empty-state';
import { LinkTab, LinkTabs } from '../design/link-tabs';
import { NoRight } from '../design/no-right';
import { PageHeader } from '../design/page-header';
import { Pager } from '../design/pager';
import { ProblemNotice } from '../design/problem-notice';
import { RowsLoading } from '../design/rows-loading';
import { IncidentRow } from './incident-row';
import styles from './windows.module.css';

const icons: Readonly<Record<IncidentsListState, TablerIcon>> = { open: IconAlertTriangle, resolved: IconCircleCheck };
const tabs: readonly IncidentsListState[] = ['open', 'resolved'];

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

/** Open and resolved incidents, and beside them the systems they are about. */
export function IncidentTabs({ shown }: { readonly shown: IncidentsListState | 'connectors' }): JSX.Element {
  const { t } = useTranslation();
  return (
    <LinkTabs label={t('windows:incidents.states')}>
      {tabs.map((one) => (
        <LinkTab
          key={one}
          to={one === 'open' ? '/incidents' : `/incidents?state=${one}`}
          icon={icons[one]}
          isShown={one === shown}
        >
          {t(`windows:incidents.state.${one}`)}
        </LinkTab>
      ))}
      <LinkTab to="/incidents/connectors" icon={IconPlugConnected} isShown={shown === 'connectors'}>
        {t('windows:incidents.state.connectors')}
      </LinkTab>
    </LinkTabs>
  );
}
