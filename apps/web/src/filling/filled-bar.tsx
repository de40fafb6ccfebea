import { Progress } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { FillingOfJournal } from '../api/generated/model';
import styles from './filling.module.css';

/**
 * How many of the lessons that were held have marks: in numbers, and as a bar for the eye. What is neither filled nor empty is a
 * lecture that nobody missed: named, or a journal without empty lessons would seem to lack some.
 */
export function FilledBar({ row: { held, filled, empty } }: { readonly row: FillingOfJournal }): JSX.Element {
  const { t } = useTranslation();
  const words = t('filling:filledOf', { filled, held });
  const unmissed = held - filled - empty;
  return (
    <div className={styles.bar}>
      <span>{`${String(filled)} / ${String(held)}`}</span>
      <Progress value={held === 0 ? 0 : (100 * filled) / held} size="sm" aria-label={words} />
      {unmissed > 0 && <span className={styles.quiet}>{t('filling:unmissed', { lectures: unmissed })}</span>}
    </div>
  );
}
