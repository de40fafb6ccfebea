import { Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkingLeft as Left } from '../api/generated/model';
import { useWorkingWords } from './use-working-words';

/** What is left of a term in working time, or by how much it is over; nothing where no working time has passed since. */
export function WorkingLeft({ left: { milliseconds, day } }: { readonly left: Left }): JSX.Element | null {
  const { t } = useTranslation();
  const time = useWorkingWords()(milliseconds, day);
  if (time === null && milliseconds < 0) return null;
  const words = time === null ? t('terms:none') : t(milliseconds < 0 ? 'terms:over' : 'terms:left', { time });
  return (
    <Text size="xs" c="dimmed">
      {words}
    </Text>
  );
}
