import { useTranslation } from 'react-i18next';
import type { CaseEventBy } from '../api/generated/model';
import { durationParts } from './duration';
import type { StoryEntry } from './story';

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
  'documentRendered',
  'effectDone',
  'effectFailed',
  'deadlineReached',
  'childEnded',
] as const;

/** What was done, in one line. */
export function useDeed({ event, clock }: StoryEntry): string {
  const { t } = useTranslation();
  const { type, stepTitle, outcomeTitle } = event;
  if (type === 'decided' && outcomeTitle !== null) {
    return stepTitle === null ? `«${outcomeTitle}»` : `${stepTitle}: «${outcomeTitle}»`;
  }
  const name = known.find((one) => one === type);
  const deed =
    clock === null
      ? name === undefined
        ? type
        : t(`design:timeline.event.${name}`)
      : t(`design:timeline.clock.${clock}`);
  return stepTitle === null ? deed : `${stepTitle}: ${deed}`;
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
