import { Text, Textarea } from '@mantine/core';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/act';
import { incidentsResolve } from '../api/generated/incidents/incidents';
import type { JournalIncident } from '../api/generated/model';
import { ActDialog } from '../design/act-dialog';

interface ResolveDialogProps {
  readonly incident: JournalIncident;
  readonly title: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** What was found out and done, in words that stay with the incident. */
export function ResolveDialog({ incident, title, opened, onClose }: ResolveDialogProps): JSX.Element {
  const { t } = useTranslation();
  const [resolution, setResolution] = useState('');
  const [missing, setMissing] = useState(false);
  const act = useAct({
    send: async (words: string, options) => {
      await incidentsResolve(incident.id, { resolution: words }, options);
    },
    onDone: onClose,
  });
  return (
    <ActDialog
      {...{ opened, onClose }}
      title={t('windows:incidents.resolve.title')}
      act={t('windows:incidents.resolve.do')}
      busy={act.isPending}
      error={act.error}
      onAct={() => {
        const words = resolution.trim();
        setMissing(words === '');
        if (words !== '') act.mutate(words);
      }}
    >
      <Text size="sm">{title}</Text>
      <Textarea
        label={t('windows:incidents.resolve.words')}
        description={t('windows:incidents.resolve.help')}
        value={resolution}
        maxLength={2000}
        autosize
        minRows={3}
        required
        data-autofocus
        error={missing ? t('windows:incidents.resolve.missing') : null}
        onChange={({ currentTarget }) => {
          setResolution(currentTarget.value);
        }}
      />
    </ActDialog>
  );
}
