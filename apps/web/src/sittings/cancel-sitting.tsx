import { Button, Group, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { faultAt } from '../api/fault-at';
import type { Sitting } from '../api/generated/model';
import { ActDialog } from '../design/act-dialog';
import { useDeed } from './use-deed';

/** Calls a planned sitting off, with a reason; what stands on its agenda waits on. */
export function CancelSitting({ sitting }: { readonly sitting: Sitting }): JSX.Element {
  const { t } = useTranslation();
  const [asked, { open, close }] = useDisclosure(false);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const { act, busy, error } = useDeed(sitting.id, close);
  const told = reason.trim();
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={open}>
        {t('sittings:cancel.do')}
      </Button>
      <ActDialog
        opened={asked}
        onClose={close}
        title={t('sittings:cancel.title')}
        act={t('sittings:cancel.do')}
        isFinal
        busy={busy}
        error={error}
        onAct={() => {
          setMissing(told === '');
          if (told !== '') act({ does: 'cancel', body: { reason: told } });
        }}
      >
        <Text size="sm">{t('sittings:cancel.detail')}</Text>
        <Textarea
          label={t('sittings:reason')}
          value={reason}
          maxLength={2000}
          autosize
          minRows={2}
          required
          error={missing && told === '' ? t('sittings:missing') : (faultAt(error, '/reason') ?? null)}
          onChange={({ currentTarget }) => {
            setReason(currentTarget.value);
          }}
        />
      </ActDialog>
    </Group>
  );
}
