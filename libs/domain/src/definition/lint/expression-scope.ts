import type { ExpressionScope } from '../../expression/check-expression';
import { collegialForm } from '../collegial-form';
import type { FormSchema } from '../form-schema';
import type { Pack } from '../pack';
import { outcomesOf, reachedFrom } from '../routes';
import type { OutcomeDefinition, StepDefinition } from '../step-definition';

const text: FormSchema = { type: 'string' };

/** An object of which every field is filled. */
function record(properties: Readonly<Record<string, FormSchema>>): FormSchema {
  return { type: 'object', properties, required: Object.keys(properties) };
}

const author = record({ person: text, position: text, unit: text, department: text, faculty: text, university: text });
const caseFacts = record({ filedAt: { type: 'string', format: 'date-time' }, procedure: text });

/**
 * What expressions of a step may read. `answers` holds the forms of steps that every way to this one has passed: an
 * answer that may not have been given yet would leave the question without a unit or a date.
 *
 * @param outcome for what follows a decision: its own form has just been filled.
 */
export function scopeOf(pack: Pack, step: StepDefinition, outcome: OutcomeDefinition | null = null): ExpressionScope {
  const { steps, start } = pack.definition;
  const passed = steps.filter((other) => other.id !== step.id && isAlwaysPassed(other, step, start.next, steps));
  const answers = passed.flatMap((other) =>
    answerOf(
      pack,
      other,
      outcomesOf(other).filter((known) => !known.stay),
    ),
  );
  const own = outcome === null ? [] : answerOf(pack, step, [outcome]);
  return {
    form: pack.forms[start.form] ?? record({}),
    author,
    item: step.inItem ? itemScope(pack) : record({}),
    case: caseFacts,
    answers: record(Object.fromEntries([...answers, ...own])),
  };
}

function isAlwaysPassed(
  other: StepDefinition,
  step: StepDefinition,
  start: string,
  steps: readonly StepDefinition[],
): boolean {
  return !reachedFrom(start, steps, other.id).has(step.id);
}

/** A step's answer: the fields that are filled whichever of the outcomes is chosen. */
function answerOf(
  pack: Pack,
  step: StepDefinition,
  outcomes: readonly OutcomeDefinition[],
): readonly (readonly [string, FormSchema])[] {
  if (step.kind === 'form' && step.fills === 'case') return [];
  const chosen = outcomes.filter(({ id }) => step.kind !== 'window' || !['close', 'closed', 'unused'].includes(id));
  const forms = chosen.map((outcome) => formOf(pack, step, outcome));
  const [first, ...rest] = forms;
  if (first === undefined || first === null || rest.some((form) => form !== first)) return [];
  return [[step.id, first]];
}

function formOf(pack: Pack, step: StepDefinition, outcome: OutcomeDefinition): FormSchema | null {
  if (outcome.form !== null) return pack.forms[outcome.form] ?? null;
  return step.kind === 'collegial' ? collegialForm : null;
}

/** Inside items: the value of the relation, and the members that belong to it. */
function itemScope(pack: Pack): FormSchema {
  const each = pack.definition.steps.find((step) => step.each !== null)?.each;
  if (each === undefined || each === null) return record({});
  return record({ [each.relation]: text, [each.members]: { type: 'array', items: text } });
}
