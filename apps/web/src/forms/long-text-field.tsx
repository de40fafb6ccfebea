import { Group, Text, Textarea } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf, useWording } from './field-props';
import type { FieldProps } from './form-context';

/** Texts without a bound of their own end here, as at the server. */
const LONGEST = 4000;

/** Sentences, with a count of the letters once it matters. */
export function LongTextField(props: FieldProps): JSX.Element {
  const { schema, value, onChange } = props;
  const text = textOf(value);
  return (
    <div>
      <Textarea
        {...useWording(props)}
        autosize
        minRows={3}
        maxRows={14}
        maxLength={schema.maxLength ?? LONGEST}
        value={text}
        onChange={({ currentTarget }) => {
          onChange(currentTarget.value);
        }}
      />
      <Counter
        length={text.length}
        least={props.required || text !== '' ? (schema.minLength ?? 0) : 0}
        most={schema.maxLength ?? LONGEST}
      />
    </div>
  );
}

interface CounterProps {
  readonly length: number;
  readonly least: number;
  readonly most: number;
}

function Counter({ length, least, most }: CounterProps): JSX.Element {
  const { t } = useTranslation();
  const words =
    length < least ? t('forms:text.more', { count: least - length }) : t('forms:text.count', { length, most });
  return (
    <Group justify="flex-end" mt={4}>
      <Text size="xs" c="dimmed">
        {words}
      </Text>
    </Group>
  );
}
