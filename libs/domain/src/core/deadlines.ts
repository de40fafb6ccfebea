import type { DueDefinition, TermStart } from '../definition/definition';
import type { Evaluated } from '../expression/expression';
import { evaluateText } from '../expression/expression';
import type { Draft } from './draft';
import type { DueFact, Pause, RungMoments, WorkingRung } from './fact';
import type { Address, PlannedRung, RunningDeadline } from './state';

/** The rung that is the due moment itself. */
export const dueRung = 'due';

/**
 * Asks for the due moment of a term that starts now, at filing, or at a date of the form.
 *
 * @param address who is asked: the calendar of his unit counts.
 * @param received when what starts the term has happened; null: now.
 */
export function dueOf(
  draft: Draft,
  due: DueDefinition,
  {
    id,
    address,
    received = null,
  }: { readonly id: string; readonly address: Address; readonly received?: string | null },
): Evaluated<DueFact> {
  const start = startOf(draft, due.from, received);
  if (start.fault !== undefined) return { fault: start.fault };
  const question = {
    id,
    kind: 'due',
    start: start.value,
    within: due.within,
    days: draft.definition.days,
    // A vacant position is answered for by another unit, but the term is that of the unit that is asked.
    unit: address.kind === 'position' ? address.at.unit : draft.case.author.unit,
    ...pausesOf(draft, due),
    ...workingRungs(due),
  } as const;
  return { value: draft.lookUp(question) as DueFact };
}

/**
 * Stretches in which this term stood still, since the case was elsewhere: one term over several steps (R02). One that ends with
 * this very event has no moment yet while questions are collected.
 */
function pausesOf({ line, effectiveAt }: Draft, due: DueDefinition): { readonly pauses?: readonly Pause[] } {
  const pauses = (line.stood ?? []).flatMap(({ step, from, to }) =>
    to !== null && (due.pausedAt ?? []).includes(step) ? [{ from, to: to === effectiveAt ? null : to }] : [],
  );
  return pauses.length === 0 ? {} : { pauses };
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

/**
 * All moments of a deadline in order; at the same moment the due rung comes first.
 *
 * @param moments of the rungs that are counted in working days.
 */
export function planRungs(due: DueDefinition, dueAt: string, moments: RungMoments = {}): readonly PlannedRung[] {
  const momentOf = (id: string, offset: number): number =>
    moments[id] === undefined ? Date.parse(dueAt) + offset : Date.parse(moments[id]);
  const rungs = due.rungs.map(({ id, offset }) => ({ id, at: momentOf(id, offset) }));
  return [{ id: dueRung, at: Date.parse(dueAt) }, ...rungs]
    .map((rung, index) => ({ ...rung, index }))
    .sort((a, b) => a.at - b.at || a.index - b.index)
    .map(({ id, at }) => ({ id, at: new Date(at).toISOString() }));
}

/** The rungs of a term whose moments have to be asked for, as part of a question. */
export function workingRungs(due: DueDefinition | null): { readonly rungs?: readonly WorkingRung[] } {
  const rungs = (due?.rungs ?? []).flatMap(({ id, workingDays }) =>
    workingDays === undefined ? [] : [{ id, workingDays }],
  );
  return rungs.length === 0 ? {} : { rungs };
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
    rungs: deadline.rungs,
    explanation: deadline.explanation,
  });
}

/** Stops the deadlines of a purpose: met when somebody acted, in time or late; cancelled when the question fell away. */
export function stopDeadlines(
  draft: Draft,
  purpose: RunningDeadline['purpose'] | 'all',
  how: 'acted' | 'cancelled' | 'elapsed',
): void {
  stopDeadlinesWhere(draft, (deadline) => purpose === 'all' || deadline.purpose === purpose, how);
}

/** Stops the deadlines that are concerned, running or standing still. */
export function stopDeadlinesWhere(
  draft: Draft,
  concerned: (deadline: RunningDeadline) => boolean,
  how: 'acted' | 'cancelled' | 'elapsed',
): void {
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
