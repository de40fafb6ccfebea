import { TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf, useWording } from './field-props';
import type { FieldProps } from './form-context';
import { lengthOf } from './text-length';

/** A line of text; what is too long is said, and not cut off. */
export function TextField(props: FieldProps): JSX.Element {
  const { schema, value, onChange } = props;
  const { t } = useTranslation();
  const [example] = schema.examples ?? [];
  const text = textOf(value);
  const beyond = lengthOf(text) - (schema.maxLength ?? Infinity);
  const wording = useWording(props);
  return (
    <TextInput
      {...wording}
      error={beyond > 0 ? t('forms:text.tooLong', { count: beyond }) : wording.error}
      type={schema.format === 'email' ? 'email' : 'text'}
      placeholder={example}
      value={text}
      onChange={({ currentTarget }) => {
        onChange(currentTarget.value);
      }}
    />
  );
}
