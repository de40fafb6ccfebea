import { adviceOutcomes } from '../../definition/advice-outcomes';
import { isRoundStep } from '../../definition/routes';
import type { RoundStep } from '../../definition/step-definition';
import type { Refusal } from '../../errors/domain-error';
import { refuse } from '../../errors/domain-error';
import { startDeadline } from '../deadlines';
import type { Draft } from '../draft';
import type { Input } from '../input';
import { addedSeatId, adviceKey, seatTaskKey } from '../keys';
import { isOwnAct } from '../own-act';
import { askSeat } from '../round/ask-seat';
import type { Advice, OpenTask, Seat } from '../state';
import { checkPersons } from './whom';

type ApproversAdded = Extract<Input, { type: 'approversAdded' }>;

/**
 * Whoever has a task of an approval asks others for their word too. Of several who approve they must answer beside all that the pack
 * asks for; where one decides alone, what they say is shown to him. With `before` he waits for them.
 */
export function addApprovers(draft: Draft, input: ApproversAdded): Refusal | null {
  const { by, persons } = input;
  const task = draft.line.tasks.find((open) => open.key === input.task);
  if (task === undefined) return refuse('task-closed', { task: input.task });
  if (isOwnAct(task, by, draft.case.author.person)) return refuse('own-act');
  const step = draft.step(task.step);
  if (task.purpose !== 'decide' || step?.kind !== 'approval') return refuse('not-possible-now', { why: 'no-approval' });
  const unsuitable = checkPersons(draft, { by, task, persons });
  if (unsuitable !== null) return unsuitable;
  if (isRoundStep(step)) addSeats(draft, step, task, input);
  else askForAdvice(draft, task, input);
  draft.changeLine({ undo: null });
  return null;
}

/** Their clocks are what is left of the one of whoever has added them. */
function addSeats(draft: Draft, step: RoundStep, { seat: by = '' }: OpenTask, { persons, how }: ApproversAdded): void {
  for (const person of persons) {
    const { round } = draft.line;
    const asker = round?.seats.find(({ id }) => id === by);
    if (round === undefined || round === null || asker === undefined) return;
    const id = addedSeatId(by, round.seats.filter(({ added }) => added?.by === by).length + 1);
    const address = { kind: 'person', person } as const;
    const seat: Seat = {
      ...{ id, stage: round.stage, address, looks: asker.looks, answer: null, asked: 0 },
      added: { by, how },
    };
    copyClock(draft, step, by, seat);
    const asked = askSeat(draft, step, seat, new Map());
    draft.changeLine({ round: { ...round, seats: [...round.seats, asked] } });
  }
}

function copyClock(draft: Draft, step: RoundStep, from: string, { id, address }: Seat): void {
  const clock = draft.line.deadlines.find(({ seat }) => seat === from);
  if (clock === undefined) return;
  const key = seatTaskKey(step.id, draft.visit(step.id), id, 1);
  const rungs = clock.rungs.slice(clock.applied);
  startDeadline(draft, { ...clock, key, seat: id, generation: 1, rungs, applied: 0 }, address);
}

function askForAdvice(draft: Draft, { key: to, step }: OpenTask, { persons, how }: ApproversAdded): void {
  const deadline = draft.line.deadlines.find(({ purpose }) => purpose === 'task')?.key ?? null;
  for (const [index, person] of persons.entries()) {
    const key = adviceKey(to, draft.line.sequence, index);
    const task: OpenTask = {
      ...{ key, step, address: { kind: 'person', person }, purpose: 'advise', advises: to },
      ...{ excluded: draft.case.author.person, outcomes: Object.values(adviceOutcomes) },
    };
    const advice: Advice = { key, to, person, how, outcome: null };
    draft.changeLine({ tasks: [...draft.line.tasks, task], advice: [...(draft.line.advice ?? []), advice] });
    draft.emit({ do: 'openTask', task, deadline });
  }
}
