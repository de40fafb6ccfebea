import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStudentsList } from '../api/generated/students/students';

const TYPING_MS = 250;

interface StudentFieldProps {
  readonly value: string | null;
  readonly onChange: (student: string | null) => void;
  readonly fault: string | null;
}

/** A student, found by name or record book, with his group beside the name. */
export function StudentField({ value, onChange, fault }: StudentFieldProps): JSX.Element {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<{ value: string; label: string } | null>(null);
  const [sought] = useDebouncedValue(words, TYPING_MS);
  const search = sought === chosen?.label ? '' : sought.trim();
  const { data } = useStudentsList(search === '' ? {} : { search }, { query: { placeholderData: keepPreviousData } });
  const found = (data?.items ?? []).map(({ id, name, recordBook, group }) => ({
    ...{ value: id, label: [name, group?.name, recordBook].filter(Boolean).join(' · ') },
  }));
  const options = chosen === null || found.some((one) => one.value === chosen.value) ? found : [chosen, ...found];
  return (
    <Select
      label={t('teaching:recredit.student')}
      description={t('teaching:recredit.studentHelp')}
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
