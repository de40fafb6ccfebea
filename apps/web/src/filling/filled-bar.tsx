import { Progress } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { FillingOfJournal } from '../api/generated/model';
import styles from './filling.module.css';

/** How many of the lessons that were held have marks: in numbers, and as a bar for the eye. */
export function FilledBar({ row: { held, filled } }: { readonly row: FillingOfJournal }): JSX.Element {
  const { t } = useTranslation();
  const words = t('filling:filledOf', { filled, held });
  return (
    <div className={styles.bar}>
      <span>{`${String(filled)} / ${String(held)}`}</span>
      <Progress value={held === 0 ? 0 : (100 * filled) / held} size="sm" aria-label={words} />
    </div>
  );
}
