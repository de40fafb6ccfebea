import { Skeleton, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { IconBan, IconCheck, IconCircleDashed, IconCircleDotted, IconFlag, IconPlayerPlay } from '@tabler/icons-react';
import type { TablerIcon } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case, CaseStoryEvents200 } from '../api/generated/model';
import { useProceduresOne } from '../api/generated/procedures/procedures';
import { CaseBadge } from '../design/case-badge';
import { outcomeLook } from '../design/outcome-badge';
import { ProblemNotice } from '../design/problem-notice';
import { Section } from '../design/section';
import type { StateColour } from '../design/state-colours';
import { Timeline, TimelineEntry } from '../design/timeline';
import { wordShortMoment } from '../language/moments';
import type { RouteMark, RouteStep } from './route';
import { routeOf } from './route';
import classes from './case-route.module.css';

interface Look {
  readonly icon: TablerIcon;
  readonly state: StateColour;
}

const looks: Readonly<Record<RouteMark, Look>> = {
  done: { icon: IconCheck, state: 'good' },
  current: { icon: IconPlayerPlay, state: 'calm' },
  possible: { icon: IconCircleDashed, state: 'quiet' },
  leftOut: { icon: IconCircleDotted, state: 'quiet' },
  brokenOff: { icon: IconBan, state: 'quiet' },
};

/** The way of the case through its procedure: what is behind it, where it is, what may come. */
export function CaseRoute({
  of,
  events,
}: {
  readonly of: Case;
  readonly events: UseQueryResult<CaseStoryEvents200, unknown>;
}): JSX.Element {
  const { t } = useTranslation();
  const procedure = useProceduresOne(of.procedure);
  const error = procedure.error ?? events.error;
  return (
    <Section title={t('cases:route.title')}>
      {procedure.data !== undefined && events.data !== undefined ? (
        <>
          <Timeline label={t('cases:route.title')}>
            {routeOf(procedure.data.steps, of, events.data.items).map((step) => (
              <RouteEntry key={step.id} step={step} several={of.items.length > 1} />
            ))}
            {of.state === 'ended' && (
              <TimelineEntry icon={IconFlag} state="quiet" now>
                <CaseBadge of={of} />
              </TimelineEntry>
            )}
          </Timeline>
          {procedure.data.version !== of.version && <Text size="xs">{t('cases:route.otherVersion')}</Text>}
        </>
      ) : error === null ? (
        <Skeleton height={180} />
      ) : (
        <ProblemNotice error={error} />
      )}
    </Section>
  );
}

/** A step that is behind looks as its last decision does: one that sent the case back or refused it is no tick. */
function lookOf({ mark, decisions }: RouteStep): Look {
  const last = decisions.at(-1);
  return mark === 'done' && last !== undefined ? outcomeLook(last.outcome) : looks[mark];
}

interface RouteEntryProps {
  readonly step: RouteStep;
  /** Whether the case has several parts, each of which decides for itself. */
  readonly several: boolean;
}

function RouteEntry({ step, several }: RouteEntryProps): JSX.Element {
  const { t } = useTranslation();
  const { icon, state } = lookOf(step);
  const ahead = step.mark === 'possible' || step.mark === 'leftOut';
  return (
    <TimelineEntry icon={icon} state={state} now={step.mark === 'current'} open={ahead}>
      <Text size="sm" fw={step.mark === 'current' ? 650 : 500} c={ahead ? 'dimmed' : 'inherit'}>
        {step.title}
      </Text>
      {step.decisions.map((decision) => (
        <Text size="xs" key={`${decision.at}${decision.item ?? ''}`}>
          {[`«${decision.word}»`, several ? decision.item : null, decision.by]
            .filter((part) => part !== null)
            .join(' · ')}{' '}
          <time dateTime={decision.at} className={classes.when}>
            {wordShortMoment(decision.at)}
          </time>
        </Text>
      ))}
      {(step.mark !== 'done' || step.decisions.length === 0) && (
        <Text size="xs" fw={step.mark === 'current' ? 600 : 400} c={ahead ? 'dimmed' : 'inherit'}>
          {t(`cases:route.mark.${step.mark}`)}
        </Text>
      )}
    </TimelineEntry>
  );
}
