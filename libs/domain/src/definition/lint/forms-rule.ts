import { validateForm } from '../../form/validate-form';
import type { FormSchema } from '../form-schema';
import type { Linting } from './linting';

/** Forms can be filled: no bound contradicts another, examples fit, and what replaces the case's form is the same form. */
export function formsRule(linting: Linting): void {
  for (const form of Object.values(linting.pack.forms)) checkSchema(linting, form);
  checkReplaced(linting);
}

const bounds = [
  ['minLength', 'maxLength'],
  ['minItems', 'maxItems'],
  ['minimum', 'maximum'],
] as const;

function checkSchema(linting: Linting, schema: FormSchema): void {
  for (const [least, most] of bounds) {
    const [from, to] = [schema[least], schema[most]];
    if (from === undefined || to === undefined || from <= to) continue;
    linting.refuse(
      schema,
      '',
      `nothing can be entered: ${least} ${from} is above ${most} ${to}`,
      `lower «${least}» or raise «${most}»`,
    );
  }
  for (const example of schema.examples ?? []) checkExample(linting, schema, example);
  for (const inner of [
    ...Object.values(schema.properties ?? {}),
    ...(schema.items === undefined ? [] : [schema.items]),
  ]) {
    checkSchema(linting, inner);
  }
}

/** A limit relative to the day of filling is left out of account: the example is its own day. */
function checkExample(linting: Linting, schema: FormSchema, example: string): void {
  const { fields } = validateForm({ type: 'object', properties: { example: schema } }, { example }, example);
  if (fields === undefined) return;
  linting.refuse(
    schema,
    '',
    `the example «${example}» does not fit: ${fields.map(({ rule }) => rule).join(', ')}`,
    'give one that does',
  );
}

/** Expressions count on the fields of the case's form. */
function checkReplaced(linting: Linting): void {
  const { start, steps } = linting.definition;
  for (const step of steps) {
    if (step.kind !== 'form' || step.fills !== 'case' || step.form === start.form) continue;
    linting.refuse(
      step,
      'form',
      `step ${step.id} would replace the form «${start.form}» by another`,
      `write «form: ${start.form}», or leave out «fills: case» and use answers.${step.id}`,
    );
  }
}
