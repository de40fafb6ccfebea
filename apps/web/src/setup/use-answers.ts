import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldFault } from '../api/problem';
import { useDraft } from '../session/drafts';
import type { Answers, Secrets } from './answers';
import { firstAnswers, noSecrets } from './answers';
import { findFaults } from './find-faults';
import type { SetupStep } from './setup-steps';
import { setupSteps } from './setup-steps';
import type { WizardPart } from './wizard-part';

interface AnswersState {
  readonly part: WizardPart;
  readonly isFaulty: (step: SetupStep) => boolean;
  /** From now on the faults of this step are shown: nobody is corrected before he has tried to go on. */
  readonly showFaults: (step: SetupStep) => void;
  /** What the server did not accept, until something is changed. */
  readonly setRefused: (faults: readonly FieldFault[]) => void;
  readonly forget: () => void;
}

/** The answers, kept over a reload; passwords and the code only as long as the page lives. */
export function useAnswers(): AnswersState {
  const { t } = useTranslation();
  const [first] = useState(firstAnswers);
  const { value: answers, set, forget } = useDraft<Answers>('setup', 'answers', first);
  const [secrets, setSecrets] = useState(noSecrets);
  const [shown, setShown] = useState<readonly SetupStep[]>([]);
  const [refused, setRefused] = useState<readonly FieldFault[]>([]);
  const fault = (path: string): string | undefined => {
    const step = setupSteps.find((each) => path.startsWith(`/${each}`));
    const word = step !== undefined && shown.includes(step) ? findFaults(step, answers, secrets)[path] : undefined;
    if (word !== undefined) return t(`setup:faults.${word}`);
    return refused.find((each) => each.path === path || each.path.startsWith(`${path}/`))?.message;
  };
  const change = (part: Partial<Answers>): void => {
    setRefused([]);
    set({ ...answers, ...part });
  };
  const changeSecrets = (part: Partial<Secrets>): void => {
    setRefused([]);
    setSecrets({ ...secrets, ...part });
  };
  return {
    part: { answers, secrets, change, changeSecrets, fault },
    isFaulty: (step) => Object.keys(findFaults(step, answers, secrets)).length > 0,
    showFaults: (step) => {
      setShown([...shown, step]);
    },
    setRefused,
    forget,
  };
}
