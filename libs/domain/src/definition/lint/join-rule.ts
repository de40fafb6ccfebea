import { branchesOf } from '../routes';
import type { StepDefinition } from '../step-definition';
import type { Linting } from './linting';

/** Items need a join that makes one end of theirs, and only they do. */
export function joinRule(linting: Linting): void {
  const { definition } = linting;
  const opening = definition.steps.find(opensItems);
  if (opening === undefined) {
    if (definition.join.length > 0) {
      linting.refuse(
        definition,
        'join',
        'there is nothing to join',
        'remove «join», or give a step «each: <relation> of <list>» or «kind: rows»',
      );
    }
    return;
  }
  if (definition.join.length === 0) {
    linting.refuse(
      opening,
      opening.each === null ? 'of' : 'each',
      `nothing says what the items of ${opening.id} make of the case`,
      'add «join:» with a line for each end, the last one «<end>: otherwise»',
    );
    return;
  }
  checkRules(linting);
}

/** Items, or rows, are opened: something must say what they make of the case. */
const opensItems = ({ each, kind }: StepDefinition): boolean => each !== null || kind === 'rows';

function checkRules(linting: Linting): void {
  const { join, ends, steps } = linting.definition;
  const known = ends.map(({ id }) => id);
  const reached = steps
    .filter((step) => step.inItem || step.kind === 'rows')
    .flatMap(branchesOf)
    .flatMap(({ to }) => ('end' in to ? [to.end] : []));
  for (const rule of join) {
    linting.exists(rule, '', 'end', rule.end, known);
    if (rule.when === 'otherwise' || reached.includes(rule.when.end)) continue;
    linting.refuse(rule, '', `no item ends as «${rule.when.end}»`, `items end as ${[...new Set(reached)].join(', ')}`);
  }
}
