import type { FormSchema, ReferenceSource } from './form-schema';

/** From where a form's fields are chosen, all of them. */
export function sourcesOf(schema: FormSchema): ReadonlySet<ReferenceSource> {
  const own = schema['x-source'];
  const below = [...Object.values(schema.properties ?? {}), ...(schema.items === undefined ? [] : [schema.items])];
  return new Set([...(own === undefined ? [] : [own]), ...below.flatMap((part) => [...sourcesOf(part)])]);
}
