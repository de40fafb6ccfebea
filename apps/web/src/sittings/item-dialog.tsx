import { Select, Textarea } from '@mantine/core';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaItem, Sitting } from '../api/generated/model';
import { ActDialog } from '../design/act-dialog';
import { useDeed } from './use-deed';

interface ItemDialogProps {
  readonly sitting: Sitting;
  readonly item: AgendaItem;
  readonly onClose: () => void;
}

const LONGEST_QUESTION = 1000;

/** Words an item anew, and says to what its votes lead. */
export function ItemDialog({ sitting, item, onClose }: ItemDialogProps): JSX.Element {
  const { t } = useTranslation();
  const [question, setQuestion] = useState(item.question);
  const [adopted, setAdopted] = useState(item.adopted.id);
  const [rejected, setRejected] = useState(item.rejected?.id ?? null);
  const { act, busy, error } = useDeed(sitting.id, onClose);
  const outcomes = item.outcomes.map(({ id, title }) => ({ value: id, label: title }));
  const told = question.trim();
  return (
    <ActDialog
      opened
      onClose={onClose}
      size="lg"
      title={t('sittings:item.title', { number: item.case.number })}
      act={t('sittings:item.do')}
      busy={busy}
      error={error}
      onAct={() => {
        const worded = told === item.question ? {} : { question: told === '' ? null : told };
        act({ does: 'item', item: item.id, body: { ...worded, adopted, rejected } });
      }}
    >
      <Textarea
        label={t('sittings:item.question')}
        description={t('sittings:item.questionHelp')}
        value={question}
        maxLength={LONGEST_QUESTION}
        autosize
        minRows={2}
        onChange={({ currentTarget }) => {
          setQuestion(currentTarget.value);
        }}
      />
      <Select
        label={t('sittings:item.adopted')}
        data={outcomes}
        value={adopted}
        allowDeselect={false}
        onChange={(chosen) => {
          setAdopted(chosen ?? adopted);
        }}
      />
      <Select
        label={t('sittings:item.rejected')}
        data={[{ value: '', label: t('sittings:noRejected') }, ...outcomes]}
        value={rejected ?? ''}
        allowDeselect={false}
        onChange={(chosen) => {
          setRejected(chosen === '' ? null : chosen);
        }}
      />
    </ActDialog>
  );
}
