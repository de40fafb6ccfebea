import { Button, Skeleton, Stack } from '@mantine/core';
import { IconBook2, IconSearchOff } from '@tabler/icons-react';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { getJournalsListQueryKey, journalsList } from '../api/generated/journals/journals';
import type { JournalsListParams, JournalSummary } from '../api/generated/model';
import { usePages } from '../api/use-pages';
import { EmptyState } from '../design/empty-state';
import { PageHeader } from '../design/page-header';
import { Pager } from '../design/pager';
import { ProblemNotice } from '../design/problem-notice';
import { SearchField } from '../design/search-field';
import { JournalSection } from './journal-section';
import { byDiscipline } from './journal-order';

const PAGE = 50;
/** Fewer are found by eye. */
const MANY = 8;

type Journals = UseInfiniteQueryResult<{ readonly rows: readonly JournalSummary[] }>;

/** `/journals`: the journals that one may see, one's own first; searched and paged at the server. */
export function JournalsPage(): JSX.Element {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const search = params.get('q') ?? '';
  const own = useJournals('true', search);
  const others = useJournals('false', search);
  const broken = [own, others].find(({ data, isError }) => data === undefined && isError);
  const find = (words: string): void => {
    setParams(words === '' ? {} : { q: words }, { replace: true });
  };
  const shown = (own.data?.rows.length ?? 0) + (others.data?.rows.length ?? 0);
  // Once there it stays: it must not go from under whoever is typing.
  const isSearched = search !== '' || shown > MANY || own.hasNextPage || others.hasNextPage;
  const [hasSearch, setHasSearch] = useState(isSearched);
  if (isSearched && !hasSearch) setHasSearch(true);
  return (
    <>
      <PageHeader title={t('shell:navigation.journals')} detail={t('journals:list.detail')} />
      <Stack gap="xl">
        {hasSearch && <SearchField label={t('journals:list.search')} value={search} onSearch={find} />}
        {broken !== undefined ? (
          <ProblemNotice error={broken.error} onAgain={() => void broken.refetch()} />
        ) : own.data === undefined || others.data === undefined ? (
          <Waiting />
        ) : shown > 0 ? (
          <>
            <Section title={t('journals:list.own')} of={own} />
            <Section title={t('journals:list.others')} of={others} />
          </>
        ) : search === '' ? (
          <EmptyState
            icon={IconBook2}
            title={t('journals:list.empty.title')}
            detail={t('journals:list.empty.detail')}
          />
        ) : (
          <EmptyState
            icon={IconSearchOff}
            title={t('journals:list.none.title')}
            detail={t('journals:list.none.detail')}
          >
            <Button
              variant="default"
              onClick={() => {
                find('');
              }}
            >
              {t('journals:list.none.reset')}
            </Button>
          </EmptyState>
        )}
      </Stack>
    </>
  );
}

function useJournals(mine: NonNullable<JournalsListParams['mine']>, search: string): Journals {
  const asked = { mine, ...(search === '' ? {} : { search }) };
  return usePages<JournalSummary>(
    getJournalsListQueryKey(asked),
    async (page, options) => await journalsList({ ...asked, ...page, limit: PAGE }, options),
    { keepsRows: true },
  );
}

function Section({ title, of }: { readonly title: string; readonly of: Journals }): JSX.Element | null {
  const journals = of.data?.rows ?? [];
  if (journals.length === 0) return null;
  return (
    <div>
      <JournalSection title={title} disciplines={byDiscipline(journals)} />
      <Pager hasMore={of.hasNextPage} loading={of.isFetchingNextPage} onMore={() => void of.fetchNextPage()} />
    </div>
  );
}

function Waiting(): JSX.Element {
  return (
    <Stack gap="sm" aria-busy>
      <Skeleton height={28} width={220} />
      <Skeleton height={72} radius="md" />
      <Skeleton height={72} radius="md" />
    </Stack>
  );
}
