import { Anchor } from '@mantine/core';
import { IconBookOff } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../design/empty-state';

/** There is no such journal, or this reader may not see it. */
export function NoJournal(): JSX.Element {
  const { t } = useTranslation();
  return (
    <EmptyState icon={IconBookOff} title={t('journals:missing.title')} detail={t('journals:missing.detail')}>
      <Anchor component={Link} to="/journals">
        {t('journals:back')}
      </Anchor>
    </EmptyState>
  );
}
