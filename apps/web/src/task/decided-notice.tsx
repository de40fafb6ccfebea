import { Group, Loader, Stack, Text, ThemeIcon } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCasesOne } from '../api/generated/cases/cases';
import type { TakenBack, Task } from '../api/generated/model';
import { TakeBack } from '../around/take-back';
import { wordMoment } from '../language/moments';
import { SectionTitle } from './section-title';
import type { NextTask } from './task-place';
import type { Decision } from './use-decision';
import { leadsToOf } from './verdict';
import { WayOn } from './way-on';

interface DecidedNoticeProps {
  readonly task: Task;
  readonly decision: Decision;
  readonly next: NextTask | null;
  /** For whom he has decided. */
  readonly principal: string | null;
}

/** In the place of the verdicts: what is being sent, then what has happened and where the case is now. */
export function DecidedNotice({ task, decision, next, principal }: DecidedNoticeProps): JSX.Element {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const place = useRef<HTMLDivElement>(null);
  const { answer, sent, isSending } = decision;
  const id = (isSending || answer !== null ? sent?.outcome : task.closed?.outcome) ?? '';
  const outcome = task.outcomes.find((one) => one.id === id)?.title ?? id;
  const happened = useWhatHappened(task, decision, id);
  // What is his again is found where it stood; of whom he acts for, in that person's inbox.
  const goBack = ({ task: again }: TakenBack): void => {
    void navigate(again === null || principal !== null ? '/inbox' : `/inbox/${again}`);
  };
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
          <Text size="sm">{happened}</Text>
          {!isSending && task.closed !== null && task.changes !== null && (
            <Text size="sm">
              {task.changes === 0 ? t('task:decided.unchanged') : t('task:decided.changes', { count: task.changes })}
            </Text>
          )}
        </div>
      </Group>
      {!isSending && <WayOn task={task} next={next} />}
      {!isSending && task.closed?.takeBack === true && (
        <Group>
          <TakeBack task={task.id} number={task.case.number} outcome={outcome} onDone={goBack} />
        </Group>
      )}
    </Stack>
  );
}

/** Where the case goes by the decision that is on its way or was just answered; of an earlier one, when it was recorded. */
function useWhatHappened(task: Task, { answer, isSending }: Decision, outcome: string): string {
  const { t } = useTranslation();
  const { data } = useCasesOne(task.case.id);
  const { number } = task.case;
  if (task.purpose === 'extend') return t('task:decided.answered', { number });
  if (answer === null && !isSending)
    return t('task:decided.at', { number, at: task.closed === null ? '' : wordMoment(task.closed.at) });
  if (answer?.case.state === 'ended') {
    const where = data?.outcomeTitle ?? leadsToOf(task, { id: outcome });
    return where === '' ? t('task:decided.over', { number }) : t('task:decided.ended', { number, where });
  }
  const titles = [...new Set(answer?.next.tasks.map(({ title }) => title) ?? [])];
  const where = titles.length > 0 ? titles.join(', ') : leadsToOf(task, { id: outcome });
  return where === '' ? t('task:decided.goesOn', { number }) : t('task:decided.goesTo', { number, where });
}
