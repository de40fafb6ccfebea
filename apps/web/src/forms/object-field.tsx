import { Fieldset, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useWording } from './field-props';
import type { FieldProps } from './form-context';
import type { FormValues } from './form-schema';
import { ObjectFields } from './object-fields';

/** Fields that belong together under a title of their own. */
export function ObjectField(props: FieldProps): JSX.Element {
  const { label, description, error } = useWording(props);
  return (
    <Fieldset legend={label}>
      {description !== undefined && (
        <Text size="sm" c="dimmed" mb="sm">
          {description}
        </Text>
      )}
      <ObjectFields
        schema={props.schema}
        path={props.path}
        values={(props.value ?? {}) as FormValues}
        onChange={(values) => {
          props.onChange(Object.keys(values).length === 0 && !props.required ? undefined : values);
        }}
      />
      {error !== undefined && (
        <Text size="sm" c="red" mt="sm">
          {error}
        </Text>
      )}
    </Fieldset>
  );
}
