import { Paper, Text, Title } from '@mantine/core';
import { IconThumbDown, IconThumbUp } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sitting } from '../api/generated/model';
import { ChooseVote } from './choose-vote';
import type { Matter } from './matters';
import { idsOf, numbersOf } from './matters';
import styles from './member.module.css';
import { Refused } from './refused';
import { useDeed } from './use-deed';
import { useTallyWords } from './use-tally-words';

const choices = [
  { value: 'for', icon: IconThumbUp },
  { value: 'against', icon: IconThumbDown },
] as const;

/** The votes are tied: the chair's vote decides, and it is the chair alone who gives it. */
export function CastingCard({ sitting, matter }: { readonly sitting: Sitting; readonly matter: Matter }): JSX.Element {
  const { t } = useTranslation();
  const words = useTallyWords();
  const { act, busy, error } = useDeed(sitting.id);
  const items = idsOf(matter);
  return (
    <Paper component="section" withBorder className={styles.ballot} aria-labelledby={`casting-${matter.id}`}>
      <Title order={2} size="h3" id={`casting-${matter.id}`}>
        {t('sittings:casting.title', { numbers: numbersOf(matter) })}
      </Title>
      {matter.items.map(({ id, question, tally }) => (
        <div key={id}>
          <Text>{question}</Text>
          {tally !== null && <Text size="sm">{words.counts(tally)}</Text>}
        </div>
      ))}
      <ChooseVote
        choices={choices}
        busy={busy}
        onVote={(vote) => {
          act({ does: 'castingVote', body: { items, vote } });
        }}
      />
      <Refused error={error} />
    </Paper>
  );
}
