import { MultiSelect } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { textsOf, useWording } from './field-props';
import type { FieldProps } from './form-context';
import { useFound } from './use-found';

/** Several people or units, each found by a part of the name. */
export function ReferencesField(props: FieldProps): JSX.Element {
  const { t } = useTranslation();
  const value = textsOf(props.value);
  const { options, words, setWords } = useFound(props.schema.items ?? props.schema, value);
  return (
    <MultiSelect
      {...useWording(props)}
      searchable
      placeholder={t('forms:reference.find')}
      nothingFoundMessage={t('forms:choice.nothing')}
      {...(props.schema.maxItems === undefined ? {} : { maxValues: props.schema.maxItems })}
      data={options.map(({ id, label }) => ({ value: id, label }))}
      filter={({ options: all }) => all}
      value={[...value]}
      searchValue={words}
      onSearchChange={setWords}
      onChange={props.onChange}
    />
  );
}
