import { nextSteps } from '../routes';
import type { StepDefinition } from '../step-definition';
import type { Linting } from './linting';

/** A loop must hold a step that waits for somebody: one without would run round for ever in a single transaction. */
export function loopsRule(linting: Linting): void {
  const unattended = linting.definition.steps.filter(isUnattended);
  for (const step of unattended) {
    if (!leadsBack(step, unattended)) continue;
    linting.refuse(
      step,
      'id',
      `step ${step.id} is in a loop in which nobody is asked`,
      'put a step with a person into the loop, or lead out of it',
    );
  }
}

function isUnattended(step: StepDefinition): boolean {
  return step.kind === 'document' || step.kind === 'notify' || (step.kind === 'case' && !step.wait);
}

function leadsBack(step: StepDefinition, steps: readonly StepDefinition[]): boolean {
  const seen = new Set<string>();
  const waiting = [...nextSteps(step)];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === step.id) return true;
    const next = steps.find((other) => other.id === id);
    if (next === undefined || seen.has(id)) continue;
    seen.add(id);
    waiting.push(...nextSteps(next));
  }
  return false;
}
