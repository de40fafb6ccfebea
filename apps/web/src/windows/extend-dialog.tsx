import { Text, Textarea, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/act';
import { faultAt } from '../api/fault-at';
import type { Window } from '../api/generated/model';
import { windowsExtend } from '../api/generated/windows/windows';
import { ActDialog } from '../design/act-dialog';
import { localOf, momentAt } from '../forms/university-time';
import { universityZone, wordNearMoment } from '../language/moments';

interface ExtendDialogProps {
  readonly window: Window;
  readonly opened: boolean;
  readonly onClose: () => void;
}

const LONGEST_BASIS = 500;

/** A recorded decision: the new end and what it rests on. The hours are those of the university's clock. */
export function ExtendDialog({ window, opened, onClose }: ExtendDialogProps): JSX.Element {
  const { t } = useTranslation();
  const zone = universityZone();
  const present = window.closesAt ?? window.requestedAt;
  const [until, setUntil] = useState('');
  const [basis, setBasis] = useState('');
  const [missing, setMissing] = useState(false);
  const act = useAct({
    send: async (input: { until: string; basis: string }, options) => await windowsExtend(window.id, input, options),
    onDone: onClose,
  });
  const lacks = (words: string): string | null => (missing && words.trim() === '' ? t('windows:extend.missing') : null);
  return (
    <ActDialog
      {...{ opened, onClose }}
      title={t('windows:extend.title', { number: window.number })}
      act={t('windows:extend.do')}
      busy={act.isPending}
      error={act.error}
      onAct={() => {
        const isWhole = until !== '' && basis.trim() !== '';
        setMissing(!isWhole);
        if (isWhole) act.mutate({ until: momentAt(zone, until), basis: basis.trim() });
      }}
    >
      <Text size="sm">
        {t('windows:extend.detail', { moment: wordNearMoment(present), holder: window.holder.name })}
      </Text>
      <TextInput
        type="datetime-local"
        label={t('windows:extend.until')}
        value={until}
        min={localOf(zone, new Date(present))}
        required
        data-autofocus
        error={lacks(until) ?? faultAt(act.error, '/until')}
        onChange={({ currentTarget }) => {
          setUntil(currentTarget.value);
        }}
      />
      <Textarea
        label={t('windows:extend.basis')}
        description={t('windows:extend.basisHelp')}
        value={basis}
        maxLength={LONGEST_BASIS}
        autosize
        minRows={2}
        required
        error={lacks(basis) ?? faultAt(act.error, '/basis')}
        onChange={({ currentTarget }) => {
          setBasis(currentTarget.value);
        }}
      />
    </ActDialog>
  );
}
