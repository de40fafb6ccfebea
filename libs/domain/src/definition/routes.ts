import type { RoundDefinition } from './round-definition';
import type { Branch, OutcomeDefinition, RoundStep, StepDefinition } from './step-definition';

/** Everything a step can lead to, outcome by outcome. */
export function branchesOf(step: StepDefinition): readonly Branch[] {
  switch (step.kind) {
    case 'document':
    case 'notify':
      return step.branches;
    case 'case':
      return step.outcomes.flatMap(({ branches }) => branches);
    default:
      return outcomesOf(step).flatMap(({ branches }) => branches);
  }
}

/** The outcomes a person can choose, also on what was contested, or that end a window; steps without a person have none. */
export function outcomesOf(step: StepDefinition): readonly OutcomeDefinition[] {
  if (!('outcomes' in step) || step.kind === 'case') return [];
  return step.kind === 'rows' ? [...step.outcomes, ...(step.rows.contest?.outcomes ?? [])] : step.outcomes;
}

/** Whether several approve at a step. */
export const isRoundStep = (step: StepDefinition | null): step is RoundStep =>
  step?.kind === 'approval' && step.round !== undefined;

/** The approval by several that a step is, or null. */
export const roundOf = (step: StepDefinition): RoundDefinition | null => (isRoundStep(step) ? step.round : null);

/** The ids of the steps that follow a step at once. */
export function nextSteps(step: StepDefinition): readonly string[] {
  return branchesOf(step).flatMap(({ to }) => ('next' in to ? [to.next] : []));
}

/**
 * The ids of all steps that can be reached from `start`, itself included.
 *
 * @param without a step that is not passed, to see what only it leads to.
 */
export function reachedFrom(
  start: string,
  steps: readonly StepDefinition[],
  without: string | null = null,
): ReadonlySet<string> {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const reached = new Set<string>();
  const waiting = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const step = byId.get(id);
    if (step === undefined || reached.has(id) || id === without) continue;
    reached.add(id);
    waiting.push(...nextSteps(step));
  }
  return reached;
}
