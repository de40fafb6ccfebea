import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../design/empty-state';

/** The university is there; its administrator goes on by logging in. */
export function SetupDone({ login }: { readonly login: string }): JSX.Element {
  const { t } = useTranslation();
  return (
    <EmptyState icon={IconCircleCheck} title={t('setup:done.title')} detail={t('setup:done.detail', { login })}>
      <Button component={Link} to="/">
        {t('setup:enter')}
      </Button>
    </EmptyState>
  );
}
