import type { FormSchema, FormValues } from '../definition/form-schema';
import type { FieldFault } from '../errors/domain-error';
import { compiledForm } from './compiled-form';
import type { DayOfFilling } from './compiled-form';
import { toFieldFaults } from './field-faults';
import { unsafeValues } from './unsafe-values';

export type ValidatedForm =
  | { readonly values: FormValues; readonly fields?: undefined }
  | { readonly values?: undefined; readonly fields: readonly FieldFault[] };

/** A person mends a form field by field; nobody reads more faults than this. */
const mostFaults = 100;

/**
 * Checks what a person filled against the form, naming every wrong field. Where a reference (`x-source`) must exist or be
 * within reach of the person is not seen here: that takes a look-up.
 *
 * @param today the local date at the university, `YYYY-MM-DD`: the last one allowed by `x-when: past`.
 */
export function validateForm(schema: FormSchema, values: unknown, today: string): ValidatedForm {
  const unsafe = unsafeValues(values);
  if (unsafe.length > 0) return { fields: unsafe.slice(0, mostFaults) };
  const validate = compiledForm(schema);
  const context: DayOfFilling = { today };
  // The check narrows its argument's type only when called plainly, which would lose the day.
  if (validate.call(context, values)) return { values: values as FormValues };
  return { fields: toFieldFaults(validate.errors ?? [], today).slice(0, mostFaults) };
}
