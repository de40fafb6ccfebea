import { TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { useState } from 'react';
import { useWording } from './field-props';
import type { FieldProps } from './form-context';
import { parseNumber } from './parse-number';

/** A number, with a comma or a point; whether it lies within its limits the server says when it is sent. */
export function NumberField(props: FieldProps): JSX.Element {
  const { schema, value, onChange } = props;
  const [typed, setTyped] = useState('');
  const shown = typeof value === 'number' || typeof value === 'string' ? String(value) : '';
  return (
    <TextInput
      {...useWording(props)}
      inputMode={schema.type === 'integer' ? 'numeric' : 'decimal'}
      autoComplete="off"
      styles={{ wrapper: { maxWidth: 240 } }}
      // «2,» on the way to «2,5» is 2 already, and stays as it is typed.
      value={parseNumber(typed) === value ? typed : shown}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        onChange(parseNumber(currentTarget.value));
      }}
    />
  );
}
