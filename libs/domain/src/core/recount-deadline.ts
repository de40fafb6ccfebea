import type { Refusal } from '../errors/domain-error';
import { refuse } from '../errors/domain-error';
import type { Explanation } from '../working-time/explanation';
import { lostWhileRunning } from '../working-time/lost-while-running';
import { workingRungs } from './deadlines';
import type { Draft } from './draft';
import type { RecountFact } from './fact';
import type { Input } from './input';
import { dueDefinitionOf, moveDeadline, stepOfDeadline } from './move-deadline';
import type { RunningDeadline } from './state';

type Recounted = Extract<Input, { type: 'recounted' }>;

/**
 * Counts a running term anew, because its calendar was changed or an outage was declared (R18). A recorded act of the office does
 * it for all terms that it concerns; a right to write in the journal is only ever made longer by it.
 */
export function recountDeadline(draft: Draft, input: Recounted): Refusal | null {
  const deadline = [...draft.line.deadlines, ...draft.line.paused].find(({ key }) => key === input.deadline);
  if (deadline === undefined) return refuse('not-possible-now', { deadline: input.deadline, why: 'not-running' });
  const end = recountedEnd(draft, deadline, input);
  const later = Date.parse(end.due) - Date.parse(deadline.due);
  if (later === 0 || (later < 0 && deadline.purpose === 'window'))
    return refuse('not-possible-now', { why: 'not-later', due: deadline.due });
  if (draft.line.paused.includes(deadline)) {
    // Its clock stands: the new end holds from when it goes on, and is shown as the end it has till then.
    const moved = { ...deadline, due: end.due, explanation: end.explanation };
    draft.emit({ do: 'recountStopped', deadline: deadline.key, due: end.due, explanation: end.explanation });
    draft.changeLine({ paused: draft.line.paused.map((each) => (each === deadline ? moved : each)) });
    return null;
  }
  const { window } = draft.line;
  if (deadline.purpose === 'window' && window !== null)
    draft.emit({ do: 'extendWindow', window: window.key, closesAt: end.due, basis: input.basis });
  moveDeadline(draft, deadline, end, { address: addressOfDeadline(draft, deadline) });
  return null;
}

function recountedEnd(
  draft: Draft,
  deadline: RunningDeadline,
  { calendar, outage, basis, by }: Recounted,
): { readonly due: string; readonly explanation: Explanation } {
  const stoppedAt = draft.line.paused.includes(deadline) ? draft.line.suspendedAt : null;
  const fact = draft.lookUp({
    id: `recount:${deadline.key}`,
    kind: 'recount',
    explanation: deadline.explanation,
    calendar,
    pause: outage === null ? null : lostWhileRunning(outage, stoppedAt),
    ...workingRungs(dueDefinitionOf(draft.step(stepOfDeadline(deadline)), deadline)),
  }) as RecountFact;
  const act = { from: deadline.due, to: fact.due, calendar, basis, by: by.person };
  const explanation = { ...fact.explanation, recounts: [...(deadline.explanation.recounts ?? []), act] };
  return { due: fact.due, explanation, ...(fact.moments === undefined ? {} : { moments: fact.moments }) };
}

/** Whoever has the task of the deadline; a window's is its holder's. */
function addressOfDeadline(draft: Draft, { purpose, seat }: RunningDeadline): RunningTaskAddress {
  const { window, tasks } = draft.line;
  if (purpose === 'window' && window !== null) return { kind: 'person', person: window.holder };
  return tasks.find((task) => task.purpose === 'decide' && task.seat === seat)?.address ?? draft.administrator;
}

type RunningTaskAddress = Draft['administrator'];
