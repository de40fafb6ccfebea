import { fieldsOf, planForm } from './form-plan';
import type { FormPart } from './form-plan';
import type { FormSchema, FormValues } from './form-schema';
import type { Teaching } from './teaching';

/**
 * What an empty form begins with, so that nobody enters what can be known: the only journal one has, today for a single
 * required day of the past, «no» where the box stands unticked. Everything can be changed.
 */
export function startingValues(schema: FormSchema, teaching: readonly Teaching[], today: string): FormValues {
  const plan = planForm(schema);
  return { ...onlyJournal(plan, teaching), ...daysOf(schema, plan, today), ...flagsOf(schema) };
}

function onlyJournal(plan: readonly FormPart[], teaching: readonly Teaching[]): FormValues {
  const part = plan.find(({ kind }) => kind === 'journal');
  const [only, another] = teaching;
  if (part?.kind !== 'journal' || only === undefined || another !== undefined) return {};
  return {
    ...(part.discipline === null ? {} : { [part.discipline]: only.discipline.id }),
    ...(part.group === null ? {} : { [part.group]: only.group.id }),
  };
}

function daysOf(schema: FormSchema, plan: readonly FormPart[], today: string): FormValues {
  const required = new Set(schema.required ?? []);
  const days = plan.flatMap(fieldsOf).filter((name) => {
    const field = schema.properties?.[name];
    return required.has(name) && field?.format === 'date' && field['x-when'] === 'past';
  });
  return Object.fromEntries(days.map((name) => [name, today]));
}

function flagsOf(schema: FormSchema): FormValues {
  const flags = (schema.required ?? []).filter((name) => schema.properties?.[name]?.type === 'boolean');
  return Object.fromEntries(flags.map((name) => [name, false]));
}
