import { Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkingLeft as Left } from '../api/generated/model';
import { useWorkingWords } from './use-working-words';

interface WorkingLeftProps {
  readonly left: Left;
  /** The term has ended. */
  readonly isOver: boolean;
}

/** What is left of a term in working time, or by how much it is over; nothing where no working time has passed since. */
export function WorkingLeft({ left: { milliseconds, day }, isOver }: WorkingLeftProps): JSX.Element | null {
  const { t } = useTranslation();
  const time = useWorkingWords()(milliseconds, day);
  if (time === null && isOver) return null;
  const words = time === null ? t('terms:none') : t(isOver ? 'terms:over' : 'terms:left', { time });
  return (
    <Text size="xs" c="dimmed">
      {words}
    </Text>
  );
}
