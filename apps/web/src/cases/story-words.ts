import { useTranslation } from 'react-i18next';
import type { CaseEvent, CaseEventBy } from '../api/generated/model';
import { useStretchWords } from '../design/time-words';
import { wordMoment } from '../language/moments';
import { durationParts } from './duration';
import type { ClockEffect, StoryEntry } from './story';
import { movedClock } from './story';

const known = [
  'filed',
  'recalled',
  'cancelled',
  'suspended',
  'resumed',
  'moved',
  'migrated',
  'takenBack',
  'itemStarted',
  'itemsJoined',
  'windowOpened',
  'windowRefused',
  'windowClosed',
  'windowExtended',
  'recounted',
  'documentRendered',
  'effectDone',
  'effectFailed',
  'deadlineReached',
  'childEnded',
] as const;

/** What was done, in one line. */
export function useDeed(entry: StoryEntry): string {
  const wordClock = useClockWords();
  const wordExtension = useExtensionWords();
  const { t } = useTranslation();
  const { event, clock } = entry;
  const { type, stepTitle, outcomeTitle } = event;
  const wordEvent = (): string => {
    if (type === 'forwarded' || type === 'approversAdded')
      return t(`cases:story.${type}`, { who: event.named.join(', ') });
    if (type === 'reassigned') return t('cases:story.reassigned', { who: event.handedTo ?? '' });
    if (event.advice) return t('cases:story.advice', { outcome: outcomeTitle ?? '' });
    if (event.extension !== null) return wordExtension(event, event.extension.until);
    if (type === 'decided' && outcomeTitle !== null) return `«${outcomeTitle}»`;
    if (clock !== null) return wordClock(event, clock);
    const name = known.find((one) => one === type);
    return name === undefined ? type : t(`design:timeline.event.${name}`);
  };
  return stepTitle === null ? wordEvent() : `${stepTitle}: ${wordEvent()}`;
}

/** What the clock brought about: to whom it handed a task on, what the procedure decided by itself. */
function useClockWords(): (event: CaseEvent, clock: ClockEffect) => string {
  const { t } = useTranslation();
  return ({ handedTo, outcomeTitle }, clock) => {
    if (clock === 'handedOn') return t('cases:story.handedOn', { who: handedTo ?? '' });
    if (clock === 'decidedByRule') return t('cases:story.decidedByRule', { outcome: outcomeTitle ?? '' });
    return t(`design:timeline.clock.${clock}`);
  };
}

function useExtensionWords(): (event: CaseEvent, until: string) => string {
  const { t } = useTranslation();
  return ({ type, outcome }, until) => {
    const answer = outcome === 'grant' ? 'granted' : 'refused';
    return t(`cases:story.extension.${type === 'decided' ? answer : 'asked'}`, { until: wordMoment(until) });
  };
}

/** What an act of the office did to a clock, and on which basis. */
export function useMovedWords(event: CaseEvent): readonly string[] {
  const { t } = useTranslation();
  const wordStretch = useStretchWords();
  const moved = movedClock(event);
  const left = moved?.left ?? null;
  return [
    ...(left === null ? [] : [wordStretch(left)]),
    ...(moved === null ? [] : [t('cases:story.due', { moment: wordMoment(moved.due) })]),
    ...(event.basis === null ? [] : [t('cases:story.basis', { basis: event.basis })]),
  ];
}

/** Who did it, as what, and in whose place; null where nobody did. */
export function useActor(by: CaseEventBy): string | null {
  const { t } = useTranslation();
  if (by === null) return null;
  const place = [by.positionTitle, by.unitName].filter((part) => part !== null).join(', ');
  const actor = place === '' ? by.name : `${by.name}, ${place}`;
  if (by.onBehalfOf === null) return actor;
  return t('design:timeline.onBehalfOf', { actor, who: by.onBehalfOf.name, basis: by.basis ?? '–' });
}

/** How long it was waited for. */
export function useTook(milliseconds: number | null): string | null {
  const { t } = useTranslation();
  if (milliseconds === null) return null;
  const parts = durationParts(milliseconds);
  const time =
    parts.length === 0
      ? t('design:due.lessThanMinute')
      : parts.map(({ unit, count }) => t(`design:due.unit.${unit}`, { count })).join(' ');
  return t('design:timeline.took', { time });
}
