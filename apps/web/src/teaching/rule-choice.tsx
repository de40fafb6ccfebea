import { Radio, Stack } from '@mantine/core';
import type { JSX } from 'react';

interface RuleChoiceProps<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** One of the two ways in which days are counted. */
export function RuleChoice<Value extends string>(props: RuleChoiceProps<Value>): JSX.Element {
  const { label, options, value, onChange } = props;
  return (
    <Radio.Group
      label={label}
      value={value}
      onChange={(chosen) => {
        const found = options.find((one) => one.value === chosen);
        if (found !== undefined) onChange(found.value);
      }}
    >
      <Stack gap="xs" mt="xs">
        {options.map((one) => (
          <Radio key={one.value} {...one} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
