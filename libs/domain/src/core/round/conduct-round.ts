import type { OutcomeDefinition, RoundStep } from '../../definition/step-definition';
import { stopDeadlinesWhere } from '../deadlines';
import type { Draft } from '../draft';
import { dropExtensions } from '../extend-term';
import { goOn, reportIncident } from '../move';
import type { OpenTask, Round, Seat } from '../state';
import type { TermsOfRound } from './ask-seat';
import { askSeat, termsFrom } from './ask-seat';
import { forgetVisa, keepVisa, rememberVisa } from './kept-visas';
import { resolveSeats } from './resolve-seats';
import { resultOf, standingOfStage } from './round-result';

/** Enters an approval by several: who keeps his visa from before is not asked again. Gives the fault of an expression, or null. */
export function openRound(draft: Draft, step: RoundStep, depth: number): string | null {
  const terms = termsFrom(draft, step, 0);
  if (terms.fault !== undefined) return terms.fault;
  const seats = resolveSeats(draft, step);
  if (seats.fault !== undefined) return seats.fault;
  draft.changeLine({ round: { stage: 0, seats: seats.value.map((seat) => keepVisa(draft, step, seat)) } });
  conduct(draft, step, terms.value, depth);
  return null;
}

/** Whose answer it is: who stands in for somebody answers as him. Null: nobody did in time, and the rule answers. */
export interface Answering {
  readonly seat: string;
  readonly outcome: string;
  readonly by: string | null;
}

/** Takes an answer, and goes on where it decides something. Its task is closed already. */
export function answerSeat(draft: Draft, step: RoundStep, { seat: id, outcome, by }: Answering): void {
  const terms = termsFrom(draft, step, (roundOf(draft)?.stage ?? 0) + 1);
  if (terms.fault !== undefined) {
    reportIncident(draft, step.id, 'expression-failed', terms.fault);
    return;
  }
  changeSeat(draft, id, (seat) => ({ ...seat, answer: { outcome, by } }));
  dropExtensions(draft, id);
  stopDeadlinesWhere(draft, (deadline) => deadline.seat === id, by === null ? 'elapsed' : 'acted');
  const answered = roundOf(draft)?.seats.find((seat) => seat.id === id);
  if (answered !== undefined) rememberVisa(draft, step, answered);
  conduct(draft, step, terms.value, 0);
}

/** Somebody takes his answer back while his stage goes on: he is asked again, with the clock that ran. */
export function askSeatAgain(draft: Draft, step: RoundStep, id: string): void {
  forgetVisa(draft, step.id, id);
  changeSeat(draft, id, (seat) => ({ ...seat, answer: null }));
  const seat = roundOf(draft)?.seats.find((each) => each.id === id);
  if (seat !== undefined) replaceSeat(draft, askSeat(draft, step, seat, new Map()));
}

/** Goes through the stages as far as answers carry: asks, or ends the round. */
function conduct(draft: Draft, step: RoundStep, terms: TermsOfRound, depth: number): void {
  for (let round = roundOf(draft); round !== null; round = roundOf(draft)) {
    const standing = standingOfStage(step, round);
    if (standing === 'open') {
      askStage(draft, step, round, terms);
      return;
    }
    closeSeats(draft);
    if (standing !== 'passed' || round.stage + 1 >= step.round.stages.length) {
      finish(draft, step, resultOf(step, round, standing), depth);
      return;
    }
    draft.changeLine({ round: { stage: round.stage + 1, seats: countTwice(round) } });
  }
}

const roundOf = ({ line }: Draft): Round | null => line.round ?? null;

/** Whoever answered at an earlier stage has answered here too. */
function countTwice({ stage, seats }: Round): readonly Seat[] {
  return seats.map((seat) => {
    if (seat.stage !== stage + 1 || seat.same === undefined || seat.answer !== null) return seat;
    return { ...seat, answer: seats.find(({ id }) => id === seat.same)?.answer ?? null };
  });
}

function askStage(draft: Draft, step: RoundStep, { stage, seats }: Round, terms: TermsOfRound): void {
  const open = new Set(draft.line.tasks.map(({ seat }) => seat));
  for (const seat of seats)
    if (seat.stage === stage && seat.answer === null && !open.has(seat.id))
      replaceSeat(draft, askSeat(draft, step, seat, terms));
}

/** The stage is over: whoever has not answered is not asked any more. */
function closeSeats(draft: Draft): void {
  dropExtensions(draft);
  const open = draft.line.tasks.filter(isOfSeat);
  for (const task of open) draft.emit({ do: 'closeTask', task: task.key, how: 'cancelled' });
  draft.changeLine({ tasks: draft.line.tasks.filter((task) => !isOfSeat(task)) });
  stopDeadlinesWhere(draft, ({ seat }) => seat !== undefined, 'cancelled');
}

const isOfSeat = ({ seat }: OpenTask): boolean => seat !== undefined;

function finish(draft: Draft, step: RoundStep, outcome: OutcomeDefinition | undefined, depth: number): void {
  draft.changeLine({ round: null });
  if (outcome === undefined) {
    reportIncident(draft, step.id, 'step-unknown', 'the round has no outcome');
    return;
  }
  for (const template of outcome.produces) draft.emit({ do: 'fixDocument', template, step: step.id });
  goOn(draft, outcome.branches, depth + 1);
}

const replaceSeat = (draft: Draft, seat: Seat): void => {
  changeSeat(draft, seat.id, () => seat);
};

export function changeSeat(draft: Draft, id: string, change: (seat: Seat) => Seat): void {
  const round = roundOf(draft);
  if (round === null) return;
  draft.changeLine({
    round: { ...round, seats: round.seats.map((seat) => (seat.id === id ? change(seat) : seat)) },
  });
}
