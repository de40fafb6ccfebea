import { acquaintOutcomes } from '../roll-definition';
import { outcomesOf } from '../routes';
import type { AcquaintStep, OutcomeDefinition, StepDefinition } from '../step-definition';
import type { Linting } from './linting';

/** An acquaintance has a paper, people and an end, and nothing in it that nobody could do for another (R37). */
export function acquaintRule(linting: Linting): void {
  for (const step of linting.definition.steps) {
    if (step.kind !== 'acquaint') continue;
    checkPaper(linting, step);
    checkPositions(linting, step);
    checkOutcomes(linting, step);
    checkTerm(linting, step);
  }
}

/** The paper is there when the step is entered: of the case's start, or of an earlier step. */
function checkPaper(linting: Linting, step: AcquaintStep): void {
  const { definition } = linting;
  const { document } = step.acquaint;
  const made = definition.start.document === document || definition.steps.some((other) => makes(other, document));
  if (made) return;
  linting.refuse(
    step.acquaint,
    'document',
    `step ${step.id}: nothing makes the paper «${document}»`,
    'name the paper of the start, or let an earlier step make it with «kind: document» or «produces»',
  );
}

const makes = (step: StepDefinition, template: string): boolean =>
  (step.kind === 'document' && step.document === template) ||
  outcomesOf(step).some(({ produces }) => produces.includes(template));

function checkPositions(linting: Linting, { acquaint }: AcquaintStep): void {
  for (const audience of acquaint.to)
    if (audience.kind === 'position')
      linting.exists(audience, 'position', 'position', audience.position, linting.known.positions);
}

function checkOutcomes(linting: Linting, step: AcquaintStep): void {
  const known: readonly string[] = Object.values(acquaintOutcomes);
  for (const outcome of step.outcomes) {
    if (!linting.exists(outcome, '', 'outcome of an acquaintance', outcome.id, known)) continue;
    if (isPlain(outcome)) continue;
    linting.refuse(
      outcome,
      '',
      `step ${step.id}: «${outcome.id}» has no form, reason or stay`,
      'leave only «title», «produces» and where it leads; a copy is asked about by «receipt: true»',
    );
  }
  const [has, ends] = [(id: string): boolean => step.outcomes.some((each) => each.id === id), step.acquaint.ends];
  if (!has(acquaintOutcomes.confirmed))
    linting.refuse(
      step,
      'outcomes',
      `step ${step.id} does not say what follows when all have confirmed`,
      'add «confirmed: { end: … }»',
    );
  if (has(acquaintOutcomes.lapsed) !== (ends === 'due'))
    linting.refuse(
      step,
      'outcomes',
      ends === 'due'
        ? `step ${step.id} does not say what follows when the term ends`
        : `step ${step.id} waits for all: it never lapses`,
      ends === 'due' ? 'add «lapsed: { end: … }»' : 'leave out «lapsed», or write «ends: due»',
    );
}

const isPlain = ({ form, reason, stay, choose }: OutcomeDefinition): boolean =>
  form === null && reason === 'none' && !stay && choose !== true;

/** What ends by its term has one, and nothing comes after it; what each reads for himself goes to nobody else. */
function checkTerm(linting: Linting, step: AcquaintStep): void {
  const { due } = step;
  if (step.acquaint.ends === 'due' && due === null)
    linting.refuse(
      step.acquaint,
      'ends',
      `step ${step.id} ends with its term and has none`,
      'add «due: { within: … }»',
    );
  for (const rung of due?.rungs ?? []) {
    if (rung.act === 'reassign' || rung.act === 'decide' || rung.to.some(({ kind }) => kind === 'superior'))
      linting.refuse(
        rung,
        '',
        `step ${step.id}: nobody reads for another`,
        'write «remind: [holder]», or name a position that is told',
      );
    else if (step.acquaint.ends === 'due' && rung.offset >= 0)
      linting.refuse(rung, '', `step ${step.id} is over by then`, 'use «remind», or write «ends: all»');
  }
  if (due?.extension !== undefined)
    linting.refuse(due, '', `step ${step.id}: nobody asks for more time to read`, 'leave out «extension»');
}
