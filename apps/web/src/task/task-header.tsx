import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Task } from '../api/generated/model';
import { DueChip } from '../design/due-chip';
import { useTitle } from '../design/use-title';
import { wordMoment } from '../language/moments';
import { inboxAddress } from '../session/inbox-address';
import { useTaskName } from '../session/use-task-name';
import { LateNote } from '../terms/late-note';
import { WorkingLeft } from '../terms/working-left';
import classes from './task.module.css';

interface TaskHeaderProps {
  readonly task: Task;
  readonly alone: boolean;
  readonly principal: string | null;
}

/** What is asked, of which case, by whom, until when. */
export function TaskHeader({ task, alone, principal }: TaskHeaderProps): JSX.Element {
  const { t } = useTranslation();
  const { deadline, state } = task;
  const { working = null, late = null } = deadline ?? {};
  const name = useTaskName(task);
  useTitle(`${name} · ${task.case.number}`);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Another task begins at its top; the focus follows where what was pressed is gone.
    window.scrollTo({ top: 0 });
    if (document.activeElement === document.body) title.current?.focus({ preventScroll: true });
  }, [task.id]);
  return (
    <Stack gap={4} component="header">
      {alone && (
        <Anchor component={Link} to={inboxAddress(principal)} size="sm" py={4}>
          <Group gap={4} wrap="nowrap">
            <IconArrowLeft size={16} aria-hidden />
            {t('task:toInbox')}
          </Group>
        </Anchor>
      )}
      <Group justify="space-between" align="flex-start" gap="xs">
        <Title order={alone ? 1 : 2} ref={title} tabIndex={-1} className={classes.heading}>
          {name}
        </Title>
        {state === 'open' && (
          <Stack gap={2} align="flex-start">
            <DueChip
              due={task.due}
              start={deadline?.start ?? task.start}
              state={deadline?.state}
              explanation={deadline?.explanation}
            />
            {working !== null && (
              <WorkingLeft left={working} isOver={deadline?.state === 'breached' || late !== null} />
            )}
          </Stack>
        )}
      </Group>
      {late !== null && <LateNote late={late} />}
      <Text size="sm" component="div">
        <Anchor component={Link} to={`/cases/${task.case.id}`} fw={600}>
          {t('task:case', { number: task.case.number })}
        </Anchor>
        {` · ${task.author}, ${task.authorPosition}, ${task.authorUnit}`}
      </Text>
      <Text size="sm" c="dimmed">
        {[...(name === task.title ? [] : [task.title]), t('task:openedAt', { moment: wordMoment(task.openedAt) })].join(
          ' · ',
        )}
      </Text>
    </Stack>
  );
}
