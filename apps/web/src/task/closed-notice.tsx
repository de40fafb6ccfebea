import { Group, Stack, Text, ThemeIcon } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task } from '../api/generated/model';
import { isProblem } from '../api/problem';
import { wordMoment } from '../language/moments';
import type { NextTask } from './task-place';
import type { VerdictDraft } from './verdict';
import { WayOn } from './way-on';
import { SectionTitle } from './section-title';

interface ClosedNoticeProps {
  readonly task: Task;
  /** The refusal from which it was learnt, where it was. */
  readonly error: unknown;
  readonly draft: VerdictDraft;
  readonly next: NextTask | null;
}

/** Nothing is left to decide: says calmly who was first, and keeps what one had written in sight. */
export function ClosedNotice({ task, error, draft, next }: ClosedNoticeProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <Stack gap="sm" role="status">
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <ThemeIcon color="gray" variant="light" radius="xl" size={28} aria-hidden>
          <IconInfoCircle size={18} />
        </ThemeIcon>
        <div>
          <SectionTitle id="decision-title">
            {task.state === 'cancelled' ? t('task:closed.cancelled') : t('task:closed.decided')}
          </SectionTitle>
          <Text size="sm">{useWhatHappened(task, error)}</Text>
        </div>
      </Group>
      {draft.reason.trim() !== '' && (
        <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
          {t('task:closed.yourText', { text: draft.reason.trim() })}
        </Text>
      )}
      <WayOn task={task} next={next} />
    </Stack>
  );
}

function useWhatHappened({ closed, outcomes, state, case: { number } }: Task, error: unknown): string {
  const { t } = useTranslation();
  if (closed === null)
    return isProblem(error) ? (error.detail ?? error.title) : t('task:closed.cancelledDetail', { number });
  const at = wordMoment(closed.at);
  if (state === 'cancelled' || closed.outcome === null || closed.by === null)
    return t('task:closed.cancelledAt', { number, at });
  const outcome = outcomes.find(({ id }) => id === closed.outcome)?.title ?? closed.outcome;
  return t('task:closed.by', { outcome, by: closed.by, at });
}
