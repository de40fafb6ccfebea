import type { Places } from './places';
import { reachedFrom } from './routes';
import type { StepDefinition } from './step-definition';

/** Marks the steps that run inside items: those with `each`, and whatever they lead to. */
export function markItemSteps(steps: readonly StepDefinition[], places: Places): readonly StepDefinition[] {
  const inItems = new Set(steps.filter(({ each }) => each !== null).flatMap(({ id }) => [...reachedFrom(id, steps)]));
  return steps.map((step) => {
    if (!inItems.has(step.id)) return step;
    const marked = { ...step, inItem: true };
    places.copy(step, marked);
    return marked;
  });
}
