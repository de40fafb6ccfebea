import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogueStaff } from '../api/generated/teaching/teaching';

const TYPING_MS = 250;

interface PersonFieldProps {
  readonly value: string | null;
  readonly onChange: (person: string | null) => void;
  readonly fault: string | null;
}

/** Somebody of the staff, found by a part of the name, with what he does beside it. */
export function PersonField({ value, onChange, fault }: PersonFieldProps): JSX.Element {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<{ value: string; label: string } | null>(null);
  const [sought] = useDebouncedValue(words, TYPING_MS);
  const search = sought === chosen?.label ? '' : sought.trim();
  const { data } = useCatalogueStaff(search === '' ? {} : { search }, { query: { placeholderData: keepPreviousData } });
  const found = (data?.items ?? []).map(({ id, name, positions }) => ({
    ...{ value: id, label: [name, positions[0]].filter(Boolean).join(' – ') },
  }));
  const options = chosen === null || found.some((one) => one.value === chosen.value) ? found : [chosen, ...found];
  return (
    <Select
      label={t('teaching:assign.person')}
      searchable
      nothingFoundMessage={t('design:filter.nothing')}
      data={options}
      // The server has searched already.
      filter={({ options: all }) => all}
      value={value}
      searchValue={words}
      required
      error={fault}
      onSearchChange={setWords}
      onChange={(id) => {
        setChosen(options.find((one) => one.value === id) ?? null);
        onChange(id);
      }}
    />
  );
}
