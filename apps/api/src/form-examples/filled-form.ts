import type { FormSchema, FormValues, Language } from '@kelisim/domain';
import type { NamedReference, ReferenceNames } from '@kelisim/persistence';
import { referenceKey } from '@kelisim/persistence';
import { z } from 'zod';

const filledField = z
  .object({
    name: z.string(),
    title: z.string(),
    kind: z.enum(['text', 'date', 'moment', 'flag']).describe('How the values are to be worded'),
    values: z.array(z.string()),
  })
  .meta({ id: 'FilledField' });

export const filledForm = z
  .array(filledField)
  .describe('A form as it was filled, in words: names in place of ids, empty fields left out');

export type FilledField = z.infer<typeof filledField>;

/** A form with the values somebody has put in. */
export interface Filled {
  readonly schema: FormSchema;
  readonly values: FormValues;
}

/** What a filled form names by ids. */
export function referencesIn({ schema, values }: Filled): readonly NamedReference[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const source = sourceOf(property);
    return source === undefined ? [] : textsOf(values[name]).map((id) => ({ source, id }));
  });
}

/** Its fields in words, in the order of the form. What has lost its name is left out: an id tells a reader nothing. */
export function inWords({ schema, values }: Filled, names: ReferenceNames, language: Language): FilledField[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const one = property.items ?? property;
    const source = sourceOf(property);
    const worded = textsOf(values[name]).flatMap((text) => {
      const word =
        source === undefined
          ? (one['x-words']?.[text]?.[language] ?? text)
          : names.get(referenceKey({ source, id: text }));
      return word === undefined || word === '' ? [] : [word];
    });
    const title = property['x-title']?.[language] ?? name;
    return worded.length === 0 ? [] : [{ name, title, kind: kindOf(one), values: worded }];
  });
}

const sourceOf = (property: FormSchema): NamedReference['source'] | undefined =>
  property['x-source'] ?? property.items?.['x-source'];

function kindOf({ type, format }: FormSchema): FilledField['kind'] {
  if (type === 'boolean') return 'flag';
  if (format === 'date') return 'date';
  return format === 'date-time' ? 'moment' : 'text';
}

/** Texts, numbers and flags of a field; parts that are forms themselves are not told. */
function textsOf(value: unknown): readonly string[] {
  const parts: readonly unknown[] = Array.isArray(value) ? value : [value];
  return parts.filter((part) => ['string', 'number', 'boolean'].includes(typeof part)).map(String);
}
