import { Button, Stack } from '@mantine/core';
import { IconBell, IconChecks } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAct } from '../api/act';
import {
  getLettersListQueryKey,
  lettersList,
  lettersReadAll,
  useLettersUnread,
} from '../api/generated/letters/letters';
import { usePages } from '../api/use-pages';
import { EmptyState } from '../design/empty-state';
import { PageHeader } from '../design/page-header';
import { PagedList } from '../design/paged-list';
import { ProblemNotice } from '../design/problem-notice';
import { LetterRow } from './letter-row';
import { LettersTabs } from './letters-tabs';

/** What the reader has been told, newest first. */
export function LettersPage(): JSX.Element {
  const { t } = useTranslation();
  const list = usePages(getLettersListQueryKey(), lettersList);
  return (
    <>
      <PageHeader title={t('shell:navigation.letters')} detail={t('letters:detail')}>
        <ReadAll />
      </PageHeader>
      <Stack gap="lg">
        <LettersTabs shown="notices" />
        <div>
          <PagedList
            list={list}
            label={t('shell:navigation.letters')}
            row={(letter) => <LetterRow key={letter.id} letter={letter} />}
            empty={
              <EmptyState icon={IconBell} title={t('letters:empty.title')} detail={t('letters:empty.detail')}>
                <Button component={Link} to="/inbox" variant="light">
                  {t('shell:navigation.inbox')}
                </Button>
              </EmptyState>
            }
          />
        </div>
      </Stack>
    </>
  );
}

function ReadAll(): JSX.Element | null {
  const { t } = useTranslation();
  const { data } = useLettersUnread();
  const act = useAct({
    send: async (_: null, options) => {
      await lettersReadAll(options);
    },
  });
  if (act.isError) return <ProblemNotice error={act.error} />;
  if (data === undefined || data.count === 0) return null;
  return (
    <Button
      variant="default"
      leftSection={<IconChecks size={16} aria-hidden />}
      loading={act.isPending}
      onClick={() => {
        act.mutate(null);
      }}
    >
      {t('letters:readAll')}
    </Button>
  );
}
