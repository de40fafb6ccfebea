import type { FormSchema, ReferenceSource } from './form-schema';
import { kindOf } from './field-kind';

/**
 * The parts in which an object of a form is drawn. Fields that name the same lesson of the same journal are asked together:
 * a teacher thinks of «Ecology with that group on Monday», not of four independent fields.
 */
export type FormPart =
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'journal'; readonly discipline: string | null; readonly group: string | null }
  | { readonly kind: 'lessons'; readonly dates: string; readonly types: string | null };

type Properties = readonly (readonly [string, FormSchema])[];

const nameOf = (properties: Properties, fits: (schema: FormSchema) => boolean): string | null =>
  properties.find(([, schema]) => fits(schema))?.[0] ?? null;

const isFrom =
  (source: ReferenceSource) =>
  (schema: FormSchema): boolean =>
    schema['x-source'] === source;

const isListFrom =
  (source: ReferenceSource) =>
  (schema: FormSchema): boolean =>
    schema.items?.['x-source'] === source;

const isAboutStudents = (schema: FormSchema): boolean => isFrom('student')(schema) || isListFrom('student')(schema);

/** Journal, lessons and students stand together, in this order, where the first of their fields stands. */
export function planForm(schema: FormSchema): readonly FormPart[] {
  const properties = Object.entries(schema.properties ?? {});
  const asked = partsOfTeaching(properties);
  const together = new Set(asked.flatMap(fieldsOf));
  let placed = false;
  return properties.flatMap(([name]): readonly FormPart[] => {
    if (!together.has(name)) return [{ kind: 'field', name }];
    if (placed) return [];
    placed = true;
    return asked;
  });
}

function partsOfTeaching(properties: Properties): readonly FormPart[] {
  const discipline = nameOf(properties, isFrom('discipline'));
  const group = nameOf(properties, isFrom('group'));
  if (discipline === null && group === null) return [];
  const dates = nameOf(properties, (schema) => kindOf(schema) === 'dates');
  const types = nameOf(properties, isListFrom('lesson-type'));
  const students = properties.filter(([, schema]) => isAboutStudents(schema));
  return [
    { kind: 'journal', discipline, group },
    ...(dates === null ? [] : [{ kind: 'lessons', dates, types } as const]),
    ...students.map(([name]) => ({ kind: 'field', name }) as const),
  ];
}

/** The fields that a part fills. */
export function fieldsOf(part: FormPart): readonly string[] {
  const names = part.kind === 'field' ? [part.name] : rest(part);
  return names.filter((name) => name !== null);
}

const rest = (part: Exclude<FormPart, { kind: 'field' }>): readonly (string | null)[] =>
  part.kind === 'journal' ? [part.discipline, part.group] : [part.dates, part.types];
