import { Group, Text, Textarea } from '@mantine/core';
import type { TextareaProps } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { isTooLong, lengthOf, LONGEST } from './text-length';

interface LongTextProps extends Omit<TextareaProps, 'value' | 'onChange' | 'maxLength'> {
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** So many letters it takes; more can be typed, is said, and is refused: nothing is cut off in mid-word. */
  readonly most?: number | undefined;
  readonly least?: number | undefined;
  /** The count is shown from this many letters on. */
  readonly countFrom?: number | undefined;
}

/** Sentences, with a count of their letters. */
export function LongText({
  value,
  onChange,
  most = LONGEST,
  least = 0,
  countFrom = 0,
  error,
  ...rest
}: LongTextProps): JSX.Element {
  const { t } = useTranslation();
  const length = lengthOf(value);
  const tooLong = isTooLong(value, most);
  return (
    <div>
      <Textarea
        {...rest}
        autosize
        error={tooLong ? t('forms:text.tooLong', { count: length - most }) : error}
        value={value}
        onChange={({ currentTarget }) => {
          onChange(currentTarget.value);
        }}
      />
      {(length >= countFrom || tooLong) && <Counter {...{ length, least, most }} />}
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
      <Text size="xs" c={length > most ? 'var(--mantine-color-error)' : 'dimmed'} fw={length > most ? 600 : 400}>
        {words}
      </Text>
    </Group>
  );
}
