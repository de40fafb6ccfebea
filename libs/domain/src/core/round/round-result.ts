import type { Consent, Standing } from '../../consent/standing';
import { standingOf } from '../../consent/standing';
import type { StageDefinition } from '../../definition/round-definition';
import type { OutcomeDefinition, RoundStep } from '../../definition/step-definition';
import type { Round, Seat } from '../state';
import { withAdded } from './with-added';

/** Where the present stage stands. A stage at which nobody is left to ask holds nothing up. */
export function standingOfStage(step: RoundStep, { stage, seats }: Round): Standing {
  const here = seats.filter((seat) => seat.stage === stage);
  const definition = step.round.stages[stage];
  if (here.length === 0 || definition === undefined) return 'passed';
  const own = here.filter(({ added }) => added === undefined);
  const added = here.filter((seat) => seat.added !== undefined).map((seat) => consentOf(step, seat));
  return withAdded(standingOfOwn(step, definition, own), added, step.round.refusal);
}

/** Whom the pack asks: the number that must agree is never lowered by whom somebody has added. */
function standingOfOwn(step: RoundStep, { needed }: StageDefinition, here: readonly Seat[]): Standing {
  if (here.length === 0) return 'passed';
  const answers = here.map((seat) => consentOf(step, seat));
  // Whoever has acted in the case already is not asked again: then fewer are there than should agree.
  const reachable = needed.kind === 'count' ? { ...needed, count: Math.min(needed.count, here.length) } : needed;
  return standingOf({ needed: reachable, refusal: step.round.refusal, answers });
}

const consentOf = (step: RoundStep, { answer }: Seat): Consent | null =>
  answer === null ? null : (step.outcomes.find(({ id }) => id === answer.outcome)?.consent ?? 'neutral');

/**
 * The outcome of the whole round: consent with remarks is stronger than without, so of those that were chosen the one declared last; of
 * refusals and returns the one declared first.
 */
export function resultOf(
  step: RoundStep,
  { seats }: Round,
  standing: Exclude<Standing, 'open'>,
): OutcomeDefinition | undefined {
  const chosen = new Set(seats.flatMap(({ answer }) => (answer === null ? [] : [answer.outcome])));
  const ofConsent = (consent: Consent): readonly OutcomeDefinition[] =>
    step.outcomes.filter((outcome) => outcome.consent === consent);
  switch (standing) {
    case 'passed':
      return ofConsent('agrees').findLast(({ id }) => chosen.has(id)) ?? ofConsent('agrees')[0];
    case 'refused':
      return ofConsent('refuses').find(({ id }) => chosen.has(id));
    case 'returned':
      return ofConsent('returns').find(({ id }) => chosen.has(id));
    case 'unmet':
      return step.outcomes.find(({ id }) => id === step.round.unmet);
  }
}
