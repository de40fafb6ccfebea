import { Center, Loader } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';

/** Before the first page is there. */
export function StartingUp(): JSX.Element {
  const { t } = useTranslation();
  return (
    <Center h="100vh">
      <Loader aria-label={t('shell:loading')} role="status" />
    </Center>
  );
}
