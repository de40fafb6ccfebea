import { Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sitting } from '../api/generated/model';
import { ActDialog } from '../design/act-dialog';
import { useDeed } from './use-deed';

/** Closes a sitting: its minutes are fixed with that. */
export function CloseDialog({
  sitting,
  onClose,
}: {
  readonly sitting: Sitting;
  readonly onClose: () => void;
}): JSX.Element {
  const { t } = useTranslation();
  const { act, busy, error } = useDeed(sitting.id, onClose);
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t('sittings:close.title')}
      act={t('sittings:do.close')}
      isFinal
      busy={busy}
      error={error}
      onAct={() => {
        act({ does: 'close' });
      }}
    >
      <Text size="sm">{t('sittings:close.detail')}</Text>
    </ActDialog>
  );
}
