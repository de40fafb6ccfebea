import { Stack } from '@mantine/core';
import type { JSX } from 'react';
import { FieldPlace } from './field-place';
import { FormContextProvider, useFormContext } from './form-context';
import { fieldsOf, planForm } from './form-plan';
import type { FormPart } from './form-plan';
import type { FormSchema, FormValues } from './form-schema';
import { JournalField } from './journal-field';
import { LessonsField } from './lessons-field';
import { isJournalChosen, narrowed, setValue, teachingChosen } from './narrowing';
import { pointer } from './pointer';

interface ObjectFieldsProps {
  readonly schema: FormSchema;
  readonly path: string;
  readonly values: FormValues;
  readonly onChange: (values: FormValues) => void;
}

/** The fields of one object in the order of its plan; what is chosen in one narrows the others. */
export function ObjectFields({ schema, path, values, onChange }: ObjectFieldsProps): JSX.Element {
  const context = useFormContext();
  const plan = planForm(schema);
  const teaching = teachingChosen(context.teaching, plan, values);
  const change = (changed: FormValues): void => {
    onChange(narrowed(schema, plan, changed, context.teaching));
  };
  const inside = { ...context, teaching, journalChosen: isJournalChosen(plan, values) };
  return (
    <Stack gap="lg">
      {plan.map((part) => {
        const names = fieldsOf(part);
        return (
          <FieldPlace key={names.join()} paths={names.map((name) => pointer(path, name))}>
            {part.kind === 'journal' ? (
              // The journal is chosen from all that is left outside: another may be taken at any time.
              <Part part={part} schema={schema} path={path} values={values} onChange={change} />
            ) : (
              <FormContextProvider value={inside}>
                <Part part={part} schema={schema} path={path} values={values} onChange={change} />
              </FormContextProvider>
            )}
          </FieldPlace>
        );
      })}
    </Stack>
  );
}

function Part({ part, schema, path, values, onChange }: ObjectFieldsProps & { readonly part: FormPart }): JSX.Element {
  const { Field } = useFormContext();
  switch (part.kind) {
    case 'journal':
      return <JournalField part={part} schema={schema} path={path} values={values} onChange={onChange} />;
    case 'lessons':
      return <LessonsField part={part} schema={schema} path={path} values={values} onChange={onChange} />;
    case 'field':
      return (
        <Field
          schema={schema.properties?.[part.name] ?? { type: 'string' }}
          path={pointer(path, part.name)}
          required={schema.required?.includes(part.name) === true}
          value={values[part.name]}
          onChange={(value) => {
            onChange(setValue(values, part.name, value));
          }}
        />
      );
  }
}
