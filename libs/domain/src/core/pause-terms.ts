import type { Refusal } from '../errors/domain-error';
import { refuse } from '../errors/domain-error';
import type { Draft } from './draft';
import type { RecountFact } from './fact';
import { workingRungs } from './deadlines';
import { dueDefinitionOf, moveDeadline, stepOfDeadline } from './move-deadline';
import type { RunningDeadline } from './state';

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

/** Paused deadlines go on with what was left of them, counted as their term counts: in working time, or by the clock. */
export function resume(draft: Draft): Refusal | null {
  const { status, suspendedAt, paused } = draft.line;
  if (status !== 'suspended' || suspendedAt === null) return refuse('not-possible-now', { why: 'not-suspended' });
  draft.changeLine({ status: 'open', suspendedAt: null, paused: [] });
  const stood = Date.parse(draft.effectiveAt) - Date.parse(suspendedAt);
  for (const deadline of paused) {
    const { due, explanation, moments } = afterPause(draft, deadline, suspendedAt);
    const end = { due, explanation, ...(moments === undefined ? {} : { moments }) };
    const asked = draft.line.tasks.find(
      ({ purpose, seat }) => purpose !== 'extend' && purpose !== 'advise' && seat === deadline.seat,
    );
    moveDeadline(draft, deadline, end, { address: asked?.address ?? draft.administrator, stood });
  }
  return null;
}

function afterPause(draft: Draft, deadline: RunningDeadline, from: string): RecountFact {
  const { explanation } = deadline;
  return draft.lookUp({
    id: `continue:${deadline.key}`,
    kind: 'recount',
    explanation,
    calendar: explanation.calendar,
    pause: { from, to: null },
    ...workingRungs(dueDefinitionOf(draft.step(stepOfDeadline(deadline)), deadline)),
  }) as RecountFact;
}
