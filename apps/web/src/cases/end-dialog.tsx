import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/act';
import { casesCancel, casesRecall } from '../api/generated/cases/cases';
import type { Case } from '../api/generated/model';
import { AroundNumber } from '../design/around-number';
import { ProblemNotice } from '../design/problem-notice';
import { LongText } from '../forms/long-text';
import { isTooLong } from '../forms/text-length';

type Way = 'recall' | 'cancel';

/** Only whoever writes much wants to know how much there is room for. */
const COUNTED_FROM = 3000;

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
      title={way !== null && <AroundNumber words={t(`cases:ending.${way}.title`, of)} number={of.number} />}
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
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const given = reason.trim();
        setMissing(given === '');
        if (given === '' || isTooLong(given)) event.currentTarget.querySelector<HTMLElement>('[data-reason]')?.focus();
        else act.mutate(given);
      }}
    >
      <Stack>
        <Text size="sm">{t(`cases:ending.${way}.detail`)}</Text>
        <LongText
          label={t('cases:ending.reason')}
          value={reason}
          minRows={3}
          maxRows={12}
          countFrom={COUNTED_FROM}
          required
          data-autofocus
          data-reason
          error={missing && reason.trim() === '' ? t('cases:ending.reasonMissing') : null}
          onChange={setReason}
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
