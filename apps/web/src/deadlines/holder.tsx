import { Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardDeadline } from '../api/generated/model';
import styles from './deadlines.module.css';

/** Who is waited for: the person or whoever holds the position now, and in which unit. */
export function Holder({ holder }: Pick<BoardDeadline, 'holder'>): JSX.Element {
  const { t } = useTranslation();
  const { people, position, unit } = holder;
  const place = [position, unit].filter((part) => part !== null).join(', ');
  return (
    <div>
      <Text size="sm">{people.length === 0 ? t('deadlines:nobody') : people.map(({ name }) => name).join(', ')}</Text>
      {place !== '' && <span className={styles.quiet}>{place}</span>}
    </div>
  );
}
