import { Button, Group, Paper, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sitting } from '../api/generated/model';
import { wordMoment } from '../language/moments';
import { CloseDialog } from './close-dialog';
import { DecisionDialog } from './decision-dialog';
import type { Matter } from './matters';
import { idsOf, numbersOf } from './matters';
import type { NextStep } from './next-step';
import { Refused } from './refused';
import styles from './keeper.module.css';
import { useDeed } from './use-deed';

interface StandingBarProps {
  readonly sitting: Sitting;
  readonly step: NextStep;
}

/** How the sitting stands in a sentence, and its next act as the one button of the page that stands out. */
export function StandingBar({ sitting, step }: StandingBarProps): JSX.Element {
  const { t } = useTranslation();
  const doing = useDeed(sitting.id);
  return (
    <Paper withBorder className={styles.bar} component="section" aria-label={t('sittings:step.label')}>
      <div className={styles.barWords} role="status">
        <Text fw={600}>{useStepWords(sitting, step)}</Text>
      </div>
      <Group gap="xs">
        <StepButton sitting={sitting} step={step} doing={doing} />
      </Group>
      {doing.error !== null && (
        <div className={styles.barFault}>
          <Refused error={doing.error} />
        </div>
      )}
    </Paper>
  );
}

function useStepWords(sitting: Sitting, step: NextStep): string {
  const { t } = useTranslation();
  switch (step.kind) {
    case 'open':
      return t(`sittings:step.open.${sitting.kind}`);
    case 'cancelled':
      return t('sittings:step.cancelled', { reason: sitting.cancelledBecause ?? '' });
    case 'votes':
      return t(sitting.deadline === null ? 'sittings:step.votes' : 'sittings:step.votesWritten', {
        ...given(step.matter),
        numbers: numbersOf(step.matter),
        moment: sitting.deadline === null ? '' : wordMoment(sitting.deadline),
      });
    case 'voting':
    case 'casting':
    case 'no-quorum':
    case 'decide':
      return t(`sittings:step.${step.kind}`, { numbers: numbersOf(step.matter) });
    case 'sign':
      return t('sittings:step.sign');
    case 'agenda':
    case 'close':
    case 'signatures':
    case 'done':
      return t(`sittings:step.${step.kind}`);
  }
}

/** How many have voted, and how many may; of a block the item on which the fewest have. */
function given({ items }: Matter): { readonly given: number; readonly of: number } {
  const [fewest] = [...items].sort((one, other) => one.votesGiven - other.votesGiven);
  return { given: fewest?.votesGiven ?? 0, of: fewest?.voters.length ?? 0 };
}

function StepButton({
  sitting,
  step,
  doing: { act, busy },
}: StandingBarProps & { readonly doing: ReturnType<typeof useDeed> }): JSX.Element | null {
  const { t } = useTranslation();
  const [asked, { open, close }] = useDisclosure(false);
  switch (step.kind) {
    case 'agenda':
      return (
        <Primary
          busy={busy}
          words={t('sittings:do.agenda')}
          onPress={() => {
            act({ does: 'agenda', body: {} });
          }}
        />
      );
    case 'open':
      return (
        <Primary
          busy={busy}
          words={t(`sittings:do.open.${sitting.kind}`)}
          onPress={() => {
            act({ does: 'open' });
          }}
        />
      );
    case 'voting':
      return (
        <Primary
          busy={busy}
          words={t('sittings:do.voting', { numbers: numbersOf(step.matter) })}
          onPress={() => {
            act({ does: 'voting', body: { items: idsOf(step.matter) } });
          }}
        />
      );
    case 'votes':
    case 'decide':
      if (step.kind === 'votes' && sitting.kind === 'written') return null;
      return (
        <>
          <Button variant={step.kind === 'votes' ? 'default' : 'filled'} onClick={open}>
            {t(`sittings:do.${step.kind}`, { numbers: numbersOf(step.matter) })}
          </Button>
          {asked && <DecisionDialog sitting={sitting} matter={step.matter} onClose={close} />}
        </>
      );
    case 'close':
      return (
        <>
          <Button onClick={open}>{t('sittings:do.close')}</Button>
          {asked && <CloseDialog sitting={sitting} onClose={close} />}
        </>
      );
    case 'sign':
      return (
        <Primary
          busy={busy}
          words={t('sittings:do.sign')}
          onPress={() => {
            act({ does: 'sign', body: { as: step.as } });
          }}
        />
      );
    case 'casting':
    case 'no-quorum':
    case 'signatures':
    case 'done':
    case 'cancelled':
      return null;
  }
}

interface PrimaryProps {
  readonly busy: boolean;
  readonly words: string;
  readonly onPress: () => void;
}

const Primary = ({ busy, words, onPress }: PrimaryProps): JSX.Element => (
  <Button loading={busy} onClick={onPress}>
    {words}
  </Button>
);
