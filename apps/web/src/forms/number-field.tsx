import { NumberInput } from '@mantine/core';
import type { JSX } from 'react';
import { useWording } from './field-props';
import type { FieldProps } from './field-props';

/** A number; whether it lies within its limits the server says when it is sent. */
export function NumberField(props: FieldProps): JSX.Element {
  const { schema, value, onChange } = props;
  return (
    <NumberInput
      {...useWording(props)}
      styles={{ wrapper: { maxWidth: 240 } }}
      allowDecimal={schema.type === 'number'}
      {...(schema.minimum === undefined ? {} : { min: schema.minimum })}
      {...(schema.maximum === undefined ? {} : { max: schema.maximum })}
      clampBehavior="none"
      decimalSeparator="."
      allowedDecimalSeparators={['.', ',']}
      value={typeof value === 'number' ? value : ''}
      onChange={(entered) => {
        onChange(typeof entered === 'number' ? entered : undefined);
      }}
    />
  );
}
