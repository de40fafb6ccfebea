import type { LocalizedText } from './localized-text';

/** Where the values of a reference field come from; they are checked against what the person may choose. */
export const referenceSources = [
  'discipline',
  'group',
  'student',
  'person',
  'unit',
  'lesson-type',
  'council-member',
] as const;
export type ReferenceSource = (typeof referenceSources)[number];

/**
 * The part of JSON Schema 2020-12 that forms use, with our three annotations.
 * Unknown properties are refused (`additionalProperties: false` is implied for objects).
 */
export interface FormSchema {
  readonly type: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  readonly properties?: Readonly<Record<string, FormSchema>>;
  readonly required?: readonly string[];
  readonly items?: FormSchema;
  readonly enum?: readonly string[];
  readonly format?: 'date' | 'date-time' | 'email';
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  /** Values that fit; a field with a `pattern` needs one, because none can be computed for it. */
  readonly examples?: readonly string[];
  /** The field's name as a person reads it. */
  readonly 'x-title'?: LocalizedText;
  readonly 'x-help'?: LocalizedText;
  /** The value is an id of this kind. */
  readonly 'x-source'?: ReferenceSource;
  /** Words for the values of `enum`. */
  readonly 'x-words'?: Readonly<Record<string, LocalizedText>>;
  /** A limit on a date relative to the day of filling: `past` allows today and before. */
  readonly 'x-when'?: 'past' | 'future';
}

/** The values of a filled form. */
export type FormValues = Readonly<Record<string, unknown>>;
