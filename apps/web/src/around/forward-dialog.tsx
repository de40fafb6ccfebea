import { Text } from '@mantine/core';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAct } from '../api/act';
import type { ForwardRequest, Task } from '../api/generated/model';
import { aroundTaskForward } from '../api/generated/tasks/tasks';
import { ActDialog } from '../design/act-dialog';
import { SearchedSelect } from '../design/searched-select';
import { isTooLong } from '../forms/text-length';
import { inboxAddress } from '../session/inbox-address';
import { findColleagues } from './finders';
import { WhyField } from './why-field';

interface TaskDialogProps {
  readonly task: Task;
  readonly onClose: () => void;
}

/** Hands the task on to a colleague, who decides it in his own name. */
export function ForwardDialog({ task, onClose }: TaskDialogProps): JSX.Element {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [to, setTo] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const act = useAct({
    send: async (body: ForwardRequest, options) => await aroundTaskForward(task.id, body, options),
    onDone: () => {
      onClose();
      // It is not the reader's any more.
      void navigate(inboxAddress(task.actingFor?.person ?? null));
    },
  });
  return (
    <ActDialog
      opened
      title={t('around:forward.title', task.case)}
      act={t('around:forward.do')}
      busy={act.isPending}
      error={act.error}
      onClose={onClose}
      onAct={() => {
        setMissing(to === null || reason.trim() === '');
        if (to === null || reason.trim() === '' || isTooLong(reason)) return;
        const whose = task.actingFor === null ? {} : { for: task.actingFor.person };
        act.mutate({ to, reason: reason.trim(), ...whose });
      }}
    >
      <Text size="sm">{t('around:forward.detail')}</Text>
      <SearchedSelect
        of="colleagues"
        find={findColleagues}
        label={t('around:forward.to')}
        value={to}
        required
        fault={missing && to === null ? t('around:missing.person') : null}
        onChange={setTo}
      />
      <WhyField
        label={t('around:why')}
        value={reason}
        fault={missing ? t('around:missing.why') : null}
        onChange={setReason}
      />
    </ActDialog>
  );
}
