import { Button, Stack, Text } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Case, CaseDeadline, CaseEvent, CaseTasksItem } from '../api/generated/model';
import { DueChip } from '../design/due-chip';
import { Section } from '../design/section';
import { useMe } from '../session/use-session';
import { CaseResult } from './case-result';
import { isLive, isOpenWindow } from './live-deadline';
import classes from './case-now.module.css';

interface CaseNowProps {
  readonly of: Case;
  readonly deadlines: readonly CaseDeadline[];
  readonly events: readonly CaseEvent[];
}

/** Who is waited for and until when, what the reader himself can do now; once it has ended, how. */
export function CaseNow({ of, deadlines, events }: CaseNowProps): JSX.Element {
  const { t } = useTranslation();
  const { person } = useMe();
  if (of.state === 'ended') return <CaseResult of={of} events={events} />;
  return (
    <Section title={t('cases:now.title')}>
      {of.state === 'suspended' && (
        <Text size="sm" mb="xs">
          {t('cases:now.suspended')}
        </Text>
      )}
      {of.tasks.length === 0 && <Text size="sm">{t('cases:now.nobody')}</Text>}
      <Stack gap="sm" component="ul" className={classes.tasks}>
        {of.tasks.map((task) => (
          <WaitedFor key={task.id} task={task} deadline={deadlineOf(task, deadlines)} />
        ))}
      </Stack>
      {of.author.person === person.id && deadlines.some(isOpenWindow) && (
        <Text size="sm" mt="sm">
          {t('cases:ending.windowOpen')}
        </Text>
      )}
    </Section>
  );
}

/** The clock that runs for a task: of its step, with the same moment. */
const deadlineOf = ({ step, due }: CaseTasksItem, deadlines: readonly CaseDeadline[]): CaseDeadline | undefined =>
  due === null
    ? undefined
    : deadlines.find((one) => one.step === step && isLive(one) && Date.parse(one.due) === Date.parse(due));

interface WaitedForProps {
  readonly task: CaseTasksItem;
  readonly deadline: CaseDeadline | undefined;
}

function WaitedFor({ task, deadline }: WaitedForProps): JSX.Element {
  const { t } = useTranslation();
  const place = [task.positionTitle, task.unitName].filter((part) => part !== null).join(', ');
  return (
    <li className={classes.task}>
      <Text fw={600} size="sm">
        {task.purpose === 'extend'
          ? t('cases:now.extension', { step: task.title })
          : task.purpose === 'advise'
            ? t('cases:now.advice', { step: task.title })
            : task.title}
      </Text>
      <Text size="sm">{task.mine ? t('cases:now.you') : t('cases:now.waits', { who: task.personName ?? place })}</Text>
      <DueChip
        due={task.due}
        {...(deadline === undefined
          ? {}
          : { start: deadline.start, state: deadline.state, explanation: { ...deadline.explanation } })}
      />
      {task.mine && (
        <Button
          component={Link}
          to={`/inbox/${task.id}`}
          mt={4}
          rightSection={<IconArrowRight size={18} aria-hidden />}
          className="no-print"
        >
          {t('cases:now.open')}
        </Button>
      )}
    </li>
  );
}
