import { noObjections } from '../../definition/roll-definition';
import type { RowsStep } from '../../definition/step-definition';
import type { Refusal } from '../../errors/domain-error';
import { refuse } from '../../errors/domain-error';
import { addressOf } from '../address';
import { dueOf, startDeadline, stopDeadlines } from '../deadlines';
import type { Draft } from '../draft';
import type { Input } from '../input';
import { contestKey, isSettlingKey, settlingKey } from '../keys';
import { reportIncident } from '../move';
import type { Actor, Address, OpenRoll, OpenTask } from '../state';
import { plannedDeadline } from '../steps/open-task';
import { askTally } from './ask-tally';
import { joinRows } from './end-roll';

/** A question about a sheet was answered: on all its rows, on those that were contested, or that nobody contests them. */
export function answerRows(draft: Draft, step: RowsStep, task: OpenTask): Refusal | null {
  const { roll } = draft.line;
  if (roll?.step !== step.id) return refuse('not-possible-now', { task: task.key });
  const { open, contested } = askTally(draft, roll.key);
  if (isSettlingKey(task.key)) {
    if (contested > 0) return refuse('not-possible-now', { why: 'rows-contested', contested });
    joinWhenSettled(draft, roll);
  } else if (task.key === contestKey(roll.key)) {
    endContest(draft, roll, 'acted');
  } else {
    if (open > 0) return refuse('not-possible-now', { why: 'entries-open', open });
    goOnAfterDeciding(draft, step, roll);
  }
  return null;
}

/** All rows are decided: they may be contested for a while, or it is over. */
function goOnAfterDeciding(draft: Draft, step: RowsStep, roll: OpenRoll): void {
  stopDeadlines(draft, 'task', 'acted');
  const { decided } = askTally(draft, roll.key);
  if (step.rows.contest === null || decided === 0) {
    joinRows(draft, roll);
    return;
  }
  const fault = openContest(draft, step, roll);
  if (fault !== null) reportIncident(draft, step.id, 'expression-failed', fault);
}

/** The term in which rows may be contested begins; whom the pack names beside the students is asked. */
function openContest(draft: Draft, step: RowsStep, roll: OpenRoll): string | null {
  const { contest } = step.rows;
  if (contest === null) return null;
  const address = contest.by === null ? null : addressOf(draft, contest.by, `contest-by:${step.id}`);
  if (address?.fault !== undefined) return address.fault;
  const asked: Address = address?.value ?? { kind: 'person', person: draft.case.author.person };
  const due = dueOf(draft, contest.lasts, { id: `contest:${step.id}`, address: asked });
  if (due.fault !== undefined) return due.fault;
  const key = contestKey(roll.key);
  draft.changeLine({ roll: { ...roll, phase: 'contest' } });
  if (address !== null) openRowsTask(draft, { key, step: step.id, address: asked, outcomes: [noObjections] }, key);
  startDeadline(draft, plannedDeadline(key, { definition: contest.lasts, fact: due.value }), asked);
  return null;
}

/** Nothing can be contested any more: what was is waited for. */
export function endContest(draft: Draft, roll: OpenRoll, how: 'acted' | 'elapsed'): void {
  stopDeadlines(draft, 'task', how);
  const key = contestKey(roll.key);
  if (draft.line.tasks.some((task) => task.key === key)) {
    draft.emit({ do: 'closeTask', task: key, how: 'cancelled' });
    draft.changeLine({ tasks: draft.line.tasks.filter((task) => task.key !== key) });
  }
  const settling: OpenRoll = { ...roll, phase: 'settling' };
  draft.changeLine({ roll: settling });
  joinWhenSettled(draft, settling);
}

function joinWhenSettled(draft: Draft, roll: OpenRoll): void {
  if (roll.phase === 'settling' && askTally(draft, roll.key).contested === 0) joinRows(draft, roll);
}

/** A row was contested: whoever settles it is asked, unless he is already. */
export function contestRow(draft: Draft, { roll: key }: Extract<Input, { type: 'rowContested' }>): Refusal | null {
  const { roll } = draft.line;
  const step = draft.step(roll?.step ?? '');
  if (roll?.key !== key || step?.kind !== 'rows' || step.rows.contest === null || roll.phase === 'settling')
    return refuse('not-possible-now', { roll: key });
  if (draft.line.tasks.some((task) => isSettlingKey(task.key)))
    return refuse('not-possible-now', { why: 'asked-already' });
  const { settled, outcomes } = step.rows.contest;
  const address = addressOf(draft, settled, `settling:${step.id}`);
  if (address.fault !== undefined) {
    reportIncident(draft, step.id, 'expression-failed', address.fault);
    return null;
  }
  const offered = outcomes.map(({ id }) => id);
  const asked = {
    key: settlingKey(key, draft.line.sequence),
    step: step.id,
    address: address.value,
    outcomes: offered,
  };
  openRowsTask(draft, asked, null);
  return null;
}

function openRowsTask(
  draft: Draft,
  asked: Pick<OpenTask, 'key' | 'step' | 'address' | 'outcomes'>,
  deadline: string | null,
): void {
  const task: OpenTask = { ...asked, excluded: draft.case.author.person, purpose: 'decide' };
  draft.changeLine({ tasks: [...draft.line.tasks, task] });
  draft.emit({ do: 'openTask', task, deadline });
}

/** Rows were withdrawn, or decided one by one, so that nothing is left of a question about them. */
export function recountRows(draft: Draft, step: RowsStep, roll: OpenRoll, by: Actor | undefined): Refusal | null {
  const { open, contested } = askTally(draft, roll.key);
  const settling = draft.line.tasks.find((task) => isSettlingKey(task.key));
  const [decided, settled] = [roll.phase === 'deciding' && open === 0, settling !== undefined && contested === 0];
  if (!decided && !settled) return refuse('not-possible-now', { why: 'entries-open', open });
  const fallen = draft.line.tasks.filter((task) => (isSettlingKey(task.key) ? settled : decided));
  const how = by === undefined ? 'cancelled' : 'decided';
  for (const task of fallen) draft.emit({ do: 'closeTask', task: task.key, how });
  const acted = by === undefined ? draft.line.acted : [...new Set([...draft.line.acted, by.person])];
  draft.changeLine({ tasks: draft.line.tasks.filter((task) => !fallen.includes(task)), acted });
  if (decided) goOnAfterDeciding(draft, step, roll);
  else joinWhenSettled(draft, roll);
  return null;
}
