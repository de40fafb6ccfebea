import { useSearchParams } from 'react-router';
import { useSetupFound } from '../api/generated/setup/setup';
import { isProblem } from '../api/problem';
import type { SetupPlace, SetupStep } from './setup-steps';
import { setupPlaces, setupSteps } from './setup-steps';
import { toRequest } from './to-request';
import { useAnswers } from './use-answers';
import type { WizardPart } from './wizard-part';

interface WizardState {
  readonly place: SetupPlace;
  readonly part: WizardPart;
  readonly isFaulty: (step: SetupStep) => boolean;
  readonly goTo: (place: SetupPlace) => void;
  /** Goes on where the present step has no fault, and sends everything at the end. */
  readonly goOn: () => void;
  readonly sending: boolean;
  readonly refusal: unknown;
}

/** Where one is in the wizard, and what the next press does. The place is in the address: the browser's «back» works. */
export function useWizard(onDone: (login: string) => void): WizardState {
  const [parameters, setParameters] = useSearchParams();
  const { part, isFaulty, showFaults, setRefused, forget } = useAnswers();
  const found = useSetupFound({
    mutation: {
      onSuccess: () => {
        forget();
        onDone(part.answers.administrator.login.trim());
      },
      onError: (error: unknown) => {
        setRefused(isProblem(error) ? error.fields : []);
      },
    },
  });
  const asked = parameters.get('step');
  const place = setupPlaces.find((each) => each === asked) ?? 'university';
  const goTo = (next: SetupPlace): void => {
    setParameters({ step: next });
  };
  const goOn = (): void => {
    // At the end all steps must be right; on the way the present one.
    const faulty = setupSteps.find((step) => (place === 'review' || step === place) && isFaulty(step));
    if (faulty !== undefined) {
      showFaults(faulty);
      if (faulty !== place) goTo(faulty);
    } else if (place === 'review') found.mutate({ data: toRequest(part.answers, part.secrets) });
    else goTo(setupPlaces[setupPlaces.indexOf(place) + 1] ?? 'review');
  };
  return { place, part, isFaulty, goTo, goOn, sending: found.isPending, refusal: found.error };
}
