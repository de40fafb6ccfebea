import { Button, Group, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProceduresList } from '../api/generated/procedures/procedures';
import classes from './search-fields.module.css';
import type { CaseFilter } from './search-filter';
import { readFilter, states } from './search-filter';

interface SearchFieldsProps {
  readonly filter: CaseFilter;
  readonly onNarrow: (filter: CaseFilter) => void;
}

/** Words are sent by Enter or the button; the rest narrows at once. */
export function SearchFields({ filter, onNarrow }: SearchFieldsProps): JSX.Element {
  const { t } = useTranslation();
  const [words, setWords] = useState(filter.search ?? '');
  const narrow = (change: Readonly<Record<string, string | null>>): void => {
    const next = { ...filter, search: words, ...change };
    const given = Object.entries(next).filter((entry): entry is [string, string] => entry[1] !== null);
    onNarrow(readFilter(new URLSearchParams(given)));
  };
  return (
    <form
      role="search"
      className={classes.fields}
      onSubmit={(event) => {
        event.preventDefault();
        narrow({});
      }}
    >
      <Group gap="xs" align="flex-end" wrap="nowrap" className={classes.words}>
        <TextInput
          flex={1}
          type="search"
          label={t('cases:search.words')}
          placeholder={t('cases:search.example')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={words}
          maxLength={100}
          onChange={(event) => {
            setWords(event.currentTarget.value);
          }}
        />
        <Button type="submit">{t('cases:search.find')}</Button>
      </Group>
      <Select
        label={t('cases:search.state')}
        placeholder={t('cases:search.any')}
        clearable
        data={states.map((state) => ({ value: state, label: t(`design:case.state.${state}`) }))}
        value={filter.state}
        onChange={(state) => {
          narrow({ state });
        }}
      />
      <ProcedureField
        value={filter.procedure}
        onChange={(procedure) => {
          narrow({ procedure });
        }}
      />
      <DateField
        label={t('cases:search.from')}
        value={filter.from}
        onChange={(from) => {
          narrow({ from });
        }}
      />
      <DateField
        label={t('cases:search.to')}
        value={filter.to}
        onChange={(to) => {
          narrow({ to });
        }}
      />
    </form>
  );
}

interface OneField {
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

function ProcedureField({ value, onChange }: OneField): JSX.Element {
  const { t } = useTranslation();
  const { data } = useProceduresList();
  return (
    <Select
      label={t('cases:search.procedure')}
      placeholder={t('cases:search.any')}
      clearable
      searchable
      data={(data?.items ?? []).map(({ id, title }) => ({ value: id, label: title }))}
      value={value}
      onChange={onChange}
    />
  );
}

function DateField({ label, value, onChange }: OneField & { readonly label: string }): JSX.Element {
  return (
    <TextInput
      type="date"
      label={label}
      value={value ?? ''}
      onChange={(event) => {
        onChange(event.currentTarget.value === '' ? null : event.currentTarget.value);
      }}
    />
  );
}
