import { Stack } from '@mantine/core';
import { IconUser, IconUsers } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { LinkTab, LinkTabs } from '../design/link-tabs';
import { PageHeader } from '../design/page-header';
import { SubstitutionList } from './substitution-list';

/** `/substitutions`: who acts for whom, on which order; one's own, and those of everybody whose one keeps (R38). */
export function SubstitutionsPage(): JSX.Element {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const whose = params.get('whose') === 'kept' ? 'kept' : 'mine';
  return (
    <>
      <PageHeader title={t('shell:navigation.substitutions')} detail={t('substitutions:detail')} />
      <Stack gap="lg">
        <LinkTabs label={t('substitutions:parts')}>
          <LinkTab to="/substitutions" icon={IconUser} isShown={whose === 'mine'}>
            {t('substitutions:part.mine')}
          </LinkTab>
          <LinkTab to="/substitutions?whose=kept" icon={IconUsers} isShown={whose === 'kept'}>
            {t('substitutions:part.kept')}
          </LinkTab>
        </LinkTabs>
        <SubstitutionList key={whose} whose={whose} />
      </Stack>
    </>
  );
}
