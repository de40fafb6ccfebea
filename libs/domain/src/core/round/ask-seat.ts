import type { RoundStep } from '../../definition/step-definition';
import type { Evaluated } from '../../expression/expression';
import { evaluateText } from '../../expression/expression';
import { dueOf, planRungs, startDeadline } from '../deadlines';
import type { Draft } from '../draft';
import type { DueFact } from '../fact';
import { placeOfSeat, seatId, seatTaskKey } from '../keys';
import type { OpenTask, RunningDeadline, Seat } from '../state';

/** The terms of a round by place: all who are meant by one place have the same. */
export type TermsOfRound = ReadonlyMap<string, DueFact>;

/**
 * Counts the terms of all places from a stage on. They are asked for before it is known who is asked, so that no question hangs on
 * another's answer: the calendar is that of the unit which the place names, else the author's.
 */
export function termsFrom(draft: Draft, step: RoundStep, first: number): Evaluated<TermsOfRound> {
  const terms = new Map<string, DueFact>();
  for (const [stage, { places }] of step.round.stages.entries())
    for (const [index, { who }] of places.entries()) {
      if (stage < first || step.due === null) continue;
      const unit = who.kind === 'position' ? evaluateText(who.of, draft.context) : { value: draft.case.author.unit };
      if (unit.fault !== undefined) return unit;
      const place = seatId(stage, index);
      const address = { kind: 'position', at: { position: '', unit: unit.value } } as const;
      const due = dueOf(draft, step.due, { id: `due:${step.id}.${place}`, address });
      if (due.fault !== undefined) return due;
      terms.set(place, due.value);
    }
  return { value: terms };
}

/** Asks one seat of the round. A clock that runs for it already goes on. */
export function askSeat(draft: Draft, step: RoundStep, seat: Seat, terms: TermsOfRound): Seat {
  const asked = { ...seat, asked: seat.asked + 1 };
  const key = seatTaskKey(step.id, draft.visit(step.id), seat.id, asked.asked);
  const running = draft.line.deadlines.find((deadline) => deadline.seat === seat.id);
  const term = terms.get(placeOfSeat(seat.id));
  const started = running === undefined && term !== undefined ? newDeadline(step, seat, key, term) : null;
  const task: OpenTask = {
    ...{ key, step: step.id, address: seat.address, seat: seat.id },
    ...{ excluded: draft.case.author.person, purpose: 'decide' },
    outcomes: step.outcomes
      .filter((outcome) => outcome.id !== step.round.unmet || outcome.consent !== 'neutral')
      .map(({ id }) => id),
  };
  draft.changeLine({ tasks: [...draft.line.tasks, task] });
  draft.emit({ do: 'openTask', task, deadline: (running ?? started)?.key ?? null });
  if (started !== null) startDeadline(draft, started, seat.address);
  return asked;
}

function newDeadline(step: RoundStep, seat: Seat, key: string, term: DueFact): RunningDeadline | null {
  if (step.due === null) return null;
  return {
    ...{ key, generation: 1, purpose: 'task', seat: seat.id },
    ...{ start: term.start, due: term.due, explanation: term.explanation },
    rungs: planRungs(step.due, term.due, term.moments),
    ...{ applied: 0, breached: false },
  };
}
