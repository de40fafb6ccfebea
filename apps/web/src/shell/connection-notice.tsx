import { Alert } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { IconWifiOff } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useLink } from '../api/live-updates';

/** Told calmly, and taken away by itself when the connection is back. */
export function ConnectionNotice(): JSX.Element {
  const { t } = useTranslation();
  const { online } = useNetwork();
  const link = useLink();
  const words = !online ? t('shell:offline') : link === 'lost' ? t('shell:reconnecting') : null;
  return (
    <div role="status">
      {words !== null && (
        <Alert color="yellow" icon={<IconWifiOff aria-hidden />} mb="md" py="xs">
          {words}
        </Alert>
      )}
    </div>
  );
}
