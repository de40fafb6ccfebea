import type { DueDefinition } from '../definition/definition';
import type { StepDefinition } from '../definition/step-definition';
import type { Explanation } from '../working-time/explanation';
import { planRungs, startDeadline } from './deadlines';
import type { Draft } from './draft';
import type { RungMoments } from './fact';
import { isContestKey } from './keys';
import type { Address, PlannedRung, RunningDeadline } from './state';

/** Another end of a running term, and why. */
export interface NewEnd {
  readonly due: string;
  readonly explanation: Explanation;
  readonly moments?: RungMoments;
}

/**
 * Gives a running deadline another end, as a new generation: an alarm of the old one is refused. What lies ahead of the new end
 * comes anew; what has not been applied and lies in the past comes at once. Where the end is past already, what follows the
 * breach is only put off, by as long as the clock stood.
 *
 * @param stood milliseconds for which the clock stood still.
 */
export function moveDeadline(
  draft: Draft,
  deadline: RunningDeadline,
  { due, explanation, moments }: NewEnd,
  { address, stood = 0 }: { readonly address: Address; readonly stood?: number },
): void {
  const now = Date.parse(draft.effectiveAt);
  const breached = deadline.breached && Date.parse(due) <= now;
  const rungs = breached
    ? deadline.rungs.slice(deadline.applied).map((rung) => putOff(rung, stood))
    : plannedAhead(draft, deadline, due, moments);
  draft.changeLine({ deadlines: draft.line.deadlines.filter(({ key }) => key !== deadline.key) });
  startDeadline(
    draft,
    { ...deadline, generation: deadline.generation + 1, due, explanation, rungs, applied: 0, breached },
    address,
  );
}

const putOff = ({ id, at }: PlannedRung, by: number): PlannedRung => ({
  id,
  at: new Date(Date.parse(at) + by).toISOString(),
});

function plannedAhead(
  draft: Draft,
  deadline: RunningDeadline,
  due: string,
  moments: RungMoments | undefined,
): readonly PlannedRung[] {
  const definition = dueDefinitionOf(draft.step(stepOfDeadline(deadline)), deadline);
  const done = new Set(deadline.rungs.slice(0, deadline.applied).map(({ id }) => id));
  const now = Date.parse(draft.effectiveAt);
  const moved = Date.parse(due) - Date.parse(deadline.due);
  const all =
    definition === null ? deadline.rungs.map((rung) => putOff(rung, moved)) : planRungs(definition, due, moments);
  // An event never counts from before the one that it follows.
  return all
    .filter(({ id, at }) => Date.parse(at) > now || !done.has(id))
    .map(({ id, at }) => ({ id, at: Date.parse(at) > now ? at : draft.effectiveAt }));
}

/** The declared term of a deadline; null where the step has none any more. */
export function dueDefinitionOf(step: StepDefinition | null, deadline: RunningDeadline): DueDefinition | null {
  if (step === null || !('due' in step)) return null;
  if (step.kind === 'rows' && isContestKey(deadline.key)) return step.rows.contest?.lasts ?? null;
  return deadline.purpose === 'window' && step.kind === 'window' ? step.lasts : step.due;
}

/** The step whose deadline it is: a deadline's key begins with it. */
export const stepOfDeadline = ({ key }: RunningDeadline): string => key.split('#')[0] ?? '';
