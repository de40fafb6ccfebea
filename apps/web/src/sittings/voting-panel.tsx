import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sitting } from '../api/generated/model';
import { HandsForm } from './hands-form';
import styles from './keeper.module.css';
import type { Matter } from './matters';
import { Roll } from './roll';
import { rollOf } from './roll-of';
import { useTallyWords } from './use-tally-words';

/** A voting under way: how many have voted, who, and, where hands are raised, their record. */
export function VotingPanel({ sitting, matter }: { readonly sitting: Sitting; readonly matter: Matter }): JSX.Element {
  const { t } = useTranslation();
  const words = useTallyWords();
  const [asked, { open, close }] = useDisclosure(sitting.rules?.voting === 'open' && sitting.kind === 'sitting');
  const roll = rollOf(matter.items);
  const silent = roll.filter(({ vote }) => vote === null);
  const isSeen = matter.items.every(({ tally }) => tally !== null);
  return (
    <div className={styles.panel} role="group" aria-label={t('sittings:voting.label')}>
      {matter.items.map(({ id, tally, votesGiven, voters }, place) => (
        <Text key={id} size="sm" fw={600}>
          {[
            ...(matter.items.length > 1 ? [t('sittings:matter', { numbers: String(matter.numbers[place]) })] : []),
            t('sittings:voting.given', { given: votesGiven, of: voters.length }),
            ...(tally === null ? [] : [words.counts(tally)]),
          ].join(' · ')}
        </Text>
      ))}
      {isSeen ? <Roll roll={roll} /> : <Text size="sm">{t('sittings:voting.hidden')}</Text>}
      {isSeen && sitting.kind === 'sitting' && silent.length > 0 && !asked && (
        <div>
          <Button size="xs" variant="default" onClick={open}>
            {t('sittings:hands.open')}
          </Button>
        </div>
      )}
      {isSeen && asked && silent.length > 0 && <HandsForm {...{ sitting, matter, silent }} onDone={close} />}
    </div>
  );
}
