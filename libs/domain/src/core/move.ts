import type { Branch, OutcomeDefinition, RoundStep, StepDefinition } from '../definition/step-definition';
import { waysOf } from './chosen-way';
import { stopDeadlines } from './deadlines';
import type { Draft } from './draft';
import { incidentKey } from './keys';
import { writeLetter } from './letters';
import type { Conducted } from './round/conduct-round';
import { openRound } from './round/conduct-round';
import { openAcquaintance } from './roll/open-acquaintance';
import { openRows } from './roll/open-rows';
import { forgetVisasAt } from './round/kept-visas';
import { choose } from './route';
import type { OpenTask } from './state';
import { askPerson } from './steps/ask-person';
import { openItems } from './steps/open-items';
import { startChild } from './steps/start-child';

/** The linter forbids loops without a person; this stops a definition that got past it from running for ever. */
const longestChain = 200;

/** Goes where the branches lead, through steps that need nobody, to a person, a child case, items or an end. */
export function goOn(draft: Draft, branches: readonly Branch[], depth = 0): void {
  const target = choose(draft, branches);
  if (target.fault !== undefined) reportIncident(draft, draft.line.step ?? '', 'expression-failed', target.fault);
  else if ('end' in target.value) endLine(draft, target.value.end);
  else enterStep(draft, target.value.next, { depth });
}

/** Goes where an outcome leads; `next` is the step that was chosen. Whoever returns to an approval by several wants it anew. */
export function goOnBy(draft: Draft, outcome: OutcomeDefinition, next?: string, depth = 0): void {
  const ways = waysOf(outcome, next);
  const target = outcome.consent === 'returns' ? choose(draft, ways) : null;
  if (target?.value !== undefined && 'next' in target.value) forgetVisasAt(draft, target.value.next);
  goOn(draft, ways, depth);
}

export interface Entering {
  readonly depth?: number;
  /** The line is an item that starts at its `each` step. */
  readonly insideEach?: boolean;
}

/** Enters a step. What a pack did not foresee becomes an incident, never an exception. */
export function enterStep(draft: Draft, id: string, { depth = 0, insideEach = false }: Entering = {}): void {
  const step = draft.step(id);
  if (step === null) {
    reportIncident(draft, id, 'step-unknown', id);
    return;
  }
  draft.changeLine({ step: id, visits: { ...draft.line.visits, [id]: draft.visit(id) + 1 } });
  keepStanding(draft, id);
  const fault = depth > longestChain ? 'endless chain of steps' : perform(draft, step, depth, insideEach);
  if (fault !== null) reportIncident(draft, id, 'expression-failed', fault);
}

/** Terms that stand still at a step are told so by when it was entered and left. */
function keepStanding(draft: Draft, step: string): void {
  const { stood = [] } = draft.line;
  const left = stood.map((stretch) => (stretch.to === null ? { ...stretch, to: draft.effectiveAt } : stretch));
  const standsHere = draft.definition.steps.some(
    (each) => 'due' in each && each.due?.pausedAt?.includes(step) === true,
  );
  const entered = standsHere ? [{ step, from: draft.effectiveAt, to: null }] : [];
  if (left.length + entered.length > 0) draft.changeLine({ stood: [...left, ...entered] });
}

function perform(draft: Draft, step: StepDefinition, depth: number, insideEach: boolean): string | null {
  if (step.each !== null && !insideEach) return openItems(draft, step, step.each);
  switch (step.kind) {
    case 'approval':
      if (step.round === undefined) return askPerson(draft, step);
      goOnFromRound(draft, step, openRound(draft, step), depth);
      return null;
    case 'collegial':
    case 'form':
    case 'window':
      return askPerson(draft, step);
    case 'acquaint':
      return openAcquaintance(draft, step);
    case 'rows':
      return openRows(draft, step);
    case 'document':
      draft.emit({ do: 'fixDocument', template: step.document, step: step.id });
      goOn(draft, step.branches, depth + 1);
      return null;
    case 'notify':
      writeLetter(draft, 'notice', step.to, { step: step.id });
      goOn(draft, step.branches, depth + 1);
      return null;
    case 'case': {
      const fault = startChild(draft, step);
      if (fault === null && !step.wait) goOn(draft, step.outcomes[0]?.branches ?? [], depth + 1);
      return fault;
    }
  }
}

/** Goes where the result of an approval by several leads; while somebody is asked it leads nowhere. */
export function goOnFromRound(draft: Draft, step: RoundStep, conducted: Conducted, depth = 0): void {
  if (conducted === 'asking') return;
  if (conducted.fault !== undefined) reportIncident(draft, step.id, 'expression-failed', conducted.fault);
  else if (conducted.over === null) reportIncident(draft, step.id, 'step-unknown', 'the round has no outcome');
  else {
    for (const template of conducted.over.produces) draft.emit({ do: 'fixDocument', template, step: step.id });
    goOnBy(draft, conducted.over, conducted.next, depth + 1);
  }
}

/** Takes back everything the current step has opened. */
export function leaveStep(draft: Draft): void {
  for (const task of draft.line.tasks) draft.emit({ do: 'closeTask', task: task.key, how: 'cancelled' });
  const { window } = draft.line;
  // One that is closing already is only no longer waited for.
  if (window !== null && window.outside !== 'closing') {
    const outside = window.outside === undefined ? {} : ({ outside: true } as const);
    draft.emit({ do: 'closeWindow', window: window.key, how: 'revoked', ...outside });
  }
  const { roll = null } = draft.line;
  if (roll !== null) {
    draft.emit({ do: 'closeRoll', roll: roll.key, how: 'cancelled' });
    draft.changeLine({ roll: null });
  }
  draft.changeLine({ tasks: [], window: null, child: null, undo: null });
  if (draft.line.round !== undefined) draft.changeLine({ round: null });
  if (draft.line.advice !== undefined) draft.changeLine({ advice: [] });
  stopDeadlines(draft, 'all', 'cancelled');
}

/** Ends the line; everybody whom the end concerns learns of it (R10). */
export function endLine(draft: Draft, end: string): void {
  leaveStep(draft);
  draft.changeLine({ status: 'ended', end });
  draft.emit(draft.item === null ? { do: 'endCase', end } : { do: 'endItem', end });
  const inform = draft.definition.ends.find((definition) => definition.id === end)?.inform ?? 'everybody';
  const toldByItems =
    draft.item === null && draft.case.items !== null && draft.definition.ends.some(({ id }) => id === end);
  if (inform === 'nobody' || toldByItems) return;
  writeLetter(draft, 'ended', [{ kind: inform === 'everybody' ? 'everybody' : 'author' }], { end });
}

/** An administrator is asked: the case stands still with a task, never without one. */
export function reportIncident(draft: Draft, step: string, code: string, detail: string): void {
  const task: OpenTask = {
    key: incidentKey(step, draft.line.sequence),
    step,
    address: draft.administrator,
    excluded: null,
    outcomes: ['retry'],
    purpose: 'incident',
  };
  draft.changeLine({ step, tasks: [...draft.line.tasks, task] });
  draft.emit({ do: 'incident', code, detail });
  draft.emit({ do: 'openTask', task, deadline: null });
}
