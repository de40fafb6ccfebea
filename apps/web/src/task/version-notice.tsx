import { Alert, Button, Text } from '@mantine/core';
import { IconRefreshAlert } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';

/** Nobody decides on what he has not seen: the verdicts wait until the new version has been looked at. */
export function VersionNotice({ onSeen }: { readonly onSeen: () => void }): JSX.Element {
  const { t } = useTranslation();
  return (
    <Alert role="status" color="yellow" icon={<IconRefreshAlert aria-hidden />} title={t('task:changed.title')}>
      <Text size="sm" mb="xs">
        {t('task:changed.detail')}
      </Text>
      <Button size="xs" variant="default" onClick={onSeen}>
        {t('task:changed.seen')}
      </Button>
    </Alert>
  );
}
