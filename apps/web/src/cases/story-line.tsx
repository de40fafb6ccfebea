import { Text } from '@mantine/core';
import {
  IconAlarm,
  IconAlertTriangle,
  IconArrowForwardUp,
  IconBan,
  IconCalendarTime,
  IconClockPlus,
  IconPlayerPause,
  IconPlayerPlay,
  IconSend,
  IconSettings,
  IconUserPlus,
} from '@tabler/icons-react';
import type { TablerIcon } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { outcomeLook } from '../design/outcome-badge';
import type { StateColour } from '../design/state-colours';
import { TimelineEntry } from '../design/timeline';
import { FilledForm } from '../forms/filled-form';
import { wordMoment } from '../language/moments';
import type { StoryEntry, StoryKind } from './story';
import { isDoneLater } from './story';
import { LateNote } from '../terms/late-note';
import classes from './story-line.module.css';
import { useActor, useDeed, useMovedWords, useTook } from './story-words';

const byKind: Readonly<Record<Exclude<StoryKind, 'act'>, { readonly icon: TablerIcon; readonly state: StateColour }>> =
  {
    clock: { icon: IconAlarm, state: 'soon' },
    trouble: { icon: IconAlertTriangle, state: 'late' },
    machinery: { icon: IconSettings, state: 'quiet' },
  };

/** Acts that decide nothing. */
const byType: Readonly<Record<string, { readonly icon: TablerIcon; readonly state: StateColour }>> = {
  filed: { icon: IconSend, state: 'calm' },
  forwarded: { icon: IconArrowForwardUp, state: 'calm' },
  approversAdded: { icon: IconUserPlus, state: 'calm' },
  extensionAsked: { icon: IconClockPlus, state: 'calm' },
  suspended: { icon: IconPlayerPause, state: 'calm' },
  resumed: { icon: IconPlayerPlay, state: 'calm' },
  recounted: { icon: IconCalendarTime, state: 'calm' },
  windowExtended: { icon: IconClockPlus, state: 'calm' },
};

function lookOf({ kind, event: { type, outcome } }: StoryEntry): { icon: TablerIcon; state: StateColour } {
  if (kind !== 'act') return byKind[kind];
  const look = byType[type];
  if (look !== undefined) return look;
  return outcome === null ? { icon: IconBan, state: 'quiet' } : outcomeLook(outcome);
}

interface StoryLineProps {
  readonly entry: StoryEntry;
  /** Names the part of the case it happened in, where there are several. */
  readonly withPart: boolean;
}

/** One event: what was done, by whom and in whose place, when and after how long, why, and what was filled in. */
export function StoryLine({ entry, withPart }: StoryLineProps): JSX.Element {
  const { t } = useTranslation();
  const { event } = entry;
  const { icon, state } = lookOf(entry);
  const [deed, actor, took] = [useDeed(entry), useActor(event.by), useTook(entry.took)];
  const moved = useMovedWords(event);
  const filled = event.type === 'filed' ? null : event.filled;
  return (
    <TimelineEntry icon={icon} state={state}>
      <Text size="sm" fw={entry.kind === 'machinery' ? 400 : 600}>
        {deed}
      </Text>
      {withPart && event.item !== null && <Text size="sm">{event.item}</Text>}
      {actor !== null && <Text size="sm">{actor}</Text>}
      {event.scheduledFor !== null && (
        <Text size="sm">{t('cases:story.byCalendar', { moment: wordMoment(event.scheduledFor) })}</Text>
      )}
      {isDoneLater(entry) && (
        <Text size="sm">{t('cases:story.doneLater', { moment: wordMoment(event.recordedAt) })}</Text>
      )}
      {event.late !== null && <LateNote late={event.late} />}
      {event.reason !== null && (
        <Text component="blockquote" size="sm" className={classes.reason}>
          {event.reason}
        </Text>
      )}
      {moved.map((words) => (
        <Text size="sm" key={words}>
          {words}
        </Text>
      ))}
      {filled !== null && filled.length > 0 && (
        <details className={classes.form}>
          <summary>{t('design:timeline.form')}</summary>
          <FilledForm fields={filled} />
        </details>
      )}
      <Text size="xs" c="dimmed">
        <time dateTime={event.effectiveAt}>{wordMoment(event.effectiveAt)}</time>
        {took !== null && ` · ${took}`}
      </Text>
    </TimelineEntry>
  );
}
