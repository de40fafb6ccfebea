import { Button } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { getLettersListQueryKey, lettersList } from '../api/generated/letters/letters';
import { usePages } from '../api/use-pages';
import { EmptyState } from '../design/empty-state';
import { PageHeader } from '../design/page-header';
import { PagedList } from '../design/paged-list';
import { LetterRow } from './letter-row';

/** What the reader has been told, newest first. */
export function LettersPage(): JSX.Element {
  const { t } = useTranslation();
  const list = usePages(getLettersListQueryKey(), lettersList);
  return (
    <>
      <PageHeader title={t('shell:navigation.letters')} detail={t('letters:detail')} />
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
    </>
  );
}
