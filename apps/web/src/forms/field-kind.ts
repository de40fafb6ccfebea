import type { FormSchema, ReferenceSource } from './form-schema';

/** Up to this many letters fit a line. */
const LINE = 200;
const searched: ReadonlySet<ReferenceSource> = new Set(['person', 'unit']);

export type FieldKind =
  | 'text'
  | 'long-text'
  | 'number'
  | 'flag'
  | 'date'
  | 'moment'
  /** One of a few known values. */
  | 'choice'
  /** One of many, found by its name. */
  | 'reference'
  | 'object'
  | 'dates'
  | 'choices'
  | 'references'
  /** Several of anything else, one below the other. */
  | 'list';

/** How a field is drawn. The language of forms is closed: everything it can say has its kind here. */
export function kindOf(schema: FormSchema): FieldKind {
  switch (schema.type) {
    case 'object':
      return 'object';
    case 'array':
      return kindOfList(schema.items ?? { type: 'string' });
    case 'boolean':
      return 'flag';
    case 'integer':
    case 'number':
      return 'number';
    case 'string':
      return kindOfText(schema);
  }
}

function kindOfText(schema: FormSchema): FieldKind {
  const source = schema['x-source'];
  if (source !== undefined) return searched.has(source) ? 'reference' : 'choice';
  if (schema.enum !== undefined || schema.oneOf !== undefined) return 'choice';
  if (schema.format === 'date') return 'date';
  if (schema.format === 'date-time') return 'moment';
  if (schema.format === 'email' || schema.pattern !== undefined) return 'text';
  return (schema.maxLength ?? Infinity) > LINE ? 'long-text' : 'text';
}

function kindOfList(items: FormSchema): FieldKind {
  switch (kindOf(items)) {
    case 'date':
      return 'dates';
    case 'choice':
      return 'choices';
    case 'reference':
      return 'references';
    default:
      return 'list';
  }
}
