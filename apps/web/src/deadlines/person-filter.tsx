import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeadlinesPeople } from '../api/generated/deadlines/deadlines';

const TYPING_MS = 250;

interface PersonFilterProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (person: string | null) => void;
}

/** Somebody found by a part of the name; whoever stands in the address is named too. */
export function PersonFilter({ label, value, onChange }: PersonFilterProps): JSX.Element {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [sought] = useDebouncedValue(words.trim(), TYPING_MS);
  const { data: named } = useDeadlinesPeople({ id: value ?? '' }, { query: { enabled: value !== null } });
  const chosen = value === null ? undefined : named?.items[0];
  const search = sought === '' || sought === chosen?.name ? {} : { search: sought };
  const { data: found } = useDeadlinesPeople(search, { query: { placeholderData: keepPreviousData } });
  const people = [...(chosen === undefined ? [] : [chosen]), ...(found?.items ?? [])];
  const options = new Map(people.map(({ id, name }) => [id, name]));
  return (
    <Select
      {...{ label, value, onChange }}
      placeholder={t('deadlines:filter.anyPerson')}
      data={[...options].map(([id, name]) => ({ value: id, label: name }))}
      // The server has searched already.
      filter={({ options: all }) => all}
      searchable
      searchValue={words}
      onSearchChange={setWords}
      clearable
      clearButtonProps={{
        'aria-label': t('design:filter.clear', { what: label }),
        'aria-hidden': false,
        tabIndex: 0,
        size: 'md',
      }}
      nothingFoundMessage={t('design:filter.nothing')}
    />
  );
}
