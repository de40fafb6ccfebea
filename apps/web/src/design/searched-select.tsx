import { Select } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Option } from './option-list';
import type { Searched } from './use-searched';
import { useSearched } from './use-searched';

interface SearchedSelectProps<Choice extends Option> extends Searched<Choice> {
  readonly label: string;
  readonly description?: string;
  /** What stands there while nothing is chosen; then what is chosen can be taken away. */
  readonly any?: string;
  readonly required?: boolean;
  readonly fault?: string | null;
  readonly value: string | null;
  readonly onChange: (value: string | null, choice: Choice | null) => void;
}

/** One of many things that are found at the server by a part of the name. */
export function SearchedSelect<Choice extends Option>(props: SearchedSelectProps<Choice>): JSX.Element {
  const { label, description, any, required = false, fault = null, value, onChange, ...searched } = props;
  const { t } = useTranslation();
  const { options, words, setWords } = useSearched(searched, value === null ? [] : [value]);
  return (
    <Select
      {...{ label, description, required, value }}
      {...(any === undefined
        ? {}
        : {
            placeholder: any,
            clearable: true,
            clearButtonProps: {
              'aria-label': t('design:filter.clear', { what: label }),
              'aria-hidden': false,
              tabIndex: 0,
              size: 'md',
            },
          })}
      searchable
      nothingFoundMessage={t('design:filter.nothing')}
      data={options.map((option) => ({ value: option.value, label: option.label }))}
      // The server has searched already.
      filter={({ options: all }) => all}
      error={fault}
      searchValue={words}
      onSearchChange={setWords}
      onChange={(chosen) => {
        onChange(chosen, options.find((option) => option.value === chosen) ?? null);
      }}
    />
  );
}
