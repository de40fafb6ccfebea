import { Stack } from '@mantine/core';
import { IconBook, IconBookOff, IconChecks } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { acquaintancesList, getAcquaintancesListQueryKey } from '../api/generated/acquaintances/acquaintances';
import { usePages } from '../api/use-pages';
import { EmptyState } from '../design/empty-state';
import { LinkTab, LinkTabs } from '../design/link-tabs';
import { PageHeader } from '../design/page-header';
import { Pager } from '../design/pager';
import { ProblemNotice } from '../design/problem-notice';
import { RowsLoading } from '../design/rows-loading';
import { ReadingCard } from './reading-card';

const parts = ['unread', 'read'] as const;
type Part = (typeof parts)[number];
const icons = { unread: IconBook, read: IconChecks } as const;

/** `/reading`: papers that are brought to my knowledge, and those that I have read (R37). */
export function ReadingPage(): JSX.Element {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const part = parts.find((one) => one === params.get('state')) ?? 'unread';
  return (
    <>
      <PageHeader title={t('rolls:reading.title')} detail={t('rolls:reading.detail')} />
      <Stack gap="lg">
        <LinkTabs label={t('rolls:reading.title')}>
          {parts.map((one) => (
            <LinkTab
              key={one}
              to={one === 'unread' ? '/reading' : `/reading?state=${one}`}
              icon={icons[one]}
              isShown={one === part}
            >
              {t(`rolls:reading.part.${one}`)}
            </LinkTab>
          ))}
        </LinkTabs>
        <ReadingList key={part} part={part} />
      </Stack>
    </>
  );
}

function ReadingList({ part }: { readonly part: Part }): JSX.Element {
  const { t } = useTranslation();
  const list = usePages(
    getAcquaintancesListQueryKey({ state: part }),
    async (page, options) => await acquaintancesList({ ...page, state: part }, options),
  );
  const again = (): void => void list.refetch();
  if (list.data === undefined)
    return list.isError ? <ProblemNotice error={list.error} onAgain={again} /> : <RowsLoading />;
  const { rows } = list.data;
  if (rows.length === 0) return <EmptyState icon={IconBookOff} title={t(`rolls:reading.empty.${part}`)} />;
  return (
    <Stack component="ul" gap="md" p={0} m={0} aria-label={t(`rolls:reading.part.${part}`)}>
      {rows.map((reading) => (
        <ReadingCard key={reading.id} reading={reading} />
      ))}
      <Pager hasMore={list.hasNextPage} loading={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} />
    </Stack>
  );
}
