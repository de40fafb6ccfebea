import type { Refusal } from '../errors/domain-error';
import { refuse } from '../errors/domain-error';
import { startDeadline, stopDeadlines } from './deadlines';
import type { Draft } from './draft';
import type { Input } from './input';
import { commonEnds } from './input';
import { endLine, enterStep, leaveStep } from './move';
import type { RunningDeadline } from './state';

/** The author takes his case back (R10: everybody who acted learns of it). */
export function recall(draft: Draft, input: Extract<Input, { type: 'recalled' }>): Refusal | null {
  if (input.by.person !== draft.case.author.person) return refuse('forbidden');
  endLine(draft, commonEnds.recalled);
  return null;
}

export function cancel(draft: Draft): null {
  endLine(draft, commonEnds.cancelled);
  return null;
}

/**
 * The line stands still. Deadlines of tasks keep what is left of them; a window runs on to its promised end,
 * for the right in the journal ends by itself.
 */
export function suspend(draft: Draft): Refusal | null {
  if (draft.line.status !== 'open') return refuse('not-possible-now', { status: draft.line.status });
  const paused = draft.line.deadlines.filter((deadline) => deadline.purpose === 'task');
  for (const deadline of paused) draft.emit({ do: 'stopDeadline', deadline: deadline.key, state: 'paused' });
  draft.changeLine({
    status: 'suspended',
    suspendedAt: draft.effectiveAt,
    paused,
    deadlines: draft.line.deadlines.filter((deadline) => deadline.purpose !== 'task'),
  });
  return null;
}

/** Paused deadlines go on with what was left of them. */
export function resume(draft: Draft): Refusal | null {
  const { status, suspendedAt, paused } = draft.line;
  if (status !== 'suspended' || suspendedAt === null) return refuse('not-possible-now', { status });
  draft.changeLine({ status: 'open', suspendedAt: null, paused: [] });
  const address = draft.line.tasks[0]?.address ?? draft.administrator;
  for (const deadline of paused) startDeadline(draft, shifted(deadline, suspendedAt, draft.effectiveAt), address);
  return null;
}

function shifted(deadline: RunningDeadline, from: string, to: string): RunningDeadline {
  const pause = Date.parse(to) - Date.parse(from);
  const later = (instant: string): string => new Date(Date.parse(instant) + pause).toISOString();
  const { explanation } = deadline;
  return {
    ...deadline,
    generation: deadline.generation + 1,
    due: later(deadline.due),
    rungs: deadline.rungs.map((rung, index) => (index < deadline.applied ? rung : { ...rung, at: later(rung.at) })),
    explanation: { ...explanation, due: later(explanation.due), pauses: [...explanation.pauses, { from, to }] },
  };
}

/** An administrator puts the case on another step; what the former step had opened falls away. */
export function moveTo(draft: Draft, step: string): Refusal | null {
  const target = draft.step(step);
  if (target?.inItem !== (draft.item !== null)) return refuse('not-possible-now', { step });
  leaveStep(draft);
  enterStep(draft, step, { insideEach: draft.item !== null });
  return null;
}

/** The case goes on by another version of its procedure, at the same step or at the one that is named. */
export function migrate(draft: Draft, step: string | null): Refusal | null {
  if (step !== null) return moveTo(draft, step);
  const current = draft.line.step;
  if (current === null || draft.step(current) === null) return refuse('not-possible-now', { step: current });
  return null;
}

/** A person takes his decision back: the question is his again, with the clock that ran (design §3). */
export function takeBack(draft: Draft, input: Extract<Input, { type: 'takenBack' }>): Refusal | null {
  const { undo } = draft.line;
  if (undo?.task !== input.task || undo.person !== input.by.person)
    return refuse('not-possible-now', { task: input.task });
  leaveStep(draft);
  if (undo.deadline !== null) keepClock(draft, undo.deadline);
  enterStep(draft, undo.step, { insideEach: draft.item !== null });
  return null;
}

/** Puts the former deadline back before the step is entered, so that the new task goes on under it. */
function keepClock(draft: Draft, deadline: RunningDeadline): void {
  stopDeadlines(draft, 'task', 'cancelled');
  startDeadline(draft, { ...deadline, generation: deadline.generation + 1 }, draft.administrator);
}
