import { branchesOf, nextSteps, outcomesOf, reachedFrom } from '../routes';
import type { StepDefinition } from '../step-definition';
import type { Linting } from './linting';

/** Every outcome leads somewhere that exists, every step is reached, and from every step there is a way to an end. */
export function routesRule(linting: Linting): void {
  const targetsExist = checkTargets(linting);
  // Without its targets the route has gaps, and what follows would only repeat that.
  if (!targetsExist) return;
  checkReached(linting);
  checkWaysOut(linting);
}

function checkTargets(linting: Linting): boolean {
  const { definition } = linting;
  const steps = definition.steps.map(({ id }) => id);
  const ends = definition.ends.map(({ id }) => id);
  const checks = definition.steps
    .flatMap(branchesOf)
    .map((branch) =>
      'next' in branch.to
        ? linting.exists(branch, 'to', 'step', branch.to.next, steps)
        : linting.exists(branch, 'to', 'end', branch.to.end, ends),
    );
  return [linting.exists(definition.start, 'next', 'step', definition.start.next, steps), ...checks].every(Boolean);
}

function checkReached(linting: Linting): void {
  const { start, steps } = linting.definition;
  const reached = reachedFrom(start.next, steps);
  for (const step of steps) {
    if (reached.has(step.id)) continue;
    linting.refuse(
      step,
      'id',
      `step ${step.id} is never reached`,
      `lead an outcome to it with «next: ${step.id}», or remove it`,
    );
  }
}

function checkWaysOut(linting: Linting): void {
  const { steps } = linting.definition;
  const leading = new Set(steps.filter(leadsToEnd).map(({ id }) => id));
  for (let grown = true; grown;) {
    const more = steps.filter((step) => !leading.has(step.id) && nextSteps(step).some((id) => leading.has(id)));
    for (const step of more) leading.add(step.id);
    grown = more.length > 0;
  }
  for (const step of steps) {
    if (leading.has(step.id)) continue;
    linting.refuse(
      step,
      'id',
      `from step ${step.id} no way leads to an end`,
      'give one of the outcomes on the way «end: <end>»',
    );
  }
  for (const step of steps) checkChoice(linting, step);
}

function leadsToEnd(step: StepDefinition): boolean {
  return branchesOf(step).some(({ to }) => 'end' in to);
}

/** A step of which every outcome stays would ask the same question for ever. */
function checkChoice(linting: Linting, step: StepDefinition): void {
  const outcomes = outcomesOf(step);
  if (outcomes.length === 0 || !outcomes.every(({ stay }) => stay)) return;
  linting.refuse(step, 'outcomes', `step ${step.id} can never be left`, 'let at least one outcome lead on');
}
