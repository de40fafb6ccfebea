import { Skeleton, Switch, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { IconFlag } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case, CaseStoryEvents200 } from '../api/generated/model';
import { ProblemNotice } from '../design/problem-notice';
import { Section } from '../design/section';
import { Timeline, TimelineEntry } from '../design/timeline';
import { wordMoment } from '../language/moments';
import { isOpenlyShown, storyOf } from './story';
import { StoryLine } from './story-line';
import { StorySeal } from './story-seal';

interface CaseStoryProps {
  readonly of: Case;
  readonly events: UseQueryResult<CaseStoryEvents200, unknown>;
}

/** What has happened, from the filing to the end; the machinery's own events on demand. */
export function CaseStory({ of, events }: CaseStoryProps): JSX.Element {
  const { t } = useTranslation();
  const { data, error, refetch } = events;
  const [all, setAll] = useState(false);
  const story = storyOf(data?.items ?? []);
  const hidden = story.filter((entry) => !isOpenlyShown(entry)).length;
  return (
    <Section
      title={t('design:timeline.title')}
      aside={
        hidden > 0 && (
          <Switch
            className="no-print"
            size="sm"
            label={t('design:timeline.all', { count: hidden })}
            checked={all}
            onChange={(event) => {
              setAll(event.currentTarget.checked);
            }}
          />
        )
      }
    >
      {data === undefined ? (
        error === null ? (
          <Skeleton height={240} />
        ) : (
          <ProblemNotice error={error} onAgain={() => void refetch()} />
        )
      ) : (
        <Timeline label={t('design:timeline.title')}>
          {story
            .filter((entry) => all || isOpenlyShown(entry))
            .map((entry) => (
              <StoryLine key={entry.event.hash} entry={entry} withPart={of.items.length > 1} />
            ))}
          {of.endedAt !== null && <Ending of={of} at={of.endedAt} />}
        </Timeline>
      )}
      <StorySeal events={data?.items ?? []} />
    </Section>
  );
}

function Ending({ of, at }: { readonly of: Case; readonly at: string }): JSX.Element {
  const { t } = useTranslation();
  return (
    <TimelineEntry icon={IconFlag} state="quiet">
      <Text size="sm" fw={600}>
        {t('design:timeline.ended', { outcome: of.outcomeTitle ?? '' })}
      </Text>
      <Text size="xs" c="dimmed">
        {wordMoment(at)}
      </Text>
    </TimelineEntry>
  );
}
