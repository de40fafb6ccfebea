import type { DueDefinition } from '../../definition/definition';
import { deadlineKey, taskKey } from '../keys';
import { planRungs, startDeadline } from '../deadlines';
import type { Draft } from '../draft';
import type { DueFact } from '../fact';
import type { Address, OpenTask, RunningDeadline } from '../state';

/** What is asked of somebody at a step. */
export interface Asking {
  readonly step: string;
  readonly address: Address;
  /** True where the author himself may act: it is his note to mend. */
  readonly authorMayAct: boolean;
  readonly outcomes: readonly string[];
  readonly due: { readonly definition: DueDefinition; readonly fact: DueFact } | null;
}

/** Opens the task of a step, with its deadline. A deadline that already runs for the step goes on. */
export function openTask(draft: Draft, asking: Asking): void {
  const visit = draft.visit(asking.step);
  const running = draft.line.deadlines.find((deadline) => deadline.purpose === 'task');
  const deadline = running ?? newDeadline(asking, visit);
  const task: OpenTask = {
    key: taskKey(asking.step, visit),
    step: asking.step,
    address: asking.address,
    excluded: asking.authorMayAct ? null : draft.case.author.person,
    outcomes: asking.outcomes,
    purpose: 'decide',
  };
  draft.changeLine({ tasks: [...draft.line.tasks, task] });
  draft.emit({ do: 'openTask', task, deadline: deadline?.key ?? null });
  if (deadline !== null && running === undefined) startDeadline(draft, deadline, asking.address);
}

/** The deadline of a step's task; null where the pack sets none. */
export function newDeadline({ step, due }: Pick<Asking, 'step' | 'due'>, visit: number): RunningDeadline | null {
  return due === null ? null : plannedDeadline(deadlineKey(step, visit), due);
}

/** A deadline as it begins to run. */
export function plannedDeadline(key: string, { definition, fact }: NonNullable<Asking['due']>): RunningDeadline {
  return {
    key,
    generation: 1,
    purpose: 'task',
    start: fact.start,
    due: fact.due,
    rungs: planRungs(definition, fact.due, fact.moments),
    applied: 0,
    breached: false,
    explanation: fact.explanation,
  };
}
