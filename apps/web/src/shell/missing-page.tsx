import { Button } from '@mantine/core';
import { IconCompassOff } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../design/empty-state';

/** An address that leads nowhere. */
export function MissingPage(): JSX.Element {
  const { t } = useTranslation();
  return (
    <EmptyState icon={IconCompassOff} title={t('shell:missing.title')} detail={t('shell:missing.detail')}>
      <Button component={Link} to="/" variant="light">
        {t('shell:missing.home')}
      </Button>
    </EmptyState>
  );
}
