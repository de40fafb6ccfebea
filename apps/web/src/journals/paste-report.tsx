import { Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Journal } from '../api/generated/model';
import styles from './journal-grid.module.css';
import type { Pasted } from './skipped-cells';
import { wordSkipped } from './skipped-cells';

interface PasteReportProps {
  readonly journal: Journal;
  readonly now: number;
  readonly pasted: Pasted | null;
}

const MOST_NAMED = 8;

/** What was pasted, and each cell that took nothing, with its reason. */
export function PasteReport({ journal, now, pasted }: PasteReportProps): JSX.Element {
  const { t } = useTranslation();
  const skipped = pasted === null ? [] : wordSkipped(t, journal, now, pasted.skipped);
  const more = skipped.length - MOST_NAMED;
  return (
    <div role="status" className={styles.pasted}>
      {pasted !== null && (
        <>
          <Text size="sm">
            {t('journals:paste.taken', { count: pasted.taken })}{' '}
            {skipped.length > 0 && t('journals:paste.skipped', { count: skipped.length })}{' '}
            {pasted.beside > 0 && t('journals:paste.beside', { count: pasted.beside })}
          </Text>
          {skipped.length > 0 && (
            <ul className={styles.skipped}>
              {skipped.slice(0, MOST_NAMED).map((words) => (
                <li key={words}>{words}</li>
              ))}
              {more > 0 && <li>{t('journals:window.more', { count: more })}</li>}
            </ul>
          )}
        </>
      )}
    </div>
  );
}
