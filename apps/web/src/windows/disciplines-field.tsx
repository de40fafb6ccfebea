import { MultiSelect } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { taughtDisciplines } from '../api/find-taught';
import { useSearched } from '../design/use-searched';

interface DisciplinesFieldProps {
  readonly value: readonly string[];
  readonly onChange: (disciplines: readonly string[]) => void;
  readonly fault: string | null;
}

/** The disciplines that are kept elsewhere, found by name or code. */
export function DisciplinesField({ value, onChange, fault }: DisciplinesFieldProps): JSX.Element {
  const { t } = useTranslation();
  const { options, words, setWords } = useSearched({ of: 'disciplines', ...taughtDisciplines }, value);
  return (
    <MultiSelect
      label={t('windows:connectors.disciplines')}
      searchable
      nothingFoundMessage={t('design:filter.nothing')}
      data={options.map((option) => ({ value: option.value, label: option.label }))}
      // The server has searched already; what is chosen is not offered again.
      filter={({ options: all }) => all}
      hidePickedOptions
      value={[...value]}
      error={fault}
      searchValue={words}
      onSearchChange={setWords}
      onChange={onChange}
    />
  );
}
