import { outcomesOf } from '../routes';
import { windowOutcomes } from '../step-definition';
import type { OutcomeDefinition, StepDefinition } from '../step-definition';
import type { Linting } from './linting';

/** Who is refused learns why (R10), and a window has the outcomes without which it could not open or end. */
export function outcomesRule(linting: Linting): void {
  for (const step of linting.definition.steps) {
    for (const outcome of outcomesOf(step)) checkReason(linting, outcome);
    if (step.kind === 'window') checkWindow(linting, step);
  }
}

function checkReason(linting: Linting, outcome: OutcomeDefinition): void {
  const needsReason = outcome.consent === 'refuses' || outcome.consent === 'returns';
  if (!needsReason || outcome.reason === 'required') return;
  linting.refuse(
    outcome,
    'reason',
    `«${outcome.id}» gives no reason`,
    'leave «reason» out or write «reason: required»: whoever is refused must learn why',
  );
}

function checkWindow(linting: Linting, step: StepDefinition): void {
  const outcomes = outcomesOf(step);
  const hints = {
    open: 'add «open: {}», by which the window is opened',
    closed: 'add «closed: { end: … }», which follows when the window ends',
  };
  for (const [id, hint] of Object.entries(hints)) {
    if (outcomes.some((outcome) => outcome.id === id)) continue;
    linting.refuse(step, 'outcomes', `the window of step ${step.id} has no «${id}»`, hint);
  }
  for (const outcome of outcomes) {
    const isEnding = outcome.id === windowOutcomes.closed || outcome.id === windowOutcomes.unused;
    if (isEnding && (outcome.stay || outcome.form !== null || outcome.reason !== 'none')) {
      linting.refuse(
        outcome,
        '',
        `nobody chooses «${outcome.id}»: it has no stay, form or reason`,
        'leave only «next» or «end», «title» and «produces»',
      );
    }
  }
}
