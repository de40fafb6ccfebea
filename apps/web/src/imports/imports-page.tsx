import { Anchor } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../design/empty-state';
import { PageHeader } from '../design/page-header';
import { useMe } from '../session/use-session';
import { ImportDesk } from './import-desk';

/** `/imports`: the university's data by files, looked at first. */
export function ImportsPage(): JSX.Element {
  const { t } = useTranslation();
  const { may } = useMe();
  return (
    <>
      <PageHeader title={t('shell:navigation.imports')} detail={t('imports:detail')} />
      {may.import ? (
        <ImportDesk />
      ) : (
        <EmptyState icon={IconLock} title={t('imports:forbidden.title')} detail={t('imports:forbidden.detail')}>
          <Anchor component={Link} to="/">
            {t('shell:missing.home')}
          </Anchor>
        </EmptyState>
      )}
    </>
  );
}
