import { CloseButton, Group, Paper, Text, VisuallyHidden } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Journal } from '../api/generated/model';
import type { Pasted } from './skipped-cells';
import { wordSkipped } from './skipped-cells';
import styles from './unsaved-bar.module.css';

interface PasteReportProps {
  readonly journal: Journal;
  readonly now: number;
  readonly pasted: Pasted | null;
  readonly onClose: () => void;
}

const MOST_NAMED = 8;

/** What was pasted, and each cell that took nothing, with its reason. What went in whole is seen in the cells. */
export function PasteReport({ pasted, ...props }: PasteReportProps): JSX.Element {
  const { t } = useTranslation();
  const isWhole = pasted !== null && pasted.skipped.length === 0 && pasted.beside === 0;
  return (
    <div role="status">
      {isWhole && <VisuallyHidden>{t('journals:paste.taken', { count: pasted.taken })}</VisuallyHidden>}
      {pasted !== null && !isWhole && <LeftOut {...props} pasted={pasted} />}
    </div>
  );
}

function LeftOut({ journal, now, pasted, onClose }: PasteReportProps & { readonly pasted: Pasted }): JSX.Element {
  const { t } = useTranslation();
  const skipped = wordSkipped(t, journal, now, pasted.skipped);
  const more = skipped.length - MOST_NAMED;
  return (
    <Paper withBorder shadow="md" p="sm">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Text size="sm" fw={600}>
          {t('journals:paste.taken', { count: pasted.taken })}{' '}
          {skipped.length > 0 && t('journals:paste.skipped', { count: skipped.length })}{' '}
          {pasted.beside > 0 && t('journals:paste.beside', { count: pasted.beside })}
        </Text>
        <CloseButton aria-label={t('journals:paste.dismiss')} onClick={onClose} />
      </Group>
      {skipped.length > 0 && (
        // It scrolls when long: then the keyboard must reach it too.
        <ul className={styles.skipped} tabIndex={0} aria-label={t('journals:paste.skipped', { count: skipped.length })}>
          {skipped.slice(0, MOST_NAMED).map((words) => (
            <li key={words}>{words}</li>
          ))}
          {more > 0 && <li>{t('journals:window.more', { count: more })}</li>}
        </ul>
      )}
    </Paper>
  );
}
