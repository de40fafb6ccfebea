import type { AskingStep, Definition, LocalizedText, OutcomeDefinition } from '@kelisim/domain';
import {
  commonOutcomes,
  endTitle,
  extensionTitles,
  outcomesOf,
  sameInAll,
  stepOf,
  stepTitle,
  windowOutcomes,
} from '@kelisim/domain';

/** An incident is answered by trying the step again, once its cause is mended. */
const retry: LocalizedText = {
  ru: 'Повторить шаг',
  kk: 'Қадамды қайталау',
  ky: 'Кадамды кайталоо',
  en: 'Try the step again',
};

/** The step if somebody is asked at it. */
export function askingStep(definition: Definition, id: string): AskingStep | undefined {
  const step = stepOf(definition, id);
  return step !== undefined && 'outcomes' in step && step.kind !== 'case' ? step : undefined;
}

/** An outcome of the definition; none for those that the engine itself adds to a task. */
export const outcomeOf = (step: AskingStep | undefined, id: string): OutcomeDefinition | undefined =>
  step === undefined ? undefined : outcomesOf(step).find((outcome) => outcome.id === id);

/** @param ofRequest whether it answers a request for more time, not what the step asks. */
export function outcomeTitle(step: AskingStep | undefined, id: string, ofRequest = false): LocalizedText {
  if (id === 'retry') return retry;
  if (ofRequest) return extensionTitles[id] ?? sameInAll(id);
  return outcomeOf(step, id)?.title ?? commonOutcomes[id]?.title ?? sameInAll(id);
}

/** In words, where an outcome can lead: the titles of steps and ends, in the order of its branches. */
export function leadsTo(definition: Definition, step: AskingStep | undefined, id: string): readonly LocalizedText[] {
  const outcome = outcomeOf(step, id);
  if (outcome === undefined) return [];
  if (outcome.stay || (step?.kind === 'window' && id === windowOutcomes.open))
    return [stepTitle(definition, step?.id ?? id)];
  return outcome.branches.map(({ to }) =>
    'next' in to ? stepTitle(definition, to.next) : endTitle(definition, to.end),
  );
}
