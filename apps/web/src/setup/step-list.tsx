import { Box, NavLink, Progress, Text } from '@mantine/core';
import { IconCircle, IconCircleCheck, IconCircleDot } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { SetupPlace, SetupStep } from './setup-steps';
import { setupPlaces, setupSteps } from './setup-steps';

interface StepListProps {
  readonly place: SetupPlace;
  readonly isFaulty: (step: SetupStep) => boolean;
  readonly onGo: (place: SetupPlace) => void;
}

/** How far one is. One may go back to what was answered, and forward over what needs no answer any more. */
export function StepList({ place, isFaulty, onGo }: StepListProps): JSX.Element {
  const { t } = useTranslation();
  const reachable = setupSteps.findIndex((step) => isFaulty(step));
  const last = reachable === -1 ? setupPlaces.length - 1 : reachable;
  const at = setupPlaces.indexOf(place);
  const isClosed = (index: number): boolean => index > Math.max(last, at);
  return (
    <nav aria-label={t('setup:progress')}>
      <Progress value={(100 * at) / setupSteps.length} size="sm" hiddenFrom="sm" aria-label={t('setup:progress')} />
      <Box visibleFrom="sm">
        <Text fw={600} px="sm" pb="xs">
          {t('setup:title')}
        </Text>
        {setupPlaces.map((each, index) => (
          <NavLink
            key={each}
            component="button"
            type="button"
            label={t(`setup:steps.${each}.short`)}
            active={each === place}
            aria-current={each === place ? 'step' : undefined}
            // Quiet, but still to be read: a step that is not open yet says what will be asked.
            disabled={isClosed(index)}
            aria-disabled={isClosed(index)}
            {...(isClosed(index) ? { c: 'dimmed' } : {})}
            leftSection={<StepMark state={markOf(index, at, each !== 'review' && isFaulty(each))} />}
            onClick={() => {
              if (!isClosed(index)) onGo(each);
            }}
            style={{ borderRadius: 'var(--mantine-radius-md)', opacity: 1 }}
          />
        ))}
      </Box>
    </nav>
  );
}

type Mark = 'here' | 'done' | 'open';

function markOf(index: number, at: number, faulty: boolean): Mark {
  if (index === at) return 'here';
  return index < at && !faulty ? 'done' : 'open';
}

const icons = { here: IconCircleDot, done: IconCircleCheck, open: IconCircle } as const;

function StepMark({ state }: { readonly state: Mark }): JSX.Element {
  const { t } = useTranslation();
  const Icon = icons[state];
  return (
    <Icon
      size={20}
      stroke={1.6}
      {...(state === 'done' ? { 'aria-label': t('setup:answered') } : { 'aria-hidden': true })}
    />
  );
}
