import { fieldsOf } from './form-plan';
import type { FormPart } from './form-plan';
import type { FormSchema, FormValues, ReferenceSource } from './form-schema';
import { distinct } from './teaching';
import type { Choice, Teaching } from './teaching';

/** The journals that fit what has been chosen so far. */
export function teachingChosen(
  teaching: readonly Teaching[],
  plan: readonly FormPart[],
  values: FormValues,
): readonly Teaching[] {
  const part = plan.find((one) => one.kind === 'journal');
  if (part === undefined) return teaching;
  const fits = (name: string | null, id: string): boolean =>
    name === null || values[name] === undefined || values[name] === id;
  return teaching.filter(({ discipline, group }) => fits(part.discipline, discipline.id) && fits(part.group, group.id));
}

/** Whether the journal has been chosen: the fields that depend on it wait until then. */
export function isJournalChosen(plan: readonly FormPart[], values: FormValues): boolean {
  const part = plan.find((one) => one.kind === 'journal');
  return part === undefined || fieldsOf(part).every((name) => values[name] !== undefined);
}

/** What may stand in a field of this source, given the journals that are left. */
export function choicesAmong(teaching: readonly Teaching[], source: ReferenceSource): readonly Choice[] {
  switch (source) {
    case 'discipline':
      return distinct(teaching.map(({ discipline }) => discipline));
    case 'group':
      return distinct(teaching.map(({ group }) => group));
    case 'student':
      return distinct(teaching.flatMap(({ students }) => students));
    case 'lesson-type':
      return distinct(
        teaching.flatMap(({ lessons }) => lessons.map(({ type, typeTitle }) => ({ id: type, label: typeTitle }))),
      );
    default:
      return [];
  }
}

/**
 * The values after a change, without what no longer fits the chosen journal: students of another group, dates and types of
 * lessons that it has not had.
 */
export function narrowed(
  schema: FormSchema,
  plan: readonly FormPart[],
  values: FormValues,
  teaching: readonly Teaching[],
): FormValues {
  if (!plan.some(({ kind }) => kind === 'journal')) return values;
  const left = teachingChosen(teaching, plan, values);
  const names = plan.filter(({ kind }) => kind !== 'journal').flatMap(fieldsOf);
  return names.reduce((kept, name) => keepFitting(kept, name, fitting(schema, plan, name, left)), values);
}

/** The values that a field may hold now; null where the journal does not matter to it. */
function fitting(
  schema: FormSchema,
  plan: readonly FormPart[],
  name: string,
  left: readonly Teaching[],
): ReadonlySet<unknown> | null {
  const field = schema.properties?.[name];
  const source = field?.['x-source'] ?? field?.items?.['x-source'];
  if (source === 'student' || source === 'lesson-type') return new Set(choicesAmong(left, source).map(({ id }) => id));
  const areDates = plan.some((part) => part.kind === 'lessons' && part.dates === name);
  return areDates ? new Set(left.flatMap(({ lessons }) => lessons.map(({ date }) => date))) : null;
}

function keepFitting(values: FormValues, name: string, fits: ReadonlySet<unknown> | null): FormValues {
  const value = values[name];
  if (fits === null || value === undefined) return values;
  if (Array.isArray(value)) {
    const kept: readonly unknown[] = value.filter((entry: unknown) => fits.has(entry));
    return kept.length === value.length ? values : setValue(values, name, kept);
  }
  return fits.has(value) ? values : setValue(values, name, undefined);
}

/** Nothing filled in is a field left out: an empty text or list is no answer. */
export function setValue(values: FormValues, name: string, value: unknown): FormValues {
  const isEmpty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  const others = Object.fromEntries(Object.entries(values).filter(([other]) => other !== name));
  return isEmpty ? others : { ...others, [name]: value };
}
