import type { DueDefinition, TermStart } from '../definition/definition';
import type { Evaluated } from '../expression/expression';
import { evaluateText } from '../expression/expression';
import type { Draft } from './draft';
import type { DueFact } from './fact';
import type { Address, PlannedRung, RunningDeadline } from './state';

/** The rung that is the due moment itself. */
export const dueRung = 'due';

/**
 * Asks for the due moment of a term that starts now, at filing, or at a date of the form.
 *
 * @param received when what starts the term has happened; null: now.
 */
export function dueOf(
  draft: Draft,
  due: DueDefinition,
  questionId: string,
  received: string | null = null,
): Evaluated<DueFact> {
  const start = startOf(draft, due.from, received);
  if (start.fault !== undefined) return { fault: start.fault };
  const question = {
    id: questionId,
    kind: 'due',
    start: start.value,
    within: due.within,
    days: draft.definition.days,
  } as const;
  return { value: draft.lookUp(question) as DueFact };
}

function startOf(draft: Draft, from: TermStart, received: string | null): Evaluated<string | null> {
  switch (from.kind) {
    case 'received':
      return { value: received };
    case 'filed':
      return { value: draft.case.filedAt === '' ? null : draft.case.filedAt };
    case 'expression':
      return evaluateText(from.expression, draft.context);
  }
}

/** All moments of a deadline in order; at the same moment the due rung comes first. */
export function planRungs(due: DueDefinition, dueAt: string): readonly PlannedRung[] {
  const at = Date.parse(dueAt);
  const rungs = due.rungs.map((rung) => ({ id: rung.id, offset: rung.offset }));
  return [{ id: dueRung, offset: 0 }, ...rungs]
    .map((rung, index) => ({ ...rung, index }))
    .sort((a, b) => a.offset - b.offset || a.index - b.index)
    .map((rung) => ({ id: rung.id, at: new Date(at + rung.offset).toISOString() }));
}

export function startDeadline(draft: Draft, deadline: RunningDeadline, address: Address): void {
  draft.changeLine({ deadlines: [...draft.line.deadlines, deadline] });
  draft.emit({
    do: 'startDeadline',
    deadline: deadline.key,
    generation: deadline.generation,
    purpose: deadline.purpose,
    address,
    start: deadline.start,
    due: deadline.due,
    rungs: deadline.rungs.slice(deadline.applied),
    explanation: deadline.explanation,
  });
}

/** Stops the deadlines of a purpose: met when somebody acted, in time or late; cancelled when the question fell away. */
export function stopDeadlines(
  draft: Draft,
  purpose: RunningDeadline['purpose'] | 'all',
  how: 'acted' | 'cancelled' | 'elapsed',
): void {
  const concerned = (deadline: RunningDeadline): boolean => purpose === 'all' || deadline.purpose === purpose;
  for (const deadline of [...draft.line.deadlines, ...draft.line.paused].filter(concerned)) {
    draft.emit({ do: 'stopDeadline', deadline: deadline.key, state: stoppedState(draft, deadline, how) });
  }
  draft.changeLine({
    deadlines: draft.line.deadlines.filter((deadline) => !concerned(deadline)),
    paused: draft.line.paused.filter((deadline) => !concerned(deadline)),
  });
}

function stoppedState(
  draft: Draft,
  deadline: RunningDeadline,
  how: 'acted' | 'cancelled' | 'elapsed',
): 'met' | 'metLate' | 'cancelled' | 'elapsed' {
  if (how !== 'acted') return how;
  return Date.parse(draft.effectiveAt) < Date.parse(deadline.due) ? 'met' : 'metLate';
}
