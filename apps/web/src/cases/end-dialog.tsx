import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/act';
import { casesCancel, casesRecall } from '../api/generated/cases/cases';
import type { Case } from '../api/generated/model';
import { ProblemNotice } from '../design/problem-notice';

type Way = 'recall' | 'cancel';

interface EndDialogProps {
  readonly of: Pick<Case, 'id' | 'number'>;
  /** Null while it is not asked for. */
  readonly way: Way | null;
  readonly onClose: () => void;
}

/** Cannot be undone: names the case, says what follows, and wants a reason. */
export function EndDialog({ of, way, onClose }: EndDialogProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <Modal
      opened={way !== null}
      onClose={onClose}
      title={way === null ? '' : t(`cases:ending.${way}.title`, { number: of.number })}
      closeButtonProps={{ 'aria-label': t('cases:ending.close') }}
    >
      {way !== null && <EndForm of={of} way={way} onClose={onClose} />}
    </Modal>
  );
}

function EndForm({ of, way, onClose }: EndDialogProps & { readonly way: Way }): JSX.Element {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const act = useAct({
    send: async (given: string, options) =>
      await (way === 'recall' ? casesRecall : casesCancel)(of.id, { reason: given }, options),
    onDone: onClose,
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const given = reason.trim();
        setMissing(given === '');
        if (given !== '') act.mutate(given);
      }}
    >
      <Stack>
        <Text size="sm">{t(`cases:ending.${way}.detail`)}</Text>
        <Textarea
          label={t('cases:ending.reason')}
          value={reason}
          maxLength={4000}
          autosize
          minRows={3}
          required
          data-autofocus
          error={missing ? t('cases:ending.reasonMissing') : null}
          onChange={(event) => {
            setReason(event.currentTarget.value);
          }}
        />
        {act.error !== null && <ProblemNotice error={act.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cases:ending.keep')}
          </Button>
          <Button type="submit" color="red.9" loading={act.isPending}>
            {t(`cases:ending.${way}.do`)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
