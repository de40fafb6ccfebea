import type { RungDefinition } from '../definition/definition';
import { isRoundStep, outcomesOf } from '../definition/routes';
import type { RoundStep, StepDefinition } from '../definition/step-definition';
import { recipients } from './address';
import { stopDeadlines } from './deadlines';
import type { Draft } from './draft';
import { dropExtensions } from './drop-extensions';
import { seatTaskKey, taskKey } from './keys';
import { sendLetter, writeLetter } from './letters';
import { readviseTo } from './around/advice';
import { goOn, goOnFromRound, reportIncident } from './move';
import { moveDeadline } from './move-deadline';
import { answerSeat, changeSeat } from './round/conduct-round';
import type { Address, OpenTask, RunningDeadline } from './state';

/** Does what the pack declares for a moment before or after the due one: remind, tell those above, ask another, decide by rule. */
export function climb(draft: Draft, step: StepDefinition, deadline: RunningDeadline, rung: RungDefinition): void {
  switch (rung.act) {
    case 'remind':
    case 'escalate':
      writeLetter(draft, rung.act === 'remind' ? 'reminder' : 'escalated', rung.to, {
        step: step.id,
        seat: deadline.seat,
        ...unread(draft, step, rung),
      });
      return;
    case 'reassign':
      reassign(draft, step, deadline, rung);
      return;
    case 'decide':
      decideByRule(draft, step, rung.outcome ?? '', deadline.seat);
  }
}

/** Where each reads for himself, whoever holds the question is everybody who has not confirmed yet. */
function unread(draft: Draft, step: StepDefinition, { to }: RungDefinition): { readonly roll?: string } {
  const { roll = null } = draft.line;
  return step.kind === 'acquaint' && roll !== null && to.some(({ kind }) => kind === 'holder')
    ? { roll: roll.key }
    : {};
}

/** The question goes to another under a new task; its clock runs on, and both learn of it. */
function reassign(draft: Draft, step: StepDefinition, deadline: RunningDeadline, { to }: RungDefinition): void {
  const task = draft.line.tasks.find(({ purpose, seat }) => purpose === 'decide' && seat === deadline.seat);
  const [address] = recipients(draft, to, deadline.seat);
  // It stands there already: nothing to hand on.
  if (task === undefined || address === undefined || isSame(address, task.address)) return;
  dropExtensions(draft, deadline.seat);
  const next: OpenTask = { ...unforwarded(task), key: nextKey(draft, step, task), address };
  readviseTo(draft, task.key, next.key);
  draft.emit({ do: 'closeTask', task: task.key, how: 'cancelled' });
  draft.changeLine({ tasks: [...draft.line.tasks.filter(({ key }) => key !== task.key), next], undo: null });
  draft.emit({ do: 'openTask', task: next, deadline: deadline.key });
  moveDeadline(draft, deadline, { due: deadline.due, explanation: deadline.explanation }, { address });
  sendLetter(draft, 'escalated', [address, task.address], { step: step.id });
}

/** Whoever gets it now was not handed it on by anybody. */
const unforwarded = (task: OpenTask): OpenTask =>
  Object.fromEntries(Object.entries(task).filter(([name]) => name !== 'forwarded')) as unknown as OpenTask;

/** The key of the task under which the question is asked of another. */
function nextKey(draft: Draft, step: StepDefinition, { seat }: OpenTask): string {
  if (seat === undefined) {
    const visit = draft.visit(step.id) + 1;
    draft.changeLine({ visits: { ...draft.line.visits, [step.id]: visit } });
    return taskKey(step.id, visit);
  }
  changeSeat(draft, seat, (each) => ({ ...each, asked: each.asked + 1 }));
  const asked = draft.line.round?.seats.find(({ id }) => id === seat)?.asked ?? 1;
  return seatTaskKey(step.id, draft.visit(step.id), seat, asked);
}

const isSame = (one: Address, other: Address): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Nobody has decided in time: the case goes on as the pack says it then does. */
function decideByRule(draft: Draft, step: StepDefinition, id: string, seat?: string): void {
  if (seat !== undefined && isRoundStep(step)) {
    answerByRule(draft, step, id, seat);
    return;
  }
  const outcome = outcomesOf(step).find((each) => each.id === id);
  const holders = draft.line.tasks.map(({ address }) => address);
  for (const task of draft.line.tasks) draft.emit({ do: 'closeTask', task: task.key, how: 'cancelled' });
  draft.changeLine({ tasks: [], undo: null });
  stopDeadlines(draft, 'task', 'elapsed');
  if (outcome === undefined) {
    reportIncident(draft, step.id, 'step-unknown', id);
    return;
  }
  for (const template of outcome.produces) draft.emit({ do: 'fixDocument', template, step: step.id });
  sendLetter(draft, 'escalated', holders, { step: step.id });
  goOn(draft, outcome.branches);
}

/** In an approval by several the rule answers for the one who did not. */
function answerByRule(draft: Draft, step: RoundStep, outcome: string, seat: string): void {
  const task = draft.line.tasks.find((open) => open.purpose === 'decide' && open.seat === seat);
  if (task === undefined) return;
  draft.emit({ do: 'closeTask', task: task.key, how: 'cancelled' });
  draft.changeLine({ tasks: draft.line.tasks.filter(({ key }) => key !== task.key), undo: null });
  sendLetter(draft, 'escalated', [task.address], { step: step.id });
  goOnFromRound(draft, step, answerSeat(draft, step, { seat, outcome, by: null }));
}
