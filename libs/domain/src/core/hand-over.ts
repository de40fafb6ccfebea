import type { StepDefinition } from '../definition/step-definition';
import { readviseTo } from './around/advice';
import type { Draft } from './draft';
import { dropExtensions } from './drop-extensions';
import { seatTaskKey, taskKey } from './keys';
import { moveDeadline } from './move-deadline';
import { changeSeat } from './round/conduct-round';
import type { Address, OpenTask, RunningDeadline } from './state';

interface HandingOver {
  readonly task: OpenTask;
  readonly address: Address;
  readonly deadline: RunningDeadline | null;
}

/** The question goes to another under a new task; its clock runs on. */
export function handOver(draft: Draft, step: StepDefinition, { task, address, deadline }: HandingOver): void {
  dropExtensions(draft, task.seat);
  const next: OpenTask = { ...unforwarded(task), key: nextKey(draft, step, task), address };
  readviseTo(draft, task.key, next.key);
  draft.emit({ do: 'closeTask', task: task.key, how: 'cancelled' });
  draft.changeLine({ tasks: [...draft.line.tasks.filter(({ key }) => key !== task.key), next], undo: null });
  draft.emit({ do: 'openTask', task: next, deadline: deadline?.key ?? null });
  if (deadline !== null)
    moveDeadline(draft, deadline, { due: deadline.due, explanation: deadline.explanation }, { address });
}

/** Whoever gets it now was not handed it on by anybody. */
const unforwarded = (task: OpenTask): OpenTask =>
  Object.fromEntries(Object.entries(task).filter(([name]) => name !== 'forwarded')) as unknown as OpenTask;

/** The key of the task under which the question is asked of another. */
function nextKey(draft: Draft, step: StepDefinition, { seat }: OpenTask): string {
  if (seat === undefined) {
    const visit = draft.visit(step.id) + 1;
    draft.changeLine({ visits: { ...draft.line.visits, [step.id]: visit } });
    return taskKey(step.id, visit);
  }
  changeSeat(draft, seat, (each) => ({ ...each, asked: each.asked + 1 }));
  const asked = draft.line.round?.seats.find(({ id }) => id === seat)?.asked ?? 1;
  return seatTaskKey(step.id, draft.visit(step.id), seat, asked);
}

export const isSame = (one: Address, other: Address): boolean => JSON.stringify(one) === JSON.stringify(other);
