/** Where the values of a reference come from. */
export type ReferenceSource = 'discipline' | 'group' | 'student' | 'person' | 'unit' | 'lesson-type' | 'council-member';

/**
 * A form as the API gives it: the product's closed part of JSON Schema 2020-12 with titles and help already in the reader's
 * language. `x-source` says where a reference comes from, `x-when` on which side of today a date lies.
 */
export interface FormSchema {
  readonly type: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, FormSchema>>;
  readonly required?: readonly string[];
  readonly items?: FormSchema;
  readonly enum?: readonly string[];
  readonly oneOf?: readonly { readonly const: string; readonly title: string }[];
  readonly format?: 'date' | 'date-time' | 'email';
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly examples?: readonly string[];
  readonly 'x-source'?: ReferenceSource;
  readonly 'x-when'?: 'past' | 'future';
}

/** What has been filled in so far. */
export type FormValues = Readonly<Record<string, unknown>>;

/** The generated client knows a schema only as an object: every form of a published procedure keeps to the closed language. */
export const asFormSchema = (schema: Readonly<Record<string, unknown>>): FormSchema => schema as unknown as FormSchema;
