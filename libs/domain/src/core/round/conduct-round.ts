import type { OutcomeDefinition, RoundStep } from '../../definition/step-definition';
import { stopDeadlinesWhere } from '../deadlines';
import type { Draft } from '../draft';
import { dropExtensions } from '../drop-extensions';
import { sendLetter } from '../letters';
import type { OpenTask, Round, Seat } from '../state';
import type { TermsOfRound } from './ask-seat';
import { askSeat, termsFrom } from './ask-seat';
import { forgetVisa, keepVisa, rememberVisa } from './kept-visas';
import { resolveSeats } from './resolve-seats';
import { resultOf, standingOfStage } from './round-result';

/** What a round has come to: somebody is asked, it is over, or an expression has a fault that an administrator has to mend. */
export type Conducted =
  | 'asking'
  | { readonly over: OutcomeDefinition | null; readonly next?: string | undefined; readonly fault?: undefined }
  | { readonly fault: string };

/** Enters an approval by several: who keeps his visa from before is not asked again. */
export function openRound(draft: Draft, step: RoundStep): Conducted {
  const terms = termsFrom(draft, step, 0);
  if (terms.fault !== undefined) return { fault: terms.fault };
  const seats = resolveSeats(draft, step);
  if (seats.fault !== undefined) return { fault: seats.fault };
  const asked = seats.value.map((seat) => keepVisa(draft, step, seat));
  tellKept(draft, step, asked);
  draft.changeLine({ round: { stage: 0, seats: asked } });
  return conduct(draft, step, terms.value);
}

/** Whoever is not asked again learns that something else was reworked and that his visa stands. */
function tellKept(draft: Draft, { id }: RoundStep, seats: readonly Seat[]): void {
  const reworked = (seat: string): boolean =>
    draft.line.visas?.some((visa) => visa.step === id && visa.seat === seat && visa.changed.length > 0) === true;
  const persons = seats.flatMap(({ id: seat, answer }) =>
    answer?.kept === true && answer.by !== null && reworked(seat) ? [answer.by] : [],
  );
  const to = [...new Set(persons)].map((person) => ({ kind: 'person', person }) as const);
  sendLetter(draft, 'visa-kept', to, { step: id });
}

/** Whose answer it is: who stands in for somebody answers as him. Null: nobody did in time, and the rule answers. */
export interface Answering {
  readonly seat: string;
  readonly outcome: string;
  readonly by: string | null;
  /** The step that was chosen, where the outcome leads to one of several. */
  readonly next?: string;
}

/** Takes an answer, and asks the next where it ends a stage. Its task is closed already. */
export function answerSeat(draft: Draft, step: RoundStep, { seat: id, outcome, by, next }: Answering): Conducted {
  const terms = termsFrom(draft, step, (roundOf(draft)?.stage ?? 0) + 1);
  if (terms.fault !== undefined) return { fault: terms.fault };
  const answer = { outcome, by, ...(next === undefined ? {} : { next }) };
  changeSeat(draft, id, (seat) => ({ ...seat, answer }));
  dropExtensions(draft, id);
  stopDeadlinesWhere(draft, (deadline) => deadline.seat === id, by === null ? 'elapsed' : 'acted');
  const answered = roundOf(draft)?.seats.find((seat) => seat.id === id);
  if (answered !== undefined) rememberVisa(draft, step, answered);
  return conduct(draft, step, terms.value);
}

/** Somebody takes his answer back while his stage goes on: he is asked again, with the clock that ran. */
export function askSeatAgain(draft: Draft, step: RoundStep, id: string): void {
  forgetVisa(draft, step.id, id);
  changeSeat(draft, id, (seat) => ({ ...seat, answer: null }));
  const seat = roundOf(draft)?.seats.find((each) => each.id === id);
  if (seat !== undefined) replaceSeat(draft, askSeat(draft, step, seat, new Map()));
}

/** Goes through the stages as far as answers carry: asks, or ends the round. */
function conduct(draft: Draft, step: RoundStep, terms: TermsOfRound): Conducted {
  for (let round = roundOf(draft); round !== null; round = roundOf(draft)) {
    const standing = standingOfStage(step, round);
    if (standing === 'open') {
      askStage(draft, step, round, terms);
      return 'asking';
    }
    closeSeats(draft);
    if (standing !== 'passed' || round.stage + 1 >= step.round.stages.length) {
      draft.changeLine({ round: null });
      const over = resultOf(step, round, standing) ?? null;
      // Where several return to different steps, the first of them in order has chosen.
      const chosen = round.seats.find(
        ({ answer }) => answer !== null && answer.outcome === over?.id && answer.next !== undefined,
      );
      return { over, next: chosen?.answer?.next };
    }
    draft.changeLine({ round: { stage: round.stage + 1, seats: countTwice(round) } });
  }
  return { fault: 'no round goes on' };
}

const roundOf = ({ line }: Draft): Round | null => line.round ?? null;

/** Whoever answered at an earlier stage has answered here too. */
function countTwice({ stage, seats }: Round): readonly Seat[] {
  return seats.map((seat) => {
    if (seat.stage !== stage + 1 || seat.same === undefined || seat.answer !== null) return seat;
    // Not only the first of his seats: its stage may have been over before he answered there.
    const hisOwn = (other: Seat): boolean =>
      other.forwarded === undefined && (other.id === seat.same || other.same === seat.same);
    return { ...seat, answer: seats.find((other) => hisOwn(other) && other.answer !== null)?.answer ?? null };
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
