import type { FormContextValue } from './form-context';
import type { FormSchema } from './form-schema';
import { choicesAmong } from './narrowing';
import type { Choice } from './teaching';

/** What may be chosen in a field whose values are few and known. */
export function optionsOf(schema: FormSchema, { teaching, choices }: FormContextValue): readonly Choice[] {
  const source = schema['x-source'];
  if (source === 'council-member') return choices.members;
  if (source !== undefined) return choicesAmong(teaching, source);
  if (schema.oneOf !== undefined) return schema.oneOf.map(({ const: id, title }) => ({ id, label: title }));
  return (schema.enum ?? []).map((id) => ({ id, label: id }));
}
