import type { StepDefinition } from '../definition/step-definition';
import type { Refusal } from '../errors/domain-error';
import { refuse } from '../errors/domain-error';
import { dueRung } from './deadlines';
import { finishWindow } from './decide';
import type { Draft } from './draft';
import type { Input } from './input';
import { contestKey, isSettlingKey } from './keys';
import { climb } from './ladder';
import { dueDefinitionOf, stepOfDeadline } from './move-deadline';
import { endContest } from './roll/conduct-rows';
import { endAcquaintance } from './roll/end-roll';
import type { OpenTask, RunningDeadline } from './state';

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
  const finish = isDue ? endingAtDue(draft, deadline, step) : null;
  if (finish !== null) lapse(draft, deadline, finish);
  else applyRung(draft, deadline, { isDue, step, rung: rung.id });
  return null;
}

/** What ends with its term: a window, an acquaintance that does not wait for all, the time in which rows may be contested. */
function endingAtDue(draft: Draft, deadline: RunningDeadline, step: StepDefinition | null): (() => void) | null {
  const { roll = null } = draft.line;
  if (deadline.purpose === 'window' && step?.kind === 'window') {
    return () => {
      finishWindow(draft, step, 'lapsed');
    };
  }
  if (roll === null) return null;
  if (step?.kind === 'acquaint' && step.acquaint.ends === 'due') {
    return () => {
      endAcquaintance(draft, step, roll);
    };
  }
  if (step?.kind !== 'rows' || deadline.key !== contestKey(roll.key)) return null;
  return () => {
    endContest(draft, roll, 'elapsed');
  };
}

/** A window has used up its time: its task goes, the right has ended by itself at the database's clock (R07). */
function lapse(draft: Draft, deadline: RunningDeadline, finish: () => void): void {
  draft.emit({ do: 'advanceDeadline', deadline: deadline.key, applied: deadline.applied + 1, state: 'breached' });
  const [kept, fallen] = [draft.line.tasks.filter(outlasts), draft.line.tasks.filter((task) => !outlasts(task))];
  for (const task of fallen) draft.emit({ do: 'closeTask', task: task.key, how: 'cancelled' });
  draft.changeLine({ tasks: kept });
  finish();
}

/** Rows that were contested in time are decided on, however long it takes. */
const outlasts = ({ key }: OpenTask): boolean => isSettlingKey(key);

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
