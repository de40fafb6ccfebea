import { Text, Textarea } from '@mantine/core';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/act';
import { rowsContest } from '../api/generated/rows/rows';
import { ActDialog } from '../design/act-dialog';

interface ContestProps {
  readonly caseId: string;
  readonly row: number;
  /** Whose decision it is, or on what paper it stands. */
  readonly name: string;
  readonly onClose: () => void;
}

/** A decided row is contested, once and with a reason (R29). */
export function ContestDialog({ caseId, row, name, onClose }: ContestProps): JSX.Element {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const act = useAct({
    send: async (said: string, options) => await rowsContest(caseId, row, { reason: said }, options),
    onDone: onClose,
  });
  return (
    <ActDialog
      opened
      title={t('rolls:rows.contestOf', { name })}
      act={t('rolls:rows.contest')}
      busy={act.isPending}
      error={act.error}
      onClose={onClose}
      onAct={() => {
        if (reason.trim() !== '') act.mutate(reason.trim());
      }}
    >
      <Text size="sm">{t('rolls:rows.once')}</Text>
      <Textarea
        label={t('rolls:rows.why')}
        required
        autosize
        minRows={2}
        maxLength={4000}
        value={reason}
        onChange={(event) => {
          setReason(event.currentTarget.value);
        }}
      />
    </ActDialog>
  );
}
