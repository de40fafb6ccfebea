import { IconUsers } from '@tabler/icons-react';
import { keepPreviousData } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useBreachesLoad } from '../api/generated/deadlines/deadlines';
import type { BreachesLoadParams } from '../api/generated/model';
import { EmptyState } from '../design/empty-state';
import { ProblemNotice } from '../design/problem-notice';
import { RowsLoading } from '../design/rows-loading';
import type { BoardFilter } from './board-view';
import { askedOf } from './board-view';
import { EVERY_MINUTE } from './every-minute';
import { LoadTable } from './load-table';
import { PeriodNote } from './period-note';

/** What people have to do now, and how long their decisions really took in a period. */
export function LoadView({ filter }: { readonly filter: BoardFilter }): JSX.Element {
  const { t } = useTranslation();
  const asked: BreachesLoadParams = askedOf('load', filter);
  const { data, error, refetch } = useBreachesLoad(asked, {
    query: { placeholderData: keepPreviousData, refetchInterval: EVERY_MINUTE },
  });
  if (data === undefined)
    return error === null ? <RowsLoading /> : <ProblemNotice error={error} onAgain={() => void refetch()} />;
  return (
    <>
      <PeriodNote filter={filter} />
      {data.items.length === 0 ? (
        <EmptyState icon={IconUsers} title={t('deadlines:noLoad.title')} detail={t('deadlines:noLoad.detail')} />
      ) : (
        <LoadTable loads={data} filter={filter} />
      )}
    </>
  );
}
