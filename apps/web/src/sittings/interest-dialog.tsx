import { Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sitting } from '../api/generated/model';
import { ActDialog } from '../design/act-dialog';
import type { Matter } from './matters';
import { idsOf, numbersOf } from './matters';
import { useDeed } from './use-deed';

interface InterestDialogProps {
  readonly sitting: Sitting;
  readonly matter: Matter;
  readonly onClose: () => void;
}

/** A member declares himself interested: he takes no part in the matter. */
export function InterestDialog({ sitting, matter, onClose }: InterestDialogProps): JSX.Element {
  const { t } = useTranslation();
  const { act, busy, error } = useDeed(sitting.id, onClose);
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t('sittings:interest.title', { numbers: numbersOf(matter) })}
      act={t('sittings:interest.do')}
      isFinal
      busy={busy}
      error={error}
      onAct={() => {
        act({ does: 'recusals', body: { items: idsOf(matter) } });
      }}
    >
      <Text size="sm">{t('sittings:interest.detail')}</Text>
    </ActDialog>
  );
}
