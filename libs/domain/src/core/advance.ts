import type { Definition } from '../definition/definition';
import type { Refusal } from '../errors/domain-error';
import { refuse } from '../errors/domain-error';
import { cancel, migrate, moveTo, recall, takeBack } from './administer';
import { addApprovers } from './around/add-approvers';
import { forward } from './around/forward';
import type { Command } from './command';
import { decide } from './decide';
import type { LookUp } from './draft';
import { Draft } from './draft';
import type { CaseEvent } from './event';
import type { Fact, Question } from './fact';
import { builtInJournal } from './fact';
import type { Input } from './input';
import { askExtension } from './extend-term';
import { extendWindow } from './extend-window';
import { joinItems } from './join-items';
import { newLine } from './line';
import { enterStep, goOn } from './move';
import { confirmClosing, confirmOpening, refuseWindow } from './outside-window';
import { resume, suspend } from './pause-terms';
import { reachDeadline } from './reach-deadline';
import { reassignByRule } from './reassign-by-rule';
import { recountDeadline } from './recount-deadline';
import { contestRow } from './roll/conduct-rows';
import { countRoll } from './roll/count-roll';
import type { CaseState, ItemState, Situation } from './state';

/** What an event makes of a case, or why it cannot happen now. */
export type Advance =
  | { readonly refused: Refusal }
  | { readonly refused?: undefined; readonly situation: Situation; readonly commands: readonly Command[] };

/** Raised and caught inside this file only: a fact that the event should carry is not there. */
class MissingFact extends Error {}

/**
 * Applies an event to a case (design §2.2): pure and deterministic, it asks nothing and never throws.
 *
 * @param situation - the case, and the item the event concerns; null only for `filed`. For `itemStarted` the item is null.
 * @param event - the input with the facts that {@link questions} asked for.
 * @returns the new state with the commands that make it true, or a refusal that changes nothing.
 */
export function advance(definition: Definition, situation: Situation | null, event: CaseEvent): Advance {
  const lookUp = (question: Question): Fact => {
    const fact = event.facts[question.id] ?? unaskedBefore(question);
    if (fact === undefined) throw new MissingFact(question.id);
    return fact;
  };
  try {
    return run(definition, situation, event.input, event.effectiveAt, lookUp);
  } catch (error) {
    if (error instanceof MissingFact) return { refused: refuse('internal', { missingFact: error.message }) };
    throw error;
  }
}

/** Events of before there were journals elsewhere do not say which one it is. */
function unaskedBefore({ kind }: Question): Fact | undefined {
  return kind === 'opening' ? { kind, journal: builtInJournal } : undefined;
}

/** The same walk with any way of answering; {@link questions} uses it to learn what will be asked. */
export function run(
  definition: Definition,
  situation: Situation | null,
  input: Input,
  effectiveAt: string,
  lookUp: LookUp,
): Advance {
  const state = input.type === 'filed' ? filedCase(input, effectiveAt) : situation?.case;
  if (state === undefined) return { refused: refuse('not-possible-now', { type: input.type }) };
  if (input.type === 'filed' && situation !== null)
    return { refused: refuse('not-possible-now', { type: input.type }) };
  const item = input.type === 'itemStarted' ? startedItem(input) : (situation?.item ?? null);
  const draft = new Draft(definition, state, item, effectiveAt, lookUp);
  const refused = checkStatus(draft, input) ?? apply(draft, input);
  return refused === null ? { situation: draft.situation, commands: draft.commands } : { refused };
}

function filedCase(input: Extract<Input, { type: 'filed' }>, filedAt: string): CaseState {
  return { author: input.author, filedAt, form: input.form, answers: {}, line: newLine, items: null };
}

function startedItem(input: Extract<Input, { type: 'itemStarted' }>): ItemState {
  return { key: input.key, values: input.values, answers: {}, line: newLine };
}

/** Reports of finished effects arrive whenever they are ready, also after the end. */
const reports: ReadonlySet<Input['type']> = new Set(['documentRendered', 'effectDone', 'effectFailed']);
const possibleWhileSuspended: ReadonlySet<Input['type']> = new Set([
  ...reports,
  'resumed',
  'cancelled',
  'recalled',
  'moved',
  'migrated',
  'deadlineReached',
  'childEnded',
  'itemsJoined',
  'windowOpened',
  'windowClosed',
  'windowRefused',
  'windowExtended',
  'recounted',
]);

function checkStatus(draft: Draft, input: Input): Refusal | null {
  const { status, end, sequence } = draft.line;
  draft.changeLine({ sequence: sequence + 1 });
  if (status === 'ended' && !reports.has(input.type)) return refuse('case-ended', { end });
  const { line } = draft.case;
  // Nothing goes on in an item of an ended case, but that it ends too.
  if (draft.item !== null && line.status === 'ended' && input.type !== 'cancelled' && !reports.has(input.type))
    return refuse('case-ended', { end: line.end });
  if (status === 'suspended' && !possibleWhileSuspended.has(input.type)) return refuse('case-suspended');
  return null;
}

function apply(draft: Draft, input: Input): Refusal | null {
  switch (input.type) {
    case 'filed':
      return file(draft);
    case 'itemStarted':
      enterStep(draft, input.step, { insideEach: true });
      return null;
    case 'decided':
      return decide(draft, input);
    case 'extensionAsked':
      return askExtension(draft, input);
    case 'forwarded':
      return forward(draft, input);
    case 'approversAdded':
      return addApprovers(draft, input);
    case 'reassigned':
      return reassignByRule(draft, input);
    case 'takenBack':
      return takeBack(draft, input);
    case 'deadlineReached':
      return reachDeadline(draft, input);
    case 'windowOpened':
      return confirmOpening(draft, input);
    case 'windowClosed':
      return confirmClosing(draft, input);
    case 'windowRefused':
      return refuseWindow(draft, input);
    case 'windowExtended':
      return extendWindow(draft, input);
    case 'recounted':
      return recountDeadline(draft, input);
    case 'documentRendered':
    case 'effectDone':
    case 'effectFailed':
      return null;
    case 'childEnded':
      return endChild(draft, input);
    case 'itemsJoined':
      return joinItems(draft, input);
    case 'rollCounted':
      return countRoll(draft, input);
    case 'rowContested':
      return contestRow(draft, input);
    case 'recalled':
      return recall(draft, input);
    case 'cancelled':
      return cancel(draft);
    case 'suspended':
      return suspend(draft);
    case 'resumed':
      return resume(draft);
    case 'moved':
      return moveTo(draft, input.step);
    case 'migrated':
      return migrate(draft, input.step);
  }
}

function file(draft: Draft): null {
  const { document, next } = draft.definition.start;
  if (document !== null) draft.emit({ do: 'fixDocument', template: document, step: null });
  enterStep(draft, next);
  return null;
}

function endChild(draft: Draft, input: Extract<Input, { type: 'childEnded' }>): Refusal | null {
  if (draft.line.child !== input.child) return refuse('not-possible-now', { child: input.child });
  draft.changeLine({ child: null });
  const step = draft.step(draft.line.step ?? '');
  if (step?.kind !== 'case') return refuse('not-possible-now', { child: input.child });
  const outcome = step.outcomes.find(({ end }) => end === input.end) ?? step.outcomes.find(({ end }) => end === null);
  goOn(draft, outcome?.branches ?? []);
  return null;
}
