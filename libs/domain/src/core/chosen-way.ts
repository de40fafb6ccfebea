import type { Branch, OutcomeDefinition } from '../definition/step-definition';

/** The ways that an outcome can take once a step has been chosen; all of them where there is nothing to choose. */
export function waysOf({ choose, branches }: OutcomeDefinition, next: string | undefined): readonly Branch[] {
  if (choose !== true || next === undefined) return branches;
  return branches.filter(({ to }) => 'next' in to && to.next === next);
}

/** Whether a step was named that the outcome does not lead to, or that nobody is asked to choose. */
export const isNoWay = (outcome: OutcomeDefinition, next: string | undefined): boolean =>
  next !== undefined && (outcome.choose !== true || waysOf(outcome, next).length === 0);
