import { Button, Center, Skeleton, Stack, TextInput } from '@mantine/core';
import { IconBook2, IconSearch, IconSearchOff } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { getJournalsListQueryKey, journalsList } from '../api/generated/journals/journals';
import type { JournalSummary } from '../api/generated/model';
import { usePages } from '../api/use-pages';
import { EmptyState } from '../design/empty-state';
import { PageHeader } from '../design/page-header';
import { ProblemNotice } from '../design/problem-notice';
import { currentLanguage } from '../language/current-language';
import { JournalSection } from './journal-section';
import { findJournals, orderJournals } from './journal-order';

const PAGE = 100;
/** Fewer are found by eye. */
const MANY = 8;

/** `/journals`: the journals that one may see, one's own first. */
export function JournalsPage(): JSX.Element {
  const { t } = useTranslation();
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = usePages(
    getJournalsListQueryKey(),
    async (page, options) => await journalsList({ ...page, limit: PAGE }, options),
  );
  return (
    <>
      <PageHeader title={t('shell:navigation.journals')} detail={t('journals:list.detail')} />
      {data === undefined ? (
        error === null ? (
          <Waiting />
        ) : (
          <ProblemNotice error={error} onAgain={() => void refetch()} />
        )
      ) : (
        <Stack gap="xl">
          <Found journals={data.rows} />
          {hasNextPage && (
            <Center>
              <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                {t('journals:list.more')}
              </Button>
            </Center>
          )}
        </Stack>
      )}
    </>
  );
}

function Found({ journals }: { readonly journals: readonly JournalSummary[] }): JSX.Element {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const wanted = params.get('q') ?? '';
  const found = findJournals(journals, wanted);
  const { own, others } = orderJournals(found, currentLanguage());
  if (journals.length === 0) {
    return (
      <EmptyState icon={IconBook2} title={t('journals:list.empty.title')} detail={t('journals:list.empty.detail')} />
    );
  }
  return (
    <Stack gap="xl">
      {(journals.length > MANY || wanted !== '') && (
        <TextInput
          label={t('journals:list.search')}
          leftSection={<IconSearch size={16} aria-hidden />}
          maw={420}
          value={wanted}
          onChange={({ currentTarget: { value } }) => {
            setParams(value === '' ? {} : { q: value }, { replace: true });
          }}
        />
      )}
      {found.length === 0 && (
        <EmptyState icon={IconSearchOff} title={t('journals:list.none.title')} detail={t('journals:list.none.detail')}>
          <Button
            variant="default"
            onClick={() => {
              setParams({}, { replace: true });
            }}
          >
            {t('journals:list.none.reset')}
          </Button>
        </EmptyState>
      )}
      {own.length > 0 && <JournalSection title={t('journals:list.own')} disciplines={own} />}
      {others.length > 0 && <JournalSection title={t('journals:list.others')} disciplines={others} />}
    </Stack>
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
