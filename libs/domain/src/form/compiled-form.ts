import { _, Ajv2020 } from 'ajv/dist/2020';
import type { ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { FormSchema, FormValues } from '../definition/form-schema';
import { closed } from './closed-schema';

/** What a check needs beside the values: the local date at the university. */
export interface DayOfFilling {
  readonly today: string;
}

const compiled = new WeakMap<FormSchema, ValidateFunction<FormValues>>();
let ajv: Ajv2020 | null = null;

/** The check of a form, compiled once for each schema object: packs are immutable, their forms with them. */
export function compiledForm(schema: FormSchema): ValidateFunction<FormValues> {
  const known = compiled.get(schema);
  if (known !== undefined) return known;
  ajv ??= newAjv();
  const validate = ajv.compile<FormValues>(closed(schema));
  // Ajv keeps every schema it has compiled; ours outlive a changed pack only as long as the pack itself.
  ajv.removeSchema();
  compiled.set(schema, validate);
  return validate;
}

function newAjv(): Ajv2020 {
  // ownProperties: a field named like something every object inherits (`toString`) must not count as filled.
  const instance = new Ajv2020({ allErrors: true, strict: true, ownProperties: true, passContext: true });
  addFormats(instance, ['date', 'date-time', 'email']);
  for (const keyword of ['x-title', 'x-help', 'x-source', 'x-words']) instance.addKeyword({ keyword });
  instance.addKeyword({
    keyword: 'x-when',
    type: 'string',
    schemaType: 'string',
    validate: isWithin,
    error: { message: 'is on the wrong side of today', params: ({ schemaValue }) => _`{when: ${schemaValue}}` },
  });
  return instance;
}

/** `past` allows today and what was before it, `future` today and what comes. ISO dates compare as texts. */
function isWithin(this: DayOfFilling, when: string, date: string): boolean {
  return when === 'past' ? date <= this.today : date >= this.today;
}
