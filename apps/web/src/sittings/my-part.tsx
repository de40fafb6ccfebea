import { Alert, Paper, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sitting } from '../api/generated/model';
import { useNow } from '../design/use-now';
import { wordShortMoment } from '../language/moments';
import { BallotCard } from './ballot-card';
import { CastingCard } from './casting-card';
import { numbersOf } from './matters';
import styles from './member.module.css';
import type { MyVote } from './my-vote';
import { myVotes } from './my-vote';

interface MyPartProps {
  readonly sitting: Sitting;
  /** What of it is told; by default all. */
  readonly only?: readonly MyVote['kind'][];
}

/** What is put to the reader now, and what he has answered; nothing where no voting concerns him. */
export function MyPart({ sitting, only }: MyPartProps): JSX.Element | null {
  const mine = myVotes(sitting, useNow()).filter(({ kind }) => only?.includes(kind) ?? true);
  if (mine.length === 0) return null;
  return (
    <Stack gap="md">
      {mine.map((one) => (
        <OneVote key={one.matter.id} sitting={sitting} mine={one} />
      ))}
    </Stack>
  );
}

function OneVote({ sitting, mine }: { readonly sitting: Sitting; readonly mine: MyVote }): JSX.Element {
  const { t } = useTranslation();
  const wasAsked = useRef(mine.kind === 'asked' || mine.kind === 'casting');
  if (mine.kind === 'asked' || mine.kind === 'casting') wasAsked.current = true;
  switch (mine.kind) {
    case 'asked':
      return <BallotCard sitting={sitting} matter={mine.matter} />;
    case 'casting':
      return <CastingCard sitting={sitting} matter={mine.matter} />;
    case 'given':
      return <Given mine={mine} takesFocus={wasAsked.current} />;
    case 'recused':
    case 'absent':
    case 'not-called':
      return (
        <Alert icon={<IconInfoCircle aria-hidden />} title={t('sittings:matter', { numbers: numbersOf(mine.matter) })}>
          <Text size="sm">{t(`sittings:my.${mine.kind}`)}</Text>
        </Alert>
      );
  }
}

/** Says what was recorded. It takes the place of the buttons, and so their focus. */
function Given({
  mine,
  takesFocus,
}: {
  readonly mine: Extract<MyVote, { kind: 'given' }>;
  readonly takesFocus: boolean;
}): JSX.Element {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus && document.activeElement === document.body) place.current?.focus();
  }, [takesFocus]);
  const [first] = mine.matter.items;
  return (
    <Paper withBorder className={styles.given} role="status" tabIndex={-1} ref={place}>
      <IconCircleCheck size={28} aria-hidden />
      <div>
        <Text fw={700} size="lg">
          {t('sittings:my.given', { vote: t(`sittings:ballot.${mine.vote}`) })}
        </Text>
        <Text size="sm">
          {[
            t('sittings:matter', { numbers: numbersOf(mine.matter) }),
            ...(mine.at === null ? [] : [wordShortMoment(mine.at)]),
          ].join(' · ')}
        </Text>
        <Text size="sm">{first?.question}</Text>
      </div>
    </Paper>
  );
}
