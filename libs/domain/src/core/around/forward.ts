import type { StepDefinition } from '../../definition/step-definition';
import type { Refusal } from '../../errors/domain-error';
import { refuse } from '../../errors/domain-error';
import type { Draft } from '../draft';
import type { Input } from '../input';
import { isOwnAct } from '../own-act';
import type { OpenTask } from '../state';
import { readdress } from './readdress';
import { checkPersons } from './whom';

/** How often a task is handed on at most. */
const mostHops = 3;

/**
 * Whoever has a task hands it on with a reason: it stands with that person from now on, who decides in his own name. Its clock runs
 * on. Nobody to whom it has been before gets it back, and nobody is asked twice in one approval.
 */
export function forward(draft: Draft, input: Extract<Input, { type: 'forwarded' }>): Refusal | null {
  const { by, to } = input;
  const task = draft.line.tasks.find((open) => open.key === input.task);
  if (task === undefined) return refuse('task-closed', { task: input.task });
  if (isOwnAct(task, by, draft.case.author.person)) return refuse('own-act');
  if (!mayBeForwarded(draft.step(task.step), task)) return refuse('not-possible-now', { why: 'not-forwardable' });
  const before = task.forwarded?.by ?? [];
  const unsuitable = checkPersons(draft, { by, task, persons: [to] });
  if (before.length >= mostHops) return refuse('not-possible-now', { why: 'forwarded-too-often', most: mostHops });
  if (unsuitable !== null) return unsuitable;
  const whose = by.onBehalfOf ?? by.person;
  readdress(draft, task, { home: task.forwarded?.home ?? task.address, by: [...before, whose], to });
  draft.changeLine({ undo: null });
  return null;
}

/** An author's own form, work under a right, and what a council's secretary registers are nobody else's. */
export function mayBeForwarded(step: StepDefinition | null, { purpose, excluded }: ForwardableTask): boolean {
  if (purpose !== 'decide' || excluded === null || step === null) return false;
  return (step.kind === 'approval' || step.kind === 'form' || step.kind === 'window') && step.forward === undefined;
}

type ForwardableTask = Pick<OpenTask, 'purpose' | 'excluded'>;
