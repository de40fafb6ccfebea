import type { FormSchema } from '../definition/form-schema';

/** Bounds for what a form leaves open, so that no field can be used to fill the disk. */
const longestText = 4000;
const longestList = 500;

/** The schema with its silent rules written out: objects accept no other fields, texts and lists have an end. */
export function closed(schema: FormSchema): FormSchema & { readonly additionalProperties?: false } {
  switch (schema.type) {
    case 'object': {
      const properties = Object.entries(schema.properties ?? {}).map(([name, field]) => [name, closed(field)] as const);
      return { ...schema, properties: Object.fromEntries(properties), additionalProperties: false };
    }
    case 'array':
      return { maxItems: longestList, ...schema, items: closed(schema.items ?? { type: 'string' }) };
    case 'string':
      return schema.enum === undefined ? { maxLength: longestText, ...schema } : schema;
    default:
      return schema;
  }
}
