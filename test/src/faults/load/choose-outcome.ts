import type { Outcome, TaskItem } from '../../support/api-answers';
import type { Random } from '../random';

/** How often each outcome is taken; what is not named here is taken where nothing else is offered. */
const weights: Readonly<Record<string, number>> = {
  agree: 80,
  return: 10,
  refuse: 8,
  submit: 100,
  allow: 80,
  postpone: 12,
  open: 90,
  close: 100,
};

export function chooseOutcome(random: Random, { outcomes }: TaskItem): Outcome {
  const weighted = outcomes.flatMap((outcome) => Array.from({ length: weights[outcome.id] ?? 1 }, () => outcome));
  return random.pick(weighted);
}

/** The request for an outcome: the form's example as it stands, a reason where one is asked for. */
export function decisionFor(task: TaskItem, outcome: Outcome): Readonly<Record<string, unknown>> {
  return {
    outcome: outcome.id,
    version: task.version,
    ...(outcome.reason === 'required' ? { reason: 'Так решено на учении по отказам.' } : {}),
    ...(outcome.form === undefined ? {} : { form: outcome.form.examples[0] }),
  };
}
