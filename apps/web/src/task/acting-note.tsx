import { Alert } from '@mantine/core';
import { IconUserShare } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task } from '../api/generated/model';
import { wordMoment } from '../language/moments';

/** Says for whom the reader decides, on which order, and until when (R38). */
export function ActingNote({ task: { actingFor } }: { readonly task: Task }): JSX.Element | null {
  const { t } = useTranslation();
  if (actingFor === null) return null;
  const { name, order, until } = actingFor;
  const sentence = order.charAt(0).toLocaleUpperCase() + order.slice(1);
  return (
    <Alert mt="xs" variant="light" icon={<IconUserShare aria-hidden />} title={t('task:acting.title', { name })}>
      {t('task:acting.detail', { order: sentence, until: wordMoment(until) })}
    </Alert>
  );
}
