import { relations } from '../relations';
import { nextSteps, reachedFrom } from '../routes';
import type { StepDefinition } from '../step-definition';
import type { Linting } from './linting';

/**
 * A step with `each` opens items; it and all it leads to run inside them. There is one such step, its items are not
 * entered from outside nor left, and they do not touch what all of them share.
 */
export function itemsRule(linting: Linting): void {
  const [opening, ...others] = linting.definition.steps.filter(({ each }) => each !== null);
  if (opening === undefined || opening.each === null) return;
  for (const other of others) {
    linting.refuse(
      other,
      'each',
      `step ${other.id} opens items a second time`,
      `only one step has «each», here ${opening.id}; let the step run inside its items`,
    );
  }
  if (!Object.hasOwn(relations, opening.each.relation)) {
    linting.refuse(
      opening,
      'each',
      `nothing is known by the relation «${opening.each.relation}»`,
      `known are ${Object.keys(relations).join(', ')}`,
    );
  }
  if (others.length > 0) return;
  checkBorder(linting, opening);
  checkShared(linting);
}

function checkBorder(linting: Linting, opening: StepDefinition): void {
  const { start, steps } = linting.definition;
  const outside = reachedFrom(start.next, steps, opening.id);
  for (const step of steps.filter(({ inItem }) => inItem)) {
    if (outside.has(step.id)) {
      linting.refuse(
        step,
        'id',
        `step ${step.id} runs inside items of ${opening.id} and outside of them`,
        'write the step twice, or lead the items to an end',
      );
    }
    if (nextSteps(step).includes(opening.id)) {
      linting.refuse(
        step,
        'id',
        `step ${step.id} leads back to ${opening.id}, which opens the items`,
        'use an outcome with «stay: true», or end the item',
      );
    }
  }
}

/** Items run side by side: what one of them changed in the shared form would pull the ground from under the others. */
function checkShared(linting: Linting): void {
  for (const step of linting.definition.steps) {
    if (!step.inItem || step.kind !== 'form' || step.fills !== 'case') continue;
    linting.refuse(
      step,
      'id',
      `step ${step.id} changes the form of the case from inside an item`,
      'leave out «fills: case», and use answers.<step>',
    );
  }
}
