import { Button, Text } from '@mantine/core';
import type { TablerIcon } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ballot } from '../api/generated/model';
import styles from './member.module.css';

interface ChooseVoteProps<Choice extends Ballot> {
  readonly choices: readonly { readonly value: Choice; readonly icon: TablerIcon }[];
  readonly busy: boolean;
  readonly onVote: (vote: Choice) => void;
}

/** Big buttons, and in their place the question whether it is meant so: what is pressed by mistake cannot be taken back. */
export function ChooseVote<Choice extends Ballot>({ choices, busy, onVote }: ChooseVoteProps<Choice>): JSX.Element {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Choice | null>(null);
  const wordOf = (vote: Ballot): string => t(`sittings:ballot.${vote}`);
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (chosen !== null) question.current?.focus();
  }, [chosen]);
  if (chosen !== null)
    return (
      <div className={styles.choices}>
        <Text fw={700} size="lg" ref={question} tabIndex={-1} className={styles.question}>
          {t('sittings:ballot.sure', { vote: wordOf(chosen) })}
        </Text>
        <Button
          size="xl"
          loading={busy}
          onClick={() => {
            onVote(chosen);
          }}
        >
          {t('sittings:ballot.confirm', { vote: wordOf(chosen) })}
        </Button>
        <Button
          size="lg"
          variant="default"
          disabled={busy}
          onClick={() => {
            setChosen(null);
          }}
        >
          {t('sittings:ballot.back')}
        </Button>
      </div>
    );
  return (
    <div className={styles.choices}>
      {choices.map(({ value, icon: Icon }) => (
        <Button
          key={value}
          size="xl"
          variant="default"
          justify="flex-start"
          leftSection={<Icon size={24} aria-hidden />}
          onClick={() => {
            setChosen(value);
          }}
        >
          {wordOf(value)}
        </Button>
      ))}
    </div>
  );
}
