import { Button } from '@mantine/core';
import { IconFilterOff, IconFolderOpen, IconLock } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../design/empty-state';
import { PageHeader } from '../design/page-header';
import { useMe } from '../session/use-session';
import { CaseList } from './case-list';
import { FoundStudents } from './found-students';
import { SearchChips } from './search-chips';
import { SearchFields } from './search-fields';
import type { CaseFilter } from './search-filter';
import { askFor, isNarrowed, noFilter, readFilter, writeFilter } from './search-filter';

/** All cases of the university, for those who watch over them: found by number or name, narrowed by what the address says. */
export function SearchPage(): JSX.Element {
  const { t } = useTranslation();
  const { may } = useMe();
  const [address, setAddress] = useSearchParams();
  const filter = readFilter(address);
  const narrow = (next: CaseFilter): void => {
    setAddress(writeFilter(next));
  };
  if (!may.watch) return <NotMine />;
  return (
    <>
      <PageHeader title={t('shell:navigation.cases')} detail={t('cases:search.detail')} />
      <SearchFields key={filter.search} filter={filter} onNarrow={narrow} />
      <SearchChips filter={filter} onNarrow={narrow} />
      {may.keepStudents && filter.search !== null && <FoundStudents search={filter.search} />}
      <CaseList
        of={askFor(filter)}
        label={t('cases:search.results')}
        withAuthor
        empty={
          <NothingFound
            narrowed={isNarrowed(filter)}
            onReset={() => {
              narrow(noFilter);
            }}
          />
        }
      />
    </>
  );
}

function NothingFound({
  narrowed,
  onReset,
}: {
  readonly narrowed: boolean;
  readonly onReset: () => void;
}): JSX.Element {
  const { t } = useTranslation();
  if (!narrowed) {
    return (
      <EmptyState icon={IconFolderOpen} title={t('cases:search.empty.title')} detail={t('cases:search.empty.detail')} />
    );
  }
  return (
    <EmptyState icon={IconFilterOff} title={t('cases:search.none.title')} detail={t('cases:search.none.detail')}>
      <Button variant="light" onClick={onReset}>
        {t('cases:search.reset')}
      </Button>
    </EmptyState>
  );
}

function NotMine(): JSX.Element {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('shell:navigation.cases')} />
      <EmptyState icon={IconLock} title={t('cases:search.notMine.title')} detail={t('cases:search.notMine.detail')} />
    </>
  );
}
