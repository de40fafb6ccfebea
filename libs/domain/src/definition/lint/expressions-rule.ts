import { checkExpression } from '../../expression/check-expression';
import type { ExpressionScope, WantedResult } from '../../expression/check-expression';
import type { DueDefinition } from '../definition';
import { placesOf } from '../round-definition';
import { outcomesOf, roundOf } from '../routes';
import type { AcquaintStep, Branch, CaseStep, StepDefinition, WindowStep } from '../step-definition';
import { scopeOf } from './expression-scope';
import type { Linting } from './linting';
import { peopleOf } from './people-rule';
import { relations } from '../relations';

/** Every expression parses, reads known fields that are always filled, and gives what is needed where it stands. */
export function expressionsRule(linting: Linting): void {
  for (const step of linting.definition.steps) {
    const scope = scopeOf(linting.pack, step);
    checkEach(linting, step, scope);
    for (const person of peopleOf(step)) {
      if (person.kind === 'position') check(linting, person, 'of', person.of, scope, 'text');
    }
    checkRound(linting, step, scope);
    if (step.kind === 'collegial') check(linting, step.body, 'of', step.body.of, scope, 'text');
    if (step.kind === 'acquaint') checkAudience(linting, step, scope);
    if (step.kind === 'case') checkChild(linting, step, scope);
    if (step.kind === 'window') checkWindow(linting, step, scope);
    if (outcomesOf(step).length > 0 && 'due' in step && step.due !== null) checkStart(linting, step.due, scope);
    checkConditions(linting, step, scope);
  }
}

function check(
  linting: Linting,
  part: object,
  field: string,
  source: string,
  scope: ExpressionScope,
  wanted: WantedResult,
): void {
  for (const { message, hint } of checkExpression(source, scope, wanted)) linting.refuse(part, field, message, hint);
}

/** The list is looked at before its items exist: it cannot hang on what they will be. */
function checkEach(linting: Linting, step: StepDefinition, scope: ExpressionScope): void {
  if (step.each === null) return;
  const outside: ExpressionScope = { ...scope, item: { type: 'object', properties: {}, required: [] } };
  const faults = linting.faults.length;
  check(linting, step, 'each', step.each.of, outside, 'texts');
  const wanted = relations[step.each.relation];
  if (linting.faults.length > faults || wanted === undefined || !step.each.of.startsWith('form.')) return;
  const source = scope.form.properties?.[step.each.members]?.items?.['x-source'];
  if (source === wanted) return;
  linting.refuse(
    step,
    'each',
    `${step.each.of} is not a list of those who have a ${step.each.relation}`,
    `give its items "x-source": "${wanted}"`,
  );
}

/** Who is named by an expression is a person, or a list of them. */
function checkRound(linting: Linting, step: StepDefinition, scope: ExpressionScope): void {
  const round = roundOf(step);
  for (const { who } of round === null ? [] : placesOf(round)) {
    if (who.kind === 'person' || who.kind === 'group') check(linting, who, 'of', who.of, scope, 'text');
    if (who.kind === 'persons' || who.kind === 'related') check(linting, who, 'of', who.of, scope, 'texts');
  }
}

/** Who is acquainted: units by a text, persons by a list. */
function checkAudience(linting: Linting, { acquaint }: AcquaintStep, scope: ExpressionScope): void {
  for (const audience of acquaint.to)
    if (audience.of !== null)
      check(linting, audience, 'of', audience.of, scope, audience.kind === 'persons' ? 'texts' : 'text');
}

function checkStart(linting: Linting, due: DueDefinition, scope: ExpressionScope): void {
  if (due.from.kind === 'expression') check(linting, due, 'from', due.from.expression, scope, 'date');
}

function checkWindow(linting: Linting, step: WindowStep, scope: ExpressionScope): void {
  const { discipline, group, lessonTypes, dates, students } = step.scope;
  check(linting, step.scope, 'discipline', discipline, scope, 'text');
  check(linting, step.scope, 'group', group, scope, 'text');
  if (lessonTypes !== null) check(linting, step.scope, 'lessonTypes', lessonTypes, scope, 'texts');
  check(linting, step.scope, 'dates', dates, scope, 'texts');
  check(linting, step.scope, 'students', students, scope, 'texts');
}

function checkChild(linting: Linting, step: CaseStep, scope: ExpressionScope): void {
  for (const [field, source] of Object.entries(step.form)) check(linting, step.form, field, source, scope, 'anything');
}

function checkConditions(linting: Linting, step: StepDefinition, scope: ExpressionScope): void {
  const outcomes = outcomesOf(step);
  if (outcomes.length === 0) {
    const branches =
      'branches' in step
        ? step.branches
        : step.kind === 'case'
          ? step.outcomes.flatMap((outcome) => outcome.branches)
          : [];
    for (const branch of branches) checkCondition(linting, branch, scope);
  }
  for (const outcome of outcomes) {
    const after = scopeOf(linting.pack, step, outcome);
    for (const branch of outcome.branches) checkCondition(linting, branch, after);
  }
}

function checkCondition(linting: Linting, branch: Branch, scope: ExpressionScope): void {
  if (branch.when !== null) check(linting, branch, 'when', branch.when, scope, 'condition');
}
