import type { StepDefinition } from '../definition/step-definition';
import type { Refusal } from '../errors/domain-error';
import { refuse } from '../errors/domain-error';
import { dueRung } from './deadlines';
import { finishWindow } from './decide';
import type { Draft } from './draft';
import type { Input } from './input';
import { climb } from './ladder';
import { dueDefinitionOf, stepOfDeadline } from './move-deadline';
import type { RunningDeadline } from './state';

type DeadlineReached = Extract<Input, { type: 'deadlineReached' }>;

/** Applies the next rung of a deadline. A rung out of turn, or of a former generation, is refused. */
export function reachDeadline(draft: Draft, input: DeadlineReached): Refusal | null {
  const deadline = draft.line.deadlines.find((running) => running.key === input.deadline);
  const rung = deadline?.rungs[deadline.applied];
  if (deadline?.generation !== input.generation || rung?.id !== input.rung) {
    return refuse('deadline-stale', { deadline: input.deadline, rung: input.rung });
  }
  if (Date.parse(draft.effectiveAt) < Date.parse(rung.at)) return refuse('deadline-not-due', { due: rung.at });
  const isDue = rung.id === dueRung;
  const step = draft.step(stepOfDeadline(deadline));
  if (isDue && deadline.purpose === 'window' && step?.kind === 'window')
    lapse(draft, deadline, () => {
      finishWindow(draft, step, 'lapsed');
    });
  else applyRung(draft, deadline, { isDue, step, rung: rung.id });
  return null;
}

/** A window has used up its time: its task goes, the right has ended by itself at the database's clock (R07). */
function lapse(draft: Draft, deadline: RunningDeadline, finish: () => void): void {
  draft.emit({ do: 'advanceDeadline', deadline: deadline.key, applied: deadline.applied + 1, state: 'breached' });
  for (const task of draft.line.tasks) draft.emit({ do: 'closeTask', task: task.key, how: 'cancelled' });
  draft.changeLine({ tasks: [] });
  finish();
}

function applyRung(
  draft: Draft,
  deadline: RunningDeadline,
  { isDue, step, rung }: { isDue: boolean; step: StepDefinition | null; rung: string },
): void {
  const next: RunningDeadline = { ...deadline, applied: deadline.applied + 1, breached: deadline.breached || isDue };
  draft.changeLine({
    deadlines: draft.line.deadlines.map((running) => (running.key === deadline.key ? next : running)),
  });
  draft.emit({
    do: 'advanceDeadline',
    deadline: deadline.key,
    applied: next.applied,
    state: next.breached ? 'breached' : 'running',
  });
  const declared = dueDefinitionOf(step, deadline)?.rungs.find((candidate) => candidate.id === rung);
  if (declared !== undefined && step !== null) climb(draft, step, next, declared);
}
