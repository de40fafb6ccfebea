import { isRoundStep } from '../definition/routes';
import type { RoundStep } from '../definition/step-definition';
import { windowOutcomes } from '../definition/step-definition';
import type { Refusal } from '../errors/domain-error';
import { refuse } from '../errors/domain-error';
import { readdress } from './around/readdress';
import { startDeadline, stopDeadlinesWhere } from './deadlines';
import type { Draft } from './draft';
import type { Input } from './input';
import { commonEnds } from './input';
import { sendLetter } from './letters';
import { endLine, enterStep, leaveStep } from './move';
import { askSeatAgain } from './round/conduct-round';
import { forgetVisa } from './round/kept-visas';
import type { RunningDeadline, Undo } from './state';

/** The author takes his case back (R10: everybody who acted learns of it). */
export function recall(draft: Draft, input: Extract<Input, { type: 'recalled' }>): Refusal | null {
  if (input.by.person !== draft.case.author.person) return refuse('forbidden');
  if (draft.line.window !== null) return refuse('not-possible-now', { window: draft.line.window.key });
  endLine(draft, commonEnds.recalled);
  return null;
}

/** An administrator ends a case; its items end with it. */
export function cancel(draft: Draft): null {
  if (draft.item !== null && draft.case.line.status === 'ended')
    endWithCase(draft, draft.case.line.end ?? commonEnds.cancelled);
  else endLine(draft, commonEnds.cancelled);
  return null;
}

/**
 * An item ends because its case has ended. Whoever acted in it alone is told what became of the case; the others were.
 * What a window had changed by then stays on paper (R08).
 */
function endWithCase(draft: Draft, end: string): void {
  const { window, step } = draft.line;
  const told = [draft.case.author.person, ...draft.case.line.acted];
  const others = draft.line.acted.filter((person) => !told.includes(person));
  leaveStep(draft);
  if (window !== null) keepSheet(draft, step);
  draft.changeLine({ status: 'ended', end: commonEnds.cancelled });
  draft.emit({ do: 'endItem', end: commonEnds.cancelled });
  sendLetter(
    draft,
    'ended',
    others.map((person) => ({ kind: 'person', person })),
    { end },
  );
}

function keepSheet(draft: Draft, stepId: string | null): void {
  const step = draft.step(stepId ?? '');
  const closed = step?.kind === 'window' ? step.outcomes.find(({ id }) => id === windowOutcomes.closed) : undefined;
  for (const template of closed?.produces ?? []) draft.emit({ do: 'fixDocument', template, step: stepId });
}

/** An administrator puts the case on another step; what the former step had opened falls away. */
export function moveTo(draft: Draft, step: string): Refusal | null {
  const target = draft.step(step);
  if (target?.inItem !== (draft.item !== null)) return refuse('not-possible-now', { step });
  // The case waits for its items; moved away from under them they would have nowhere to end.
  if (draft.item === null && draft.case.items !== null)
    return refuse('not-possible-now', { items: draft.case.items.total });
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
  const step = draft.step(undo.step);
  const { document } = draft.definition.start;
  if (input.paper === true && document !== null) draft.emit({ do: 'fixDocument', template: document, step: undo.step });
  if (undo.seat !== undefined && isRoundStep(step)) takeAnswerBack(draft, step, undo);
  else {
    leaveStep(draft);
    if (undo.deadline !== null) keepClock(draft, undo.deadline);
    enterStep(draft, undo.step, { insideEach: draft.item !== null });
  }
  handOnAgain(draft, undo);
  return null;
}

/** What had been handed on to him is his again, not of whoever handed it on. */
function handOnAgain(draft: Draft, { forwarded, step, seat }: Undo): void {
  if (forwarded === undefined) return;
  const task = draft.line.tasks.find(
    (open) => open.step === step && open.seat === seat && open.purpose === 'decide' && open.forwarded === undefined,
  );
  if (task !== undefined) readdress(draft, task, forwarded);
}

/**
 * Of several who approve only he is asked again: the others keep their answers, also where his had ended the round and the step is
 * entered anew.
 */
function takeAnswerBack(draft: Draft, step: RoundStep, { seat = '', deadline }: Undo): void {
  const goesOn =
    draft.line.step === step.id &&
    draft.line.round?.seats.some(({ id, stage }) => id === seat && stage === draft.line.round?.stage) === true;
  draft.changeLine({ undo: null });
  if (!goesOn) {
    forgetVisa(draft, step.id, seat);
    leaveStep(draft);
  }
  if (deadline !== null) keepClock(draft, deadline);
  if (goesOn) askSeatAgain(draft, step, seat);
  else enterStep(draft, step.id, { insideEach: draft.item !== null });
}

/** Puts the former deadline back before the step is entered, so that the new task goes on under it. */
function keepClock(draft: Draft, deadline: RunningDeadline): void {
  stopDeadlinesWhere(draft, ({ purpose, seat }) => purpose === 'task' && seat === deadline.seat, 'cancelled');
  // What has been applied is past; the row counts the rungs of its generation from the first.
  const rungs = deadline.rungs.slice(deadline.applied);
  startDeadline(draft, { ...deadline, generation: deadline.generation + 1, rungs, applied: 0 }, draft.administrator);
}
