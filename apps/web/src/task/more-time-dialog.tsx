import { Text, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/act';
import { faultAt } from '../api/fault-at';
import type { Task, TaskExtension, TermExtensionRequest } from '../api/generated/model';
import { tasksExtension } from '../api/generated/tasks/tasks';
import { isProblem } from '../api/problem';
import { ActDialog } from '../design/act-dialog';
import { LongText } from '../forms/long-text';
import { isTooLong } from '../forms/text-length';
import { localOf, momentAt } from '../forms/university-time';
import { universityZone, wordMoment } from '../language/moments';

/** Only whoever writes much wants to know how much there is room for. */
const COUNTED_FROM = 3000;

interface MoreTimeDialogProps {
  readonly task: Task;
  readonly extension: TaskExtension;
  /** The end that is filled in: an instant. */
  readonly suggested: string;
  readonly onClose: () => void;
}

/** Until when and why; the hours are those of the university's clock. What the server refuses stands at its field. */
export function MoreTimeDialog({ task, extension, suggested, onClose }: MoreTimeDialogProps): JSX.Element {
  const { t } = useTranslation();
  const zone = universityZone();
  const { giver, latest } = extension;
  const [until, setUntil] = useState(localOf(zone, new Date(suggested)));
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const act = useAct({
    send: async (input: TermExtensionRequest, options) => await tasksExtension(task.id, input, options),
    onDone: onClose,
  });
  const atUntil = faultAt(act.error, '/until') ?? untilFault(act.error);
  return (
    <ActDialog
      opened
      title={t('task:moreTime.title', { number: task.case.number })}
      act={t('task:moreTime.do')}
      busy={act.isPending}
      error={atUntil === undefined ? act.error : null}
      onClose={onClose}
      onAct={() => {
        const isWhole = until !== '' && reason.trim() !== '';
        setMissing(!isWhole);
        if (isWhole && !isTooLong(reason)) act.mutate({ until: momentAt(zone, until), reason: reason.trim() });
      }}
    >
      <Text size="sm">
        {t('task:moreTime.detail', { due: task.due === null ? '' : wordMoment(task.due), giver: giver ?? '' })}
      </Text>
      <TextInput
        type="datetime-local"
        label={t('task:moreTime.until')}
        description={latest === null ? undefined : t('task:moreTime.untilHelp', { latest: wordMoment(latest) })}
        value={until}
        min={task.due === null ? undefined : localOf(zone, new Date(task.due))}
        max={latest === null ? undefined : localOf(zone, new Date(latest))}
        required
        error={missing && until === '' ? t('task:moreTime.untilMissing') : atUntil}
        onChange={({ currentTarget }) => {
          setUntil(currentTarget.value);
        }}
      />
      <LongText
        label={t('task:moreTime.reason')}
        value={reason}
        minRows={3}
        maxRows={12}
        countFrom={COUNTED_FROM}
        required
        data-autofocus
        error={missing && reason.trim() === '' ? t('task:moreTime.reasonMissing') : faultAt(act.error, '/reason')}
        onChange={setReason}
      />
    </ActDialog>
  );
}

/** A refusal that is about the new end, in the server's words. */
const untilFault = (error: unknown): string | undefined =>
  isProblem(error, 'not-possible-now') && (error.data.why === 'not-later' || error.data.why === 'too-late')
    ? (error.detail ?? error.title)
    : undefined;
