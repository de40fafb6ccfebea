import type { RungDefinition } from '../definition/definition';
import { outcomesOf } from '../definition/routes';
import type { StepDefinition } from '../definition/step-definition';
import { recipients } from './address';
import { stopDeadlines } from './deadlines';
import type { Draft } from './draft';
import { dropExtensions } from './extend-term';
import { taskKey } from './keys';
import { sendLetter, writeLetter } from './letters';
import { goOn, reportIncident } from './move';
import { moveDeadline } from './move-deadline';
import type { Address, OpenTask, RunningDeadline } from './state';

/** Does what the pack declares for a moment before or after the due one: remind, tell those above, ask another, decide by rule. */
export function climb(draft: Draft, step: StepDefinition, deadline: RunningDeadline, rung: RungDefinition): void {
  switch (rung.act) {
    case 'remind':
    case 'escalate':
      writeLetter(draft, rung.act === 'remind' ? 'reminder' : 'escalated', rung.to, { step: step.id });
      return;
    case 'reassign':
      reassign(draft, step, deadline, rung);
      return;
    case 'decide':
      decideByRule(draft, step, rung.outcome ?? '');
  }
}

/** The question goes to another under a new task; its clock runs on, and both learn of it. */
function reassign(draft: Draft, step: StepDefinition, deadline: RunningDeadline, { to }: RungDefinition): void {
  const task = draft.line.tasks.find(({ purpose }) => purpose === 'decide');
  const [address] = recipients(draft, to);
  // It stands there already: nothing to hand on.
  if (task === undefined || address === undefined || isSame(address, task.address)) return;
  dropExtensions(draft);
  const visit = draft.visit(step.id) + 1;
  const next: OpenTask = { ...task, key: taskKey(step.id, visit), address };
  draft.emit({ do: 'closeTask', task: task.key, how: 'cancelled' });
  draft.changeLine({
    visits: { ...draft.line.visits, [step.id]: visit },
    tasks: [...draft.line.tasks.filter((each) => each !== task), next],
    undo: null,
  });
  draft.emit({ do: 'openTask', task: next, deadline: deadline.key });
  moveDeadline(draft, deadline, { due: deadline.due, explanation: deadline.explanation }, { address });
  sendLetter(draft, 'escalated', [address, task.address], { step: step.id });
}

const isSame = (one: Address, other: Address): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Nobody has decided in time: the case goes on as the pack says it then does. */
function decideByRule(draft: Draft, step: StepDefinition, id: string): void {
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
