import { relations } from '../relations';
import type { PlaceDefinition, RoundDefinition, StageDefinition } from '../round-definition';
import { placesOf } from '../round-definition';
import { outcomesOf, roundOf } from '../routes';
import type { OutcomeDefinition, StepDefinition } from '../step-definition';
import type { Linting } from './linting';

/** An approval by several can come to a result, whatever is answered, and looks at fields that there are. */
export function roundsRule(linting: Linting): void {
  for (const step of linting.definition.steps) {
    const round = roundOf(step);
    if (round === null) continue;
    for (const stage of round.stages) checkNeeded(linting, step, stage);
    for (const place of placesOf(round)) checkPlace(linting, step, place);
    const outcomes = outcomesOf(step);
    for (const outcome of outcomes) checkOutcome(linting, step, outcome);
    if (!outcomes.some(({ consent }) => consent === 'agrees'))
      linting.refuse(step, 'outcomes', `nobody can agree at step ${step.id}`, 'add «agree: { next: … }»');
    checkUnmet(linting, step, round, outcomes);
  }
}

/** Where places mean one each, it is known here how many are asked at most. */
function checkNeeded(linting: Linting, step: StepDefinition, stage: StageDefinition): void {
  const { needed, places } = stage;
  const counted = places.every(({ who }) => who.kind === 'position' || who.kind === 'person');
  if (needed.kind !== 'count' || !counted || needed.count <= places.length) return;
  linting.refuse(
    stage,
    '',
    `step ${step.id}: ${needed.count} must agree, and ${places.length} are asked`,
    `write at most ${places.length}, or ask more`,
  );
}

function checkPlace(linting: Linting, step: StepDefinition, place: PlaceDefinition): void {
  const { form } = linting.definition.start;
  const fields = Object.keys(linting.pack.forms[form]?.properties ?? {});
  for (const field of place.looks ?? []) linting.exists(place, 'looks', 'field of the form', field, fields);
  const { who } = place;
  if (who.kind !== 'related' || Object.hasOwn(relations, who.relation)) return;
  linting.refuse(
    who,
    'of',
    `step ${step.id}: nothing is known by the relation «${who.relation}»`,
    `known are ${Object.keys(relations).join(', ')}`,
  );
}

/** Each answers for himself: nothing that one of several says can keep the question open or fill the step's form. */
function checkOutcome(linting: Linting, step: StepDefinition, outcome: OutcomeDefinition): void {
  if (outcome.stay)
    linting.refuse(
      outcome,
      '',
      `step ${step.id}: «${outcome.id}» cannot keep the question open for all`,
      'leave out «stay»; whoever abstains has an outcome with «consent: neutral»',
    );
  if (outcome.form !== null)
    linting.refuse(
      outcome,
      'form',
      `step ${step.id}: several cannot fill one form`,
      'ask for the form at a step of its own',
    );
}

/** Where all may abstain, something must follow; and what follows must be possible. */
function checkUnmet(
  linting: Linting,
  step: StepDefinition,
  round: RoundDefinition,
  outcomes: readonly OutcomeDefinition[],
): void {
  const abstaining = outcomes.filter(({ id, consent }) => consent === 'neutral' && id !== round.unmet);
  const follows = outcomes.find(({ id }) => id === round.unmet);
  if (round.unmet !== null && (follows === undefined || follows.branches.length === 0))
    linting.refuse(
      round,
      'unmet',
      `step ${step.id}: «${round.unmet}» leads nowhere`,
      'name an outcome of the step that has «next» or «end»',
    );
  else if (abstaining.length > 0 && round.unmet === null)
    linting.refuse(
      round,
      'outcomes',
      `step ${step.id}: nothing is said to follow when all abstain`,
      'add «unmet: <outcome>», for example «unmet: refuse»',
    );
  else if (abstaining.length === 0 && round.unmet !== null)
    linting.refuse(round, 'unmet', `step ${step.id}: nobody can abstain`, 'leave out «unmet», or add «abstain: {}»');
}
