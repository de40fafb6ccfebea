import type { Refusal } from '../errors/domain-error';
import { refuse } from '../errors/domain-error';
import type { Draft } from './draft';
import type { AddressFact } from './fact';
import { handOver, isSame } from './hand-over';
import type { Input } from './input';
import { changeSeat } from './round/conduct-round';
import type { Address } from './state';

type Reassigned = Extract<Input, { type: 'reassigned' }>;

/**
 * A task that stands with nobody goes to the superior, then to the administrator (R38); its clock runs on. What is an author's own stays:
 * nobody mends his paper for him.
 */
export function reassignByRule(draft: Draft, input: Reassigned): Refusal | null {
  const task = draft.line.tasks.find(({ key }) => key === input.task);
  if (task === undefined) return refuse('task-closed', { task: input.task });
  const step = draft.step(task.step);
  if (step === null || task.purpose !== 'decide' || task.excluded === null)
    return refuse('not-possible-now', { why: 'not-reassignable' });
  const address = heir(draft, input, task.excluded);
  if (isSame(address, task.address)) return refuse('not-possible-now', { why: 'nobody-above' });
  const deadline = draft.line.deadlines.find(({ purpose, seat }) => purpose === 'task' && seat === task.seat) ?? null;
  handOver(draft, step, { task, address, deadline });
  if (task.seat !== undefined) changeSeat(draft, task.seat, (seat) => ({ ...seat, address }));
  return null;
}

function heir(draft: Draft, { task, from }: Reassigned, excluding: string): Address {
  if (from === null) return draft.administrator;
  const fact = draft.lookUp({ id: `heir:${task}`, kind: 'superior', ...from, excluding }) as AddressFact;
  return { kind: 'position', at: fact.at };
}
