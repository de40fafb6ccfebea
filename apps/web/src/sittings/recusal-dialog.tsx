import { Select, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaItem, Sitting } from '../api/generated/model';
import { ActDialog } from '../design/act-dialog';
import { useDeed } from './use-deed';

interface RecusalDialogProps {
  readonly sitting: Sitting;
  readonly item: AgendaItem;
  readonly onClose: () => void;
}

/** Records that a member is interested in a matter: he does not vote on it, and nothing takes that back. */
export function RecusalDialog({ sitting, item, onClose }: RecusalDialogProps): JSX.Element {
  const { t } = useTranslation();
  const [person, setPerson] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const { act, busy, error } = useDeed(sitting.id, onClose);
  const free = sitting.members.filter((member) => !item.recused.some((one) => one.person === member.person));
  return (
    <ActDialog
      opened
      onClose={onClose}
      title={t('sittings:recusal.title', { number: item.case.number })}
      act={t('sittings:recusal.do')}
      isFinal
      busy={busy}
      error={error}
      onAct={() => {
        setMissing(person === null);
        if (person !== null) act({ does: 'recusals', body: { items: [item.id], person } });
      }}
    >
      <Text size="sm">{t('sittings:recusal.detail')}</Text>
      <Select
        label={t('sittings:recusal.who')}
        data={free.map((member) => ({ value: member.person, label: member.name }))}
        value={person}
        required
        error={missing && person === null ? t('sittings:missing') : null}
        onChange={setPerson}
      />
    </ActDialog>
  );
}
