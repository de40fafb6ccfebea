import { Progress, Stack, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

interface SendingProps {
  readonly dryRun: boolean;
  /** From 0 to 1 of the files that are sent. */
  readonly part: number;
}

/** Files on their way, and then in the server's hands. Whoever closes the page during an import is asked first. */
export function Sending({ dryRun, part }: SendingProps): JSX.Element {
  const { t } = useTranslation();
  useEffect(() => {
    if (dryRun) return;
    const ask = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
    };
  }, [dryRun]);
  const isSent = part >= 1;
  const words = isSent
    ? t(dryRun ? 'imports:sending.looking' : 'imports:sending.importing')
    : t('imports:sending.files');
  return (
    <Stack gap={6}>
      <Text size="sm" role="status">
        {words}
      </Text>
      <Progress value={isSent ? 100 : part * 100} animated={isSent} aria-label={words} />
    </Stack>
  );
}
