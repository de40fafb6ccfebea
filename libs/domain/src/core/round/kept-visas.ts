import type { FormValues } from '../../definition/form-schema';
import type { RoundStep } from '../../definition/step-definition';
import type { Draft } from '../draft';
import type { KeptVisa, Seat } from '../state';

/** A seat with the visa that it keeps from before the rework, if what it is about has not been changed (R10). */
export function keepVisa(draft: Draft, step: RoundStep, seat: Seat): Seat {
  if (step.round.rework === 'all') return seat;
  const visa = visasOf(draft).find((kept) => kept.step === step.id && kept.seat === seat.id);
  if (visa === undefined || isTouched(visa, seat.looks)) return seat;
  return { ...seat, answer: { outcome: visa.outcome, by: visa.by, kept: true } };
}

const isTouched = ({ changed }: KeptVisa, looks: Seat['looks']): boolean =>
  looks === null ? changed.length > 0 : changed.some((field) => looks.includes(field));

const visasOf = ({ line }: Draft): readonly KeptVisa[] => line.visas ?? [];

const visasBut = (draft: Draft, step: string, seat: string): readonly KeptVisa[] =>
  visasOf(draft).filter((visa) => visa.step !== step || visa.seat !== seat);

/** Remembers a consent for the time after a rework; any other answer forgets it. */
export function rememberVisa(draft: Draft, step: RoundStep, { id, answer }: Seat): void {
  const others = visasBut(draft, step.id, id);
  const consents =
    answer !== null && step.outcomes.some((outcome) => outcome.id === answer.outcome && outcome.consent === 'agrees');
  const visas = consents
    ? [...others, { step: step.id, seat: id, outcome: answer.outcome, by: answer.by, changed: [] }]
    : others;
  if (visas.length > 0 || draft.line.visas !== undefined) draft.changeLine({ visas });
}

export function forgetVisa(draft: Draft, step: string, seat: string): void {
  draft.changeLine({ visas: visasBut(draft, step, seat) });
}

/** The case was returned to this step itself: what was agreed there is asked anew, though nothing has been changed. */
export function forgetVisasAt(draft: Draft, step: string): void {
  const visas = visasOf(draft);
  const others = visas.filter((visa) => visa.step !== step);
  if (others.length < visas.length) draft.changeLine({ visas: others });
}

/** The case's form was filled anew: every visa is told which of its fields are others now. */
export function noteChanges(draft: Draft, before: FormValues, after: FormValues): void {
  const visas = visasOf(draft);
  if (visas.length === 0) return;
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
  draft.changeLine({
    visas: visas.map((visa) => ({ ...visa, changed: [...new Set([...visa.changed, ...fields])] })),
  });
}
