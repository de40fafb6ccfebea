import type { FormSchema } from '../definition/form-schema';

/** A value of a schema's shape, every optional field filled: what an expression is tried with before it is published. */
export function sampleValue(schema: FormSchema): unknown {
  switch (schema.type) {
    case 'object': {
      const fields = Object.entries(schema.properties ?? {});
      return Object.fromEntries(fields.map(([name, field]) => [name, sampleValue(field)]));
    }
    case 'array':
      return [sampleValue(schema.items ?? { type: 'string' })];
    case 'string':
      return schema.enum?.[0] ?? schema.examples?.[0] ?? sampleText(schema.format);
    case 'boolean':
      return true;
    default:
      return schema.minimum ?? schema.maximum ?? 1;
  }
}

function sampleText(format: FormSchema['format']): string {
  switch (format) {
    case 'date':
      return '2026-09-01';
    case 'date-time':
      return '2026-09-01T09:00:00Z';
    case 'email':
      return 'somebody@example.org';
    case undefined:
      return 'text';
  }
}
