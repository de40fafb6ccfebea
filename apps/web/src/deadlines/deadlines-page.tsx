import { Stack } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeadlinesChoices } from '../api/generated/deadlines/deadlines';
import { NoRight } from '../design/no-right';
import { PageHeader } from '../design/page-header';
import { useAddress } from '../design/use-address';
import { useMe } from '../session/use-session';
import { Board } from './board';
import { BoardFilters } from './board-filters';
import { filterNames, isPeriodView, viewOf } from './board-view';
import { Breaches } from './breaches';
import { Downloads } from './downloads';
import { LoadView } from './load-view';
import { ViewTabs } from './view-tabs';

const names = ['view', ...filterNames] as const;

/** `/deadlines`: the terms of the university, or of one’s units, and how they are kept (R44). */
export function DeadlinesPage(): JSX.Element {
  const { t } = useTranslation();
  if (useMe().may.watchTerms) return <AllDeadlines />;
  return (
    <NoRight
      page={t('shell:navigation.deadlines')}
      title={t('deadlines:noRight.title')}
      detail={t('deadlines:noRight.detail')}
    />
  );
}

/** What is looked at stands in the address. */
function AllDeadlines(): JSX.Element {
  const { t } = useTranslation();
  const [{ view: asked, ...filter }, narrow] = useAddress(names);
  const { data } = useDeadlinesChoices();
  const view = viewOf(asked);
  const whose = data?.watchesAll === false ? 'units' : 'all';
  return (
    <>
      <PageHeader title={t('shell:navigation.deadlines')} detail={t(`deadlines:detail.${whose}`)}>
        <Downloads view={view} filter={filter} />
      </PageHeader>
      <Stack gap="lg">
        <ViewTabs view={view} filter={filter} />
        <BoardFilters view={view} filter={filter} onNarrow={narrow} />
        {isPeriodView(view) ? (
          view === 'load' ? (
            <LoadView filter={filter} />
          ) : (
            <Breaches filter={filter} />
          )
        ) : (
          <Board state={view} filter={filter} />
        )}
      </Stack>
    </>
  );
}
