import { Alert, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenWindow } from '../api/generated/model';
import { wordNearMoment } from '../language/moments';

interface EndedWindowsProps {
  readonly ended: readonly OpenWindow[];
  readonly now: number;
  /** How many typed marks can no longer be saved. */
  readonly lost: number;
  readonly onDismiss: () => void;
}

/** Told when a window ends under the reader's eyes. Calmly: nothing is broken, and nothing that he typed is gone. */
export function EndedWindows({ ended, now, lost, onDismiss }: EndedWindowsProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <div role="status">
      {ended.map(({ id, number, closesAt }) => (
        <Alert
          key={id}
          color="gray"
          mb="md"
          icon={<IconLock aria-hidden />}
          title={
            now < Date.parse(closesAt)
              ? t('journals:ended.early', { number })
              : t('journals:ended.title', { number, moment: wordNearMoment(closesAt) })
          }
          withCloseButton
          closeButtonLabel={t('journals:ended.dismiss')}
          onClose={onDismiss}
        >
          <Text size="sm">{lost > 0 ? t('journals:ended.lost', { count: lost }) : t('journals:ended.saved')}</Text>
        </Alert>
      ))}
    </div>
  );
}
