import { TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { textOf, useWording } from './field-props';
import type { FieldProps } from './form-context';

/** A line of text. */
export function TextField(props: FieldProps): JSX.Element {
  const { schema, value, onChange } = props;
  const [example] = schema.examples ?? [];
  return (
    <TextInput
      {...useWording(props)}
      type={schema.format === 'email' ? 'email' : 'text'}
      placeholder={example}
      maxLength={schema.maxLength}
      value={textOf(value)}
      onChange={({ currentTarget }) => {
        onChange(currentTarget.value);
      }}
    />
  );
}
