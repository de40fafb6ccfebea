import type { JSX } from 'react';
import { textOf, useWording } from './field-props';
import type { FieldProps } from './form-context';
import { LongText } from './long-text';

/** Sentences, with a count of the letters once it matters. */
export function LongTextField(props: FieldProps): JSX.Element {
  const { schema, value, onChange, required } = props;
  const text = textOf(value);
  return (
    <LongText
      {...useWording(props)}
      minRows={3}
      maxRows={14}
      least={required || text !== '' ? schema.minLength : undefined}
      most={schema.maxLength}
      value={text}
      onChange={onChange}
    />
  );
}
