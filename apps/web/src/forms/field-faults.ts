import type { FieldFault } from '../api/problem';
import type { FormSchema, FormValues } from './form-schema';
import { fieldsOf, planForm } from './form-plan';
import { isWithin, namesOf } from './pointer';

const sentence = (words: string): string => words.charAt(0).toLocaleUpperCase() + words.slice(1);

const worded = (faults: readonly FieldFault[]): string | undefined =>
  faults.length === 0 ? undefined : [...new Set(faults.map(({ message }) => sentence(message)))].join('. ');

/** What is wrong with exactly this field, in words. */
export const faultOf = (faults: readonly FieldFault[], path: string): string | undefined =>
  worded(faults.filter((fault) => fault.path === path));

/** What is wrong with this field or anything in it: for a list that is drawn as one control. */
export const faultWithin = (faults: readonly FieldFault[], path: string): string | undefined =>
  worded(faults.filter((fault) => isWithin(fault.path, path)));

/** The title of the field that a pointer names: of the nearest one above it that has a title. */
export function titleAt(schema: FormSchema, path: string): string | undefined {
  let at: FormSchema | undefined = schema;
  let title: string | undefined;
  for (const name of namesOf(path)) {
    at = at?.type === 'array' ? at.items : at?.properties?.[name];
    title = at?.title ?? title;
  }
  return title;
}

/** The faults that still stand when a person has changed some fields: those of other fields. */
export const remaining = (
  faults: readonly FieldFault[],
  before: FormValues,
  after: FormValues,
): readonly FieldFault[] =>
  faults.filter(({ path }) => {
    const [name] = namesOf(path);
    return name === undefined || before[name] === after[name];
  });

/** The faults in the order in which the fields are drawn, so that «the first» is what a reader sees first. */
export function inFormOrder(schema: FormSchema, faults: readonly FieldFault[]): readonly FieldFault[] {
  const names = planForm(schema).flatMap(fieldsOf);
  const placeOf = ({ path }: FieldFault): number => names.indexOf(namesOf(path)[0] ?? '');
  return [...faults].sort((one, other) => placeOf(one) - placeOf(other));
}
