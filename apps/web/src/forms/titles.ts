import type { FormSchema } from './form-schema';

/** The titles of fields that are asked together, in the words of their form. */
export const titlesOf = (schema: FormSchema, names: readonly string[]): string =>
  names.flatMap((name) => schema.properties?.[name]?.title ?? []).join(' · ');
