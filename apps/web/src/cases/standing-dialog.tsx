import { Text } from '@mantine/core';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/act';
import { casesResume, casesSuspend } from '../api/generated/cases/cases';
import type { Case } from '../api/generated/model';
import { ActDialog } from '../design/act-dialog';
import { LongText } from '../forms/long-text';
import { isTooLong } from '../forms/text-length';

/** Only whoever writes much wants to know how much there is room for. */
const COUNTED_FROM = 3000;

interface StandingDialogProps {
  readonly of: Pick<Case, 'id' | 'number'>;
  readonly way: 'suspend' | 'resume';
  readonly onClose: () => void;
}

/** Why the case stands still, or goes on; everybody who reads its history sees it. */
export function StandingDialog({ of, way: asked, onClose }: StandingDialogProps): JSX.Element {
  const { t } = useTranslation();
  // The case changes before the dialog is gone: it goes on saying what it was opened for.
  const [way] = useState(asked);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const act = useAct({
    send: async (given: string, options) =>
      await (way === 'suspend' ? casesSuspend : casesResume)(of.id, { reason: given }, options),
    onDone: onClose,
  });
  return (
    <ActDialog
      opened
      title={t(`cases:standing.${way}.title`, of)}
      act={t(`cases:standing.${way}.do`)}
      busy={act.isPending}
      error={act.error}
      onClose={onClose}
      onAct={() => {
        const given = reason.trim();
        setMissing(given === '');
        if (given !== '' && !isTooLong(given)) act.mutate(given);
      }}
    >
      <Text size="sm">{t(`cases:standing.${way}.detail`)}</Text>
      <LongText
        label={t('cases:standing.reason')}
        value={reason}
        minRows={3}
        maxRows={12}
        countFrom={COUNTED_FROM}
        required
        data-autofocus
        error={missing && reason.trim() === '' ? t('cases:standing.reasonMissing') : null}
        onChange={setReason}
      />
    </ActDialog>
  );
}
