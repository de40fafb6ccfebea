import { Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardDeadline } from '../api/generated/model';
import { holderWords } from './board-rows';
import styles from './deadlines.module.css';

/** Who is waited for. */
export function Holder({ row }: { readonly row: BoardDeadline }): JSX.Element {
  const { t } = useTranslation();
  const [first = t('deadlines:nobody'), ...rest] = holderWords(row);
  return (
    <div>
      <Text size="sm" className={styles.first}>
        {first}
      </Text>
      {rest.length > 0 && (
        <Text size="sm" className={styles.quiet}>
          {rest.join(', ')}
        </Text>
      )}
    </div>
  );
}
