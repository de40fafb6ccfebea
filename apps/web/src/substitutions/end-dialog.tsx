import { Text, Textarea } from '@mantine/core';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/act';
import { faultAt } from '../api/fault-at';
import type { Substitution } from '../api/generated/model';
import { substitutionsRevoke } from '../api/generated/substitutions/substitutions';
import { ActDialog } from '../design/act-dialog';

interface EndDialogProps {
  readonly row: Substitution;
  readonly onClose: () => void;
}

/** Ends a substitution before its last day, with a reason: from that moment it gives no right, what was decided stands. */
export function EndDialog({ row, onClose }: EndDialogProps): JSX.Element {
  const { t } = useTranslation();
  const [because, setBecause] = useState('');
  const [missing, setMissing] = useState(false);
  const act = useAct({
    send: async (reason: string, options) => await substitutionsRevoke(row.id, { because: reason }, options),
    onDone: onClose,
  });
  const told = because.trim();
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t('substitutions:end.title')}
      act={t('substitutions:end.do')}
      isFinal
      busy={act.isPending}
      error={act.error}
      onAct={() => {
        setMissing(told === '');
        if (told !== '') act.mutate(told);
      }}
    >
      <Text size="sm">{t('substitutions:end.detail', { acting: row.acting.name, principal: row.principal.name })}</Text>
      <Textarea
        label={t('substitutions:end.because')}
        value={because}
        maxLength={2000}
        autosize
        minRows={2}
        required
        error={missing && told === '' ? t('substitutions:missing') : (faultAt(act.error, '/because') ?? null)}
        onChange={({ currentTarget }) => {
          setBecause(currentTarget.value);
        }}
      />
    </ActDialog>
  );
}
