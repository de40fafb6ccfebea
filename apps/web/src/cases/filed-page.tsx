import { Button, SegmentedControl } from '@mantine/core';
import { IconFilePlus, IconFilterOff, IconSend } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { EmptyState } from '../design/empty-state';
import { PageHeader } from '../design/page-header';
import { CaseList } from './case-list';

const shown = ['all', 'open', 'ended'] as const;
type Shown = (typeof shown)[number];

/** «Filed by me»: where each of the reader's own cases stands, or how it ended. */
export function FiledPage(): JSX.Element {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const chosen = shown.find((one) => one === address.get('state')) ?? 'all';
  const choose = (state: Shown): void => {
    setAddress(state === 'all' ? {} : { state });
  };
  return (
    <>
      <PageHeader title={t('shell:navigation.filed')} detail={t('cases:filed.detail')}>
        <SegmentedControl
          aria-label={t('cases:filed.filter')}
          data={shown.map((value) => ({ value, label: t(`cases:filed.shown.${value}`) }))}
          value={chosen}
          onChange={choose}
        />
      </PageHeader>
      <CaseList
        of={{ author: 'me', ...(chosen === 'all' ? {} : { state: chosen }) }}
        label={t('shell:navigation.filed')}
        empty={
          chosen === 'all' ? (
            <NothingFiled />
          ) : (
            <NoneOfThese
              onAll={() => {
                choose('all');
              }}
            />
          )
        }
      />
    </>
  );
}

function NothingFiled(): JSX.Element {
  const { t } = useTranslation();
  return (
    <EmptyState icon={IconSend} title={t('cases:filed.empty.title')} detail={t('cases:filed.empty.detail')}>
      <Button component={Link} to="/file" leftSection={<IconFilePlus size={18} aria-hidden />}>
        {t('cases:filed.empty.file')}
      </Button>
    </EmptyState>
  );
}

function NoneOfThese({ onAll }: { readonly onAll: () => void }): JSX.Element {
  const { t } = useTranslation();
  return (
    <EmptyState icon={IconFilterOff} title={t('cases:filed.none')}>
      <Button variant="light" onClick={onAll}>
        {t('cases:filed.showAll')}
      </Button>
    </EmptyState>
  );
}
