import type { FormSchema, FormValues } from './form-schema';
import { pointer } from './pointer';

/** The required fields that are still empty, as pointers in the order of the form. Whether a value is right the server says. */
export function unfilled(schema: FormSchema, values: FormValues, path = ''): readonly string[] {
  const required = new Set(schema.required ?? []);
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const at = pointer(path, name);
    const value = values[name];
    if (field.type === 'object' && (required.has(name) || value !== undefined))
      return unfilled(field, (value ?? {}) as FormValues, at);
    return required.has(name) && isEmpty(value) ? [at] : [];
  });
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
