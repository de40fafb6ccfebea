import { Group, Loader, Stack, Text, ThemeIcon } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task } from '../api/generated/model';
import type { NextTask } from './task-place';
import type { Decision } from './use-decision';
import { leadsToOf } from './verdict';
import { WayOn } from './way-on';
import { SectionTitle } from './section-title';

interface DecidedNoticeProps {
  readonly task: Task;
  readonly decision: Decision;
  readonly next: NextTask | null;
}

/** In the place of the verdicts: what is being sent, then what has happened and where the case is now. */
export function DecidedNotice({ task, decision, next }: DecidedNoticeProps): JSX.Element {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const { answer, sent, isSending } = decision;
  const id = sent?.outcome ?? '';
  const outcome = task.outcomes.find((one) => one.id === id)?.title ?? id;
  const where = answer === null ? leadsToOf(task, { id }) : whereNow(task, id, decision);
  useEffect(() => {
    // The pressed button is gone: whoever goes by keyboard is brought to what came of it.
    if (!isSending) place.current?.focus();
  }, [isSending]);
  return (
    <Stack gap="sm" role="status" ref={place} tabIndex={-1}>
      <Group gap="sm" wrap="nowrap" align="flex-start">
        {isSending ? (
          <Loader size={28} aria-hidden />
        ) : (
          <ThemeIcon color="green" radius="xl" size={28} aria-hidden>
            <IconCheck size={18} />
          </ThemeIcon>
        )}
        <div>
          <SectionTitle id="decision-title">
            {isSending ? t('task:decided.sending', { outcome }) : t('task:decided.done', { outcome })}
          </SectionTitle>
          <Text size="sm">
            {answer?.case.state === 'ended'
              ? t('task:decided.ended', { number: task.case.number, where })
              : t('task:decided.goesTo', { number: task.case.number, where })}
          </Text>
        </div>
      </Group>
      {!isSending && <WayOn task={task} next={next} />}
    </Stack>
  );
}

function whereNow(task: Task, outcome: string, { answer }: Decision): string {
  const titles = [...new Set(answer?.next.tasks.map(({ title }) => title) ?? [])];
  return titles.length > 0 ? titles.join(', ') : leadsToOf(task, { id: outcome });
}
