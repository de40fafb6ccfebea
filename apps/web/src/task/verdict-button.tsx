import { Button } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome, Task } from '../api/generated/model';
import classes from './task.module.css';
import { useVerdictWords } from './use-verdict-words';
import { leadsToOf } from './verdict';
import type { VerdictKind } from './verdict-kind';
import { verdictKind } from './verdict-kind';

const looks: Readonly<Record<VerdictKind, { readonly variant: string }>> = {
  consents: { variant: 'filled' },
  returns: { variant: 'default' },
  neutral: { variant: 'default' },
  refuses: { variant: 'default' },
};

/** The keys that bring one to a verdict; pressing it stays a second act. */
const keys: Readonly<Partial<Record<VerdictKind, string>>> = { consents: 'a', returns: 'r' };

interface VerdictButtonProps {
  readonly task: Task;
  readonly outcome: Outcome;
  readonly place: number;
  readonly onPress: (outcome: Outcome) => void;
}

/** One verdict: its word, and under it what happens next. */
export function VerdictButton({ task, outcome, place, onPress }: VerdictButtonProps): JSX.Element {
  const { t } = useTranslation();
  const kind = verdictKind(outcome.id, place);
  const next = leadsToOf(task, outcome);
  const words = useVerdictWords(task, outcome);
  return (
    <Button
      className={classes.verdict}
      classNames={{ label: classes.verdictLabel }}
      {...looks[kind]}
      data-kind={kind}
      aria-keyshortcuts={keys[kind]}
      onClick={() => {
        onPress(outcome);
      }}
    >
      <span>
        {words.button}
        {next !== '' && <span className={classes.next}>{t('task:next.short', { next })}</span>}
      </span>
    </Button>
  );
}
