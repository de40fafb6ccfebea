import type { JSX } from 'react';
import type { FieldFault } from '../api/problem';
import { serverNow } from '../api/server-clock';
import { universityZone } from '../language/moments';
import { Field } from './field';
import type { FormChoices } from './form-choices';
import { FormContextProvider } from './form-context';
import type { FormSchema, FormValues } from './form-schema';
import { ObjectFields } from './object-fields';
import { todayIn } from './university-time';

interface FormFieldsProps {
  readonly schema: FormSchema;
  readonly values: FormValues;
  readonly onChange: (values: FormValues) => void;
  readonly faults: readonly FieldFault[];
  readonly choices: FormChoices;
}

/** The fields of any form of a procedure, drawn from its schema, with what the server found wrong beside each. */
export function FormFields({ schema, values, onChange, faults, choices }: FormFieldsProps): JSX.Element {
  const zone = universityZone();
  const today = todayIn(zone, new Date(serverNow()));
  const { teaching } = choices;
  return (
    <FormContextProvider value={{ Field, choices, faults, teaching, journalChosen: true, zone, today }}>
      <ObjectFields schema={schema} path="" values={values} onChange={onChange} />
    </FormContextProvider>
  );
}
