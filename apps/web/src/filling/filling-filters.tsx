import { Switch } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogueCatalogue } from '../api/generated/teaching/teaching';
import { FilterBar } from '../design/filter-bar';
import { FilterSelect } from '../design/filter-select';
import { useMe } from '../session/use-session';
import type { FillingFilter } from './filling-filter';

interface FillingFiltersProps {
  readonly filter: FillingFilter;
  readonly onNarrow: (change: Partial<FillingFilter>) => void;
}

/** Period (without one those of today), department where several are seen, and what needs attention alone. */
export function FillingFilters({ filter, onNarrow }: FillingFiltersProps): JSX.Element {
  const { t } = useTranslation();
  const { appointments } = useMe();
  const { data } = useCatalogueCatalogue();
  const isOfOneDepartment =
    appointments.length > 0 &&
    appointments.every(({ unit }) => unit.kind === 'department' && unit.id === appointments[0]?.unit.id);
  return (
    <FilterBar label={t('filling:filter.label')}>
      <FilterSelect
        label={t('filling:filter.period')}
        any={t('filling:filter.now')}
        options={(data?.periods ?? []).map(({ id, title }) => ({ value: id, label: title }))}
        value={filter.period}
        onChange={(period) => {
          onNarrow({ period });
        }}
      />
      {!isOfOneDepartment && (
        <FilterSelect
          label={t('filling:filter.department')}
          any={t('filling:filter.any')}
          options={(data?.departments ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={filter.department}
          onChange={(department) => {
            onNarrow({ department });
          }}
        />
      )}
      <Switch
        mb={8}
        label={t('filling:filter.attention')}
        checked={filter.show === 'attention'}
        onChange={({ currentTarget }) => {
          onNarrow({ show: currentTarget.checked ? 'attention' : null });
        }}
      />
    </FilterBar>
  );
}
