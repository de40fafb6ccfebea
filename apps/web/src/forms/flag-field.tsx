import { Checkbox } from '@mantine/core';
import type { JSX } from 'react';
import { useWording } from './field-props';
import type { FieldProps } from './form-context';

/** Yes or no. */
export function FlagField(props: FieldProps): JSX.Element {
  const { label, description, error } = useWording(props);
  return (
    <Checkbox
      label={label}
      description={description}
      error={error}
      checked={props.value === true}
      onChange={({ currentTarget }) => {
        props.onChange(currentTarget.checked);
      }}
    />
  );
}
