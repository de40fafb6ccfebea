import { Select } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Option } from './option-list';

interface FilterSelectProps {
  readonly label: string;
  /** What stands there while nothing is chosen. */
  readonly any: string;
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** One thing that a list is narrowed to; many of them are searched. */
export function FilterSelect({ label, any, options, value, onChange }: FilterSelectProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <Select
      {...{ label, value, onChange }}
      placeholder={any}
      data={[...options]}
      clearable
      clearButtonProps={{
        'aria-label': t('design:filter.clear', { what: label }),
        'aria-hidden': false,
        tabIndex: 0,
        size: 'md',
      }}
      searchable
      nothingFoundMessage={t('design:filter.nothing')}
    />
  );
}
