import { Alert } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './calendars.module.css';
import type { Applied } from './change-dialog';

/** What has just been recorded, and what became of the terms that ran; undefined: nothing was. */
export function RecordedNotice({ applied }: { readonly applied: Applied | undefined }): JSX.Element {
  return (
    <div role="status" className={styles.status}>
      {applied !== undefined && <Recorded applied={applied} />}
    </div>
  );
}

function Recorded({ applied }: { readonly applied: Applied }): JSX.Element {
  const { t } = useTranslation();
  const words =
    applied === null
      ? [t('calendars:recorded.kept')]
      : [
          t('calendars:recorded.moved', { count: applied.counts.deadlines + applied.counts.windows }),
          applied.pending > 0 ? t('calendars:recorded.pending', { count: applied.pending }) : '',
        ];
  return (
    <Alert color="green" icon={<IconCheck aria-hidden />} title={t('calendars:recorded.title')}>
      {words.filter((word) => word !== '').join(' ')}
    </Alert>
  );
}
