import type { OutcomeDefinition, RoundStep, StepDefinition, WindowStep } from '../definition/step-definition';
import { isRoundStep, outcomesOf } from '../definition/routes';
import { windowOutcomes } from '../definition/step-definition';
import type { Refusal } from '../errors/domain-error';
import { refuse } from '../errors/domain-error';
import { isNoWay } from './chosen-way';
import { stopDeadlines } from './deadlines';
import type { Draft } from './draft';
import type { Input } from './input';
import { dropAdvice, isAdvice, keepAdvice, waitsForAdvice } from './around/advice';
import { dropExtensions, isExtension } from './drop-extensions';
import { answerExtension } from './extend-term';
import { enterStep, goOn, goOnBy, goOnFromRound, reportIncident } from './move';
import { isOwnAct } from './own-act';
import { answerRows } from './roll/conduct-rows';
import { answerSeat } from './round/conduct-round';
import { noteChanges } from './round/kept-visas';
import type { OpenTask, Undo } from './state';
import { endWindow, openWindow } from './steps/use-window';
import { askPerson } from './steps/ask-person';

type Decided = Extract<Input, { type: 'decided' }>;

/** Applies a person's decision on a task. */
export function decide(draft: Draft, input: Decided): Refusal | null {
  const task = draft.line.tasks.find((open) => open.key === input.task);
  if (task === undefined) return refuse('task-closed', { task: input.task });
  if (isOwnAct(task, input.by, draft.case.author.person)) return refuse('own-act');
  if (!task.outcomes.includes(input.outcome))
    return refuse('outcome-unknown', { outcome: input.outcome, known: task.outcomes });
  const step = draft.step(task.step);
  const outcome = outcomeOf(step, task, input.outcome);
  const fault = outcome === null ? null : (checkReason(outcome, input) ?? checkWay(outcome, input));
  if (fault !== null) return fault;
  if (isExtension(task)) return answer(draft, task, input);
  if (isAdvice(task)) return advise(draft, task, input);
  if (waitsForAdvice(draft.line, task)) return refuse('not-possible-now', { why: 'waits-for-approvers' });
  const seated = seatFault(draft, step, task, input);
  if (seated !== null) return seated;
  closeTask(draft, task, input);
  if (task.purpose === 'incident') enterStep(draft, task.step, { insideEach: draft.item !== null });
  else if (step?.kind === 'window' && task.purpose === 'use-window') finishWindow(draft, step, 'closed');
  else if (step?.kind === 'rows') return answerRows(draft, step, task);
  else if (isRoundStep(step)) takeAnswer(draft, step, task, input);
  else if (step !== null && outcome !== null) follow(draft, step, outcome, { ...input, ...handedOn(task) });
  return null;
}

/** Of several who approve each answers once, whichever of his positions he is asked in. */
function seatFault(draft: Draft, step: StepDefinition | null, task: OpenTask, { by }: Decided): Refusal | null {
  if (task.seat === undefined || !isRoundStep(step)) return null;
  const person = by.onBehalfOf ?? by.person;
  const answered = draft.line.round?.seats.some(({ answer }) => answer?.by === person) === true;
  return answered ? refuse('acted-already') : null;
}

/** One of several who approve has answered. He may take it back while his stage goes on, or nobody has acted on its result. */
function takeAnswer(draft: Draft, step: RoundStep, task: OpenTask, decided: Decided): void {
  const { seat = '', key } = task;
  const { outcome, by, next } = decided;
  const deadline = draft.line.deadlines.find((running) => running.seat === seat) ?? null;
  const withAdded = draft.line.round?.seats.some(({ added }) => added !== undefined) === true;
  goOnFromRound(
    draft,
    step,
    answerSeat(draft, step, { seat, outcome, by: by.onBehalfOf ?? by.person, ...(next === undefined ? {} : { next }) }),
  );
  // Entered anew the step would not know whom somebody had added.
  if (withAdded && isRoundOver(draft)) return;
  rememberUndo(draft, { task: key, person: by.person, step: step.id, deadline, seat, ...handedOn(task) });
}

const isRoundOver = ({ line }: Draft): boolean => (line.round ?? null) === null;

const handedOn = ({ forwarded }: OpenTask): Pick<Undo, 'forwarded'> => (forwarded === undefined ? {} : { forwarded });

/** He says his word to whoever decides; a refusal with its reason. */
function advise(draft: Draft, task: OpenTask, input: Decided): Refusal | null {
  const fault = keepAdvice(draft, task, input);
  if (fault === null) closeTask(draft, task, input);
  return fault;
}

/** More time is given or not; both with a reason, which stands in the explanation. */
function answer(draft: Draft, task: OpenTask, input: Decided): Refusal | null {
  if (input.reason === null || input.reason.trim() === '') return refuse('reason-required', { outcome: input.outcome });
  closeTask(draft, task, input);
  return answerExtension(draft, task, input);
}

function outcomeOf(step: StepDefinition | null, task: OpenTask, id: string): OutcomeDefinition | null {
  if (step === null || task.purpose !== 'decide') return null;
  return outcomesOf(step).find((outcome) => outcome.id === id) ?? null;
}

function checkReason(outcome: OutcomeDefinition, input: Decided): Refusal | null {
  const given = input.reason !== null && input.reason.trim() !== '';
  if (outcome.reason === 'required' && !given) return refuse('reason-required', { outcome: outcome.id });
  if (outcome.reason === 'none' && given) return refuse('reason-not-allowed', { outcome: outcome.id });
  return null;
}

function checkWay(outcome: OutcomeDefinition, { next }: Decided): Refusal | null {
  if (!isNoWay(outcome, next)) return null;
  const known = outcome.branches.flatMap(({ to }) => ('next' in to ? [to.next] : []));
  return refuse('not-possible-now', { why: 'way-unknown', next, known });
}

function closeTask(draft: Draft, task: OpenTask, { by }: Decided): void {
  draft.emit({ do: 'closeTask', task: task.key, how: 'decided' });
  // Whoever is stood in for has acted too: he learns of the end (R10).
  const acted = [...new Set([...draft.line.acted, by.person, ...(by.onBehalfOf === null ? [] : [by.onBehalfOf])])];
  draft.changeLine({ tasks: draft.line.tasks.filter((open) => open.key !== task.key), acted, undo: null });
}

function follow(
  draft: Draft,
  step: StepDefinition,
  outcome: OutcomeDefinition,
  input: Decided & Pick<Undo, 'forwarded'>,
): void {
  keepForm(draft, step, outcome.produces, input);
  const deadline = draft.line.deadlines.find((running) => running.purpose === 'task') ?? null;
  dropAdvice(draft);
  if (!outcome.stay) {
    dropExtensions(draft);
    stopDeadlines(draft, 'task', 'acted');
  }
  for (const template of outcome.produces) draft.emit({ do: 'fixDocument', template, step: step.id });
  if (outcome.stay) askAgain(draft, step);
  else if (step.kind === 'window' && outcome.id === windowOutcomes.open) authorise(draft, step);
  else goOnBy(draft, outcome, input.next);
  const { forwarded } = input;
  rememberUndo(draft, {
    ...{ task: input.task, person: input.by.person, step: step.id, deadline },
    ...(forwarded === undefined ? {} : { forwarded }),
  });
}

/** The form of a step replaces the case's form, or is kept as the step's answer. */
function keepForm(draft: Draft, step: StepDefinition, produces: readonly string[], input: Decided): void {
  if (input.form === null) return;
  if (step.kind === 'form' && step.fills === 'case') {
    noteChanges(draft, draft.case.form, input.form);
    draft.changeCase({ form: input.form });
    draft.emit({ do: 'keepForm', step: null });
    const document = draft.definition.start.document;
    if (document !== null && !produces.includes(document))
      draft.emit({ do: 'fixDocument', template: document, step: step.id });
    return;
  }
  draft.keepAnswer(step.id, input.form);
  draft.emit({ do: 'keepForm', step: step.id });
}

/** The question stays open under a new task; its clock runs on (R05 «postpone»). */
function askAgain(draft: Draft, step: StepDefinition): void {
  draft.changeLine({ visits: { ...draft.line.visits, [step.id]: draft.visit(step.id) + 1 } });
  if (
    (step.kind === 'approval' && step.round === undefined) ||
    step.kind === 'collegial' ||
    step.kind === 'form' ||
    step.kind === 'window'
  ) {
    const fault = askPerson(draft, step);
    if (fault !== null) reportIncident(draft, step.id, 'expression-failed', fault);
  }
}

function authorise(draft: Draft, step: WindowStep): void {
  const fault = openWindow(draft, step);
  if (fault !== null) reportIncident(draft, step.id, 'expression-failed', fault);
}

/** The window ends and the route goes on by what was changed in it. */
export function finishWindow(draft: Draft, step: WindowStep, how: 'closed' | 'lapsed'): void {
  const outcome = endWindow(draft, step, how);
  if (outcome !== 'awaited') goOnAfterWindow(draft, step, outcome);
}

/** The sheet of what was changed, and the way that follows from it. */
export function goOnAfterWindow(draft: Draft, step: WindowStep, outcome: OutcomeDefinition | undefined): void {
  for (const template of outcome?.produces ?? []) draft.emit({ do: 'fixDocument', template, step: step.id });
  goOn(draft, outcome?.branches ?? []);
}

/** Acts that reach beyond the case cannot be taken back. */
const irreversible: ReadonlySet<string> = new Set([
  'openWindow',
  'requestWindow',
  'endCase',
  'endItem',
  'createItems',
  'startCase',
  'letter',
  'incident',
]);

function rememberUndo(draft: Draft, undo: Undo): void {
  if (!draft.commands.some((command) => irreversible.has(command.do))) draft.changeLine({ undo });
}
