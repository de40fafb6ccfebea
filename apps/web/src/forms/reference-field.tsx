import { Select } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf, useWording } from './field-props';
import type { FieldProps } from './form-context';
import { useFound } from './use-found';

/** A person or a unit, found by a part of the name. */
export function ReferenceField(props: FieldProps): JSX.Element {
  const { t } = useTranslation();
  const value = textOf(props.value);
  const { options, words, setWords } = useFound(props.schema, value === '' ? [] : [value]);
  return (
    <Select
      {...useWording(props)}
      searchable
      clearable={!props.required}
      placeholder={t('forms:reference.find')}
      nothingFoundMessage={t('forms:choice.nothing')}
      data={options.map(({ id, label }) => ({ value: id, label }))}
      // The server has searched already.
      filter={({ options: all }) => all}
      value={value === '' ? null : value}
      searchValue={words}
      onSearchChange={setWords}
      onChange={(chosen) => {
        props.onChange(chosen ?? undefined);
      }}
    />
  );
}
