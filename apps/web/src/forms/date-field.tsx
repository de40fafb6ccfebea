import { TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { dateLimits } from './date-limits';
import { textOf, useWording } from './field-props';
import type { FieldProps } from './form-context';
import { useFormContext } from './form-context';

/** A day, by the browser's own calendar. */
export function DateField(props: FieldProps): JSX.Element {
  const { today } = useFormContext();
  return (
    <TextInput
      {...useWording(props)}
      type="date"
      styles={{ wrapper: { maxWidth: 240 } }}
      {...dateLimits(props.schema, today)}
      value={textOf(props.value)}
      onChange={({ currentTarget }) => {
        props.onChange(currentTarget.value);
      }}
    />
  );
}
