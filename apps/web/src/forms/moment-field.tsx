import { TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { textOf, useWording } from './field-props';
import type { FieldProps } from './form-context';
import { useFormContext } from './form-context';
import { localOf, momentAt } from './university-time';

/** A day with its hour, as the university's clock shows it. */
export function MomentField(props: FieldProps): JSX.Element {
  const { zone } = useFormContext();
  const moment = textOf(props.value);
  return (
    <TextInput
      {...useWording(props)}
      type="datetime-local"
      styles={{ wrapper: { maxWidth: 280 } }}
      value={moment === '' ? '' : localOf(zone, new Date(moment))}
      onChange={({ currentTarget }) => {
        props.onChange(currentTarget.value === '' ? undefined : momentAt(zone, currentTarget.value));
      }}
    />
  );
}
