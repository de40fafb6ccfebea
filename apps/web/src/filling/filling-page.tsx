import { Stack } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconChecks, IconFilterOff } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { fillingBoard, getFillingBoardQueryKey } from '../api/generated/filling/filling';
import { isProblem } from '../api/problem';
import { usePages } from '../api/use-pages';
import { EmptyState } from '../design/empty-state';
import { NoRight } from '../design/no-right';
import { PageHeader } from '../design/page-header';
import { Pager } from '../design/pager';
import { ProblemNotice } from '../design/problem-notice';
import { RowsLoading } from '../design/rows-loading';
import { useAddress } from '../design/use-address';
import { BoardCards } from './board-cards';
import { BoardTable } from './board-table';
import { BoardSummary } from './board-summary';
import { FillingFilters } from './filling-filters';
import { filterNames, needsAttention } from './filling-filter';

const PAGE = 100;
const NARROW = '(max-width: 62em)';

/** `/filling`: how the journals are filled that others answer for (R21, R27); what needs attention comes first. */
export function FillingPage(): JSX.Element {
  const { t } = useTranslation();
  const [filter, narrow] = useAddress(filterNames);
  const { period, department } = filter;
  const asked = { ...(period === null ? {} : { period }), ...(department === null ? {} : { department }) };
  const list = usePages(
    getFillingBoardQueryKey(asked),
    async (page, options) => await fillingBoard({ ...page, ...asked, limit: PAGE }, options),
  );
  const isNarrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false });
  if (isProblem(list.error, 'forbidden'))
    return (
      <NoRight
        page={t('shell:navigation.filling')}
        title={t('filling:noRight.title')}
        detail={t('filling:noRight.detail')}
      />
    );
  const rows = list.data?.rows.filter((row) => filter.show !== 'attention' || needsAttention(row));
  const Board = isNarrow ? BoardCards : BoardTable;
  return (
    <>
      <PageHeader title={t('shell:navigation.filling')} detail={t('filling:detail')} />
      <Stack gap="md">
        <FillingFilters filter={filter} onNarrow={narrow} />
        {rows === undefined ? (
          list.error === null ? (
            <RowsLoading />
          ) : (
            <ProblemNotice error={list.error} onAgain={() => void list.refetch()} />
          )
        ) : rows.length === 0 ? (
          <EmptyState
            icon={filter.show === 'attention' ? IconChecks : IconFilterOff}
            title={t(filter.show === 'attention' ? 'filling:good.title' : 'filling:empty.title')}
            detail={t(filter.show === 'attention' ? 'filling:good.detail' : 'filling:empty.detail')}
          />
        ) : (
          <>
            <BoardSummary rows={rows} isWhole={!list.hasNextPage} />
            <Board rows={rows} />
          </>
        )}
        <Pager hasMore={list.hasNextPage} loading={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} />
      </Stack>
    </>
  );
}
