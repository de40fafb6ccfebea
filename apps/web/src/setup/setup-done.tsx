import { Button, Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../design/empty-state';

/** The university is there: what its administrator can do now, what not yet, and where all of it can be tried. */
export function SetupDone({ login }: { readonly login: string }): JSX.Element {
  const { t } = useTranslation();
  return (
    <EmptyState icon={IconCircleCheck} title={t('setup:done.title')} detail={t('setup:done.detail', { login })}>
      <Stack gap="xs" ta="start">
        <Text size="sm">{t('setup:done.now')}</Text>
        <Text size="sm">{t('setup:done.later')}</Text>
        <Text size="sm">{t('setup:done.sample')}</Text>
      </Stack>
      <Button component={Link} to="/">
        {t('setup:enter')}
      </Button>
    </EmptyState>
  );
}
