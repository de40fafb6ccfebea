import { Text } from '@mantine/core';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/act';
import type { TeachingAssignment } from '../api/generated/model';
import { assignmentsRevoke } from '../api/generated/teaching/teaching';
import { ActDialog } from '../design/act-dialog';
import type { BasisDraft } from './basis-draft';
import { isWhole, noBasis, trimmed } from './basis-draft';
import { BasisFields } from './basis-fields';

interface RevokeDialogProps {
  readonly assignment: TeachingAssignment;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Ends an assignment before time: from that moment it gives no right, what was written stays. */
export function RevokeDialog({ assignment, opened, onClose }: RevokeDialogProps): JSX.Element {
  const { t } = useTranslation();
  const [basis, setBasis] = useState(noBasis);
  const [missing, setMissing] = useState(false);
  const act = useAct({
    send: async (given: BasisDraft, options) => await assignmentsRevoke(assignment.id, { basis: given }, options),
    onDone: onClose,
  });
  return (
    <ActDialog
      {...{ opened, onClose }}
      title={t('teaching:revoke.title')}
      act={t('teaching:revoke.do')}
      isFinal
      busy={act.isPending}
      error={act.error}
      onAct={() => {
        setMissing(!isWhole(basis));
        if (isWhole(basis)) act.mutate(trimmed(basis));
      }}
    >
      <Text size="sm">
        {t('teaching:revoke.detail', { person: assignment.person.name, discipline: assignment.discipline.name })}
      </Text>
      <BasisFields value={basis} onChange={setBasis} missing={missing} error={act.error} of="minutes" />
    </ActDialog>
  );
}
