import { Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { wordDate } from '../language/moments';
import type { BoardFilter } from './board-view';

/** Which days are looked at. */
export function PeriodNote({ filter: { from, to } }: { readonly filter: BoardFilter }): JSX.Element {
  const { t } = useTranslation();
  const words =
    from === null
      ? to === null
        ? t('deadlines:period.usual')
        : t('deadlines:period.before', { to: wordDate(to) })
      : to === null
        ? t('deadlines:period.since', { from: wordDate(from) })
        : t('deadlines:period.of', { from: wordDate(from), to: wordDate(to) });
  return (
    <Text size="sm" c="dimmed">
      {words}
    </Text>
  );
}
