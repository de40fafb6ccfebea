import { useTranslation } from 'react-i18next';
import type { Outcome, Task } from '../api/generated/model';
import { isPlain, mendsTheCase } from './verdict';

export interface VerdictWords {
  /** What is done, as a heading of its form. */
  readonly title: string;
  /** On the button: one that only opens something ends with dots, so that nobody thinks it sends at once. */
  readonly button: string;
}

const inMidSentence = (title: string): string => title.slice(0, 1).toLocaleLowerCase() + title.slice(1);

/** A verdict in words. */
export function useVerdictWords(task: Task, outcome: Outcome): VerdictWords {
  const { t } = useTranslation();
  const title = mendsTheCase(task, outcome)
    ? t('task:verdict.mend', { outcome: inMidSentence(outcome.title) })
    : outcome.title;
  return { title, button: isPlain(outcome) ? title : t('task:verdict.opens', { outcome: title }) };
}
