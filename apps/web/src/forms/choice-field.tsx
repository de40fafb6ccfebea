import { Radio, Select, Stack } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { optionsOf } from './choice-options';
import { textOf, useWording } from './field-props';
import type { FieldProps } from './form-context';
import { useFormContext } from './form-context';

/** So many are seen at a glance; more are searched. */
const AT_A_GLANCE = 5;

/** One of several known values: all in view when they are few. */
export function ChoiceField(props: FieldProps): JSX.Element {
  const { t } = useTranslation();
  const options = optionsOf(props.schema, useFormContext());
  const wording = useWording(props);
  const value = textOf(props.value);
  if (options.length > AT_A_GLANCE)
    return (
      <Select
        {...wording}
        searchable
        clearable={!props.required}
        placeholder={t('forms:choice.choose')}
        nothingFoundMessage={t('forms:choice.nothing')}
        data={options.map(({ id, label }) => ({ value: id, label }))}
        value={value === '' ? null : value}
        onChange={(chosen) => {
          props.onChange(chosen ?? undefined);
        }}
      />
    );
  return (
    <Radio.Group {...wording} value={value} onChange={props.onChange}>
      <Stack gap="xs" my="xs">
        {options.map(({ id, label }) => (
          <Radio key={id} value={id} label={label} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
