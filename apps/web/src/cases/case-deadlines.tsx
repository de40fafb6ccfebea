import { Skeleton, Stack, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case, CaseDeadline, CaseStoryDeadlines200 } from '../api/generated/model';
import { DueChip } from '../design/due-chip';
import { ProblemNotice } from '../design/problem-notice';
import { Section } from '../design/section';
import { wordMoment, wordNearMoment } from '../language/moments';
import { LateNote } from '../terms/late-note';
import { WorkingLeft } from '../terms/working-left';
import classes from './case-now.module.css';

interface CaseDeadlinesProps {
  readonly of: Case;
  readonly deadlines: UseQueryResult<CaseStoryDeadlines200, unknown>;
}

/** Every deadline the case has had, how it was kept, and why it was the moment it was. */
export function CaseDeadlines({ of, deadlines }: CaseDeadlinesProps): JSX.Element | null {
  const { t } = useTranslation();
  const { data, error } = deadlines;
  if (data?.items.length === 0) return null;
  return (
    <Section title={t('cases:deadlines.title')}>
      {data === undefined && (error === null ? <Skeleton height={80} /> : <ProblemNotice error={error} />)}
      <Stack gap="sm" component="ul" className={classes.tasks}>
        {data?.items.map((deadline) => (
          <DeadlineLine
            key={`${deadline.line}${deadline.key}`}
            deadline={deadline}
            part={of.items.length > 1 ? of.items.find(({ key }) => key === deadline.item)?.name : undefined}
          />
        ))}
      </Stack>
    </Section>
  );
}

/** How a clock can stop. */
const ways = ['met', 'metLate', 'elapsed', 'cancelled'] as const;

interface DeadlineLineProps {
  readonly deadline: CaseDeadline;
  readonly part: string | undefined;
}

function DeadlineLine({ deadline, part }: DeadlineLineProps): JSX.Element {
  const { t } = useTranslation();
  const { stepTitle, purpose, state, start, due, stoppedAt, explanation, working, late } = deadline;
  const kept = ways.find((way) => way === state);
  return (
    <li className={classes.task}>
      <Text fw={600} size="sm">
        {[purpose === 'window' ? t('cases:deadlines.window') : null, stepTitle, part]
          .filter((word) => word !== null && word !== undefined)
          .join(' · ')}
      </Text>
      <Text size="sm">
        {t(state === 'paused' ? 'cases:deadlines.stands' : 'cases:deadlines.until', { moment: wordNearMoment(due) })}
      </Text>
      {kept !== undefined && stoppedAt !== null && (
        <Text size="sm">{t(`cases:deadlines.kept.${kept}`, { moment: wordMoment(stoppedAt) })}</Text>
      )}
      <div className={kept === undefined ? undefined : 'no-print'}>
        <DueChip due={due} start={start} state={state} explanation={{ ...explanation }} />
      </div>
      {working !== null && <WorkingLeft left={working} isOver={state === 'breached' || late !== null} />}
      {late !== null && <LateNote late={late} />}
    </li>
  );
}
