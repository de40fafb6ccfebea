import type { RungDefinition } from '../definition/definition';
import { isRoundStep, outcomesOf } from '../definition/routes';
import type { RoundStep, StepDefinition } from '../definition/step-definition';
import { recipients } from './address';
import { stopDeadlines } from './deadlines';
import { dropAdvice } from './around/advice';
import type { Draft } from './draft';
import { sendLetter, writeLetter } from './letters';
import { handOver, isSame } from './hand-over';
import { goOn, goOnFromRound, reportIncident } from './move';
import { answerSeat } from './round/conduct-round';
import type { RunningDeadline } from './state';

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
  handOver(draft, step, { task, address, deadline });
  sendLetter(draft, 'escalated', [address, task.address], { step: step.id });
}

/** Nobody has decided in time: the case goes on as the pack says it then does. */
function decideByRule(draft: Draft, step: StepDefinition, id: string, seat?: string): void {
  if (seat !== undefined && isRoundStep(step)) {
    answerByRule(draft, step, id, seat);
    return;
  }
  const outcome = outcomesOf(step).find((each) => each.id === id);
  const holders = draft.line.tasks.map(({ address }) => address);
  dropAdvice(draft);
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
