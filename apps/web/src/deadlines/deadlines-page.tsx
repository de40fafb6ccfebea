import { Button, Center, Skeleton, Stack } from '@mantine/core';
import { IconLockAccess } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { deadlinesBoard, getDeadlinesBoardQueryKey } from '../api/generated/deadlines/deadlines';
import { isProblem } from '../api/problem';
import { usePages } from '../api/use-pages';
import { EmptyState } from '../design/empty-state';
import { PageHeader } from '../design/page-header';
import { ProblemNotice } from '../design/problem-notice';
import { useMe } from '../session/use-session';
import { Board } from './board';
import { stateOf } from './board-rows';
import { StateTabs } from './state-tabs';

const PAGE = 50;

/** `/deadlines`: all clocks of the university, for the registrar. */
export function DeadlinesPage(): JSX.Element {
  return useMe().may.watch ? <AllDeadlines /> : <NoRight />;
}

/** The state that is looked at stands in the address. */
function AllDeadlines(): JSX.Element {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const state = stateOf(params.get('state'));
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = usePages(
    getDeadlinesBoardQueryKey({ state }),
    async (page, options) => await deadlinesBoard({ ...page, state, limit: PAGE }, options),
  );
  if (isProblem(error, 'forbidden')) return <NoRight />;
  return (
    <>
      <PageHeader title={t('shell:navigation.deadlines')} detail={t('deadlines:detail')} />
      <Stack gap="lg">
        <StateTabs state={state} />
        {data === undefined ? (
          error === null ? (
            <Waiting />
          ) : (
            <ProblemNotice error={error} onAgain={() => void refetch()} />
          )
        ) : (
          <>
            {error !== null && <ProblemNotice error={error} onAgain={() => void refetch()} />}
            <Board state={state} rows={data.rows} />
          </>
        )}
        {hasNextPage && (
          <Center>
            <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {t('deadlines:more')}
            </Button>
          </Center>
        )}
      </Stack>
    </>
  );
}

/** Not an error: this page is simply another's. */
function NoRight(): JSX.Element {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('shell:navigation.deadlines')} />
      <EmptyState icon={IconLockAccess} title={t('deadlines:noRight.title')} detail={t('deadlines:noRight.detail')} />
    </>
  );
}

function Waiting(): JSX.Element {
  return (
    <Stack gap="sm" aria-busy>
      <Skeleton height={28} width={180} />
      <Skeleton height={44} />
      <Skeleton height={44} />
      <Skeleton height={44} />
    </Stack>
  );
}
