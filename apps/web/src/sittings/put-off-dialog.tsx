import { Text, Textarea } from '@mantine/core';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { faultAt } from '../api/fault-at';
import type { Sitting } from '../api/generated/model';
import { ActDialog } from '../design/act-dialog';
import { useDeed } from './use-deed';

interface PutOffDialogProps {
  readonly sitting: Sitting;
  readonly items: readonly string[];
  readonly way: 'postpone' | 'withdraw';
  readonly onClose: () => void;
  readonly onDone?: () => void;
}

/** Puts matters off to the next sitting, or takes them from the agenda, and says aloud that their terms run on. */
export function PutOffDialog({ sitting, items, way, onClose, onDone }: PutOffDialogProps): JSX.Element {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const { act, busy, error } = useDeed(sitting.id, () => {
    onDone?.();
    onClose();
  });
  const told = reason.trim();
  const numbers = sitting.items.flatMap(({ id }, place) => (items.includes(id) ? [place + 1] : [])).join(', ');
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t(`sittings:${way}.title`, { numbers })}
      act={t(`sittings:${way}.do`)}
      busy={busy}
      error={error}
      onAct={() => {
        setMissing(told === '');
        if (told !== '') act({ does: way, body: { items: [...items], reason: told } });
      }}
    >
      <Text size="sm">{t(`sittings:${way}.detail`)}</Text>
      <Textarea
        label={t('sittings:reason')}
        value={reason}
        maxLength={2000}
        autosize
        minRows={2}
        required
        data-autofocus
        error={missing && told === '' ? t('sittings:missing') : (faultAt(error, '/reason') ?? null)}
        onChange={({ currentTarget }) => {
          setReason(currentTarget.value);
        }}
      />
    </ActDialog>
  );
}
