import { Stack } from '@mantine/core';
import { IconClockHour4, IconLock, IconLockOpen2 } from '@tabler/icons-react';
import type { TablerIcon } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { WindowsListState } from '../api/generated/model';
import { getWindowsListQueryKey, windowsList } from '../api/generated/windows/windows';
import { usePages } from '../api/use-pages';
import { EmptyState } from '../design/empty-state';
import { LinkTab, LinkTabs } from '../design/link-tabs';
import { PageHeader } from '../design/page-header';
import { Pager } from '../design/pager';
import { ProblemNotice } from '../design/problem-notice';
import { RowsLoading } from '../design/rows-loading';
import { useMe } from '../session/use-session';
import { WindowRow } from './window-row';
import { tabOf, windowTabs } from './window-tabs';
import styles from './windows.module.css';

const icons: Readonly<Record<WindowsListState, TablerIcon>> = {
  open: IconLockOpen2,
  requested: IconClockHour4,
  closed: IconLock,
};

/** `/windows`: rights to change locked journals, everybody's for the registrar's office, one's own for everybody else. */
export function WindowsPage(): JSX.Element {
  const { t } = useTranslation();
  const { may } = useMe();
  const [params] = useSearchParams();
  const state = tabOf(params.get('state'));
  return (
    <>
      <PageHeader
        title={t('shell:navigation.windows')}
        detail={t(may.watch ? 'windows:detail.all' : 'windows:detail.own')}
      />
      <Stack gap="lg">
        <LinkTabs label={t('windows:states')}>
          {windowTabs.map((one) => (
            <LinkTab
              key={one}
              to={one === 'open' ? '/windows' : `/windows?state=${one}`}
              icon={icons[one]}
              isShown={one === state}
            >
              {t(`windows:state.${one}`)}
            </LinkTab>
          ))}
        </LinkTabs>
        <Windows key={state} state={state} />
      </Stack>
    </>
  );
}

function Windows({ state }: { readonly state: WindowsListState }): JSX.Element {
  const { t } = useTranslation();
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = usePages(
    getWindowsListQueryKey({ state }),
    async (page, options) => await windowsList({ ...page, state }, options),
  );
  if (data === undefined)
    return error === null ? <RowsLoading rows={3} /> : <ProblemNotice error={error} onAgain={() => void refetch()} />;
  if (data.rows.length === 0)
    return (
      <EmptyState
        icon={icons[state]}
        title={t(`windows:empty.${state}.title`)}
        detail={t(`windows:empty.${state}.detail`)}
      />
    );
  return (
    <div>
      <ul className={styles.windows} aria-label={t(`windows:state.${state}`)}>
        {data.rows.map((window) => (
          <WindowRow key={window.id} window={window} />
        ))}
      </ul>
      <Pager hasMore={hasNextPage} loading={isFetchingNextPage} onMore={() => void fetchNextPage()} />
    </div>
  );
}
