import { TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeadlinesChoices } from '../api/generated/deadlines/deadlines';
import { FilterBar } from '../design/filter-bar';
import { FilterSelect } from '../design/filter-select';
import { optionsOf } from '../design/option-list';
import { SearchField } from '../design/search-field';
import { currentLanguage } from '../language/current-language';
import type { BoardFilter, View } from './board-view';
import { isPeriodView } from './board-view';
import { PersonFilter } from './person-filter';

interface BoardFiltersProps {
  readonly view: View;
  readonly filter: BoardFilter;
  readonly onNarrow: (change: Partial<BoardFilter>) => void;
}

/** Case, procedure, unit with what is below it, person; of what is past also the period. */
export function BoardFilters({ view, filter, onNarrow }: BoardFiltersProps): JSX.Element {
  const { t } = useTranslation();
  const { data } = useDeadlinesChoices();
  const { procedures = [], units = [] } = data ?? {};
  const procedureOptions = procedures.map(({ id, title }) => ({ value: id, label: title }));
  return (
    <FilterBar label={t('deadlines:filter.label')}>
      {view !== 'load' && (
        <SearchField
          label={t('deadlines:filter.search')}
          value={filter.search ?? ''}
          onSearch={(search) => {
            onNarrow({ search });
          }}
        />
      )}
      {procedures.length > 1 && (
        <FilterSelect
          label={t('deadlines:filter.procedure')}
          any={t('deadlines:filter.anyProcedure')}
          options={procedureOptions}
          value={filter.procedure}
          onChange={(procedure) => {
            onNarrow({ procedure });
          }}
        />
      )}
      {units.length > 1 && (
        <FilterSelect
          label={t('deadlines:filter.unit')}
          any={t('deadlines:filter.anyUnit')}
          options={optionsOf(units, currentLanguage())}
          value={filter.unit}
          onChange={(unit) => {
            onNarrow({ unit });
          }}
        />
      )}
      {view === 'load' ? (
        <FilterSelect
          label={t('deadlines:filter.by')}
          any={t('deadlines:by.person')}
          options={(['unit', 'procedure'] as const).map((by) => ({ value: by, label: t(`deadlines:by.${by}`) }))}
          value={filter.by}
          onChange={(by) => {
            onNarrow({ by });
          }}
        />
      ) : (
        <PersonFilter
          label={t(view === 'breaches' ? 'deadlines:filter.whoseLateness' : 'deadlines:filter.person')}
          value={filter.person}
          onChange={(person) => {
            onNarrow({ person });
          }}
        />
      )}
      {isPeriodView(view) &&
        (['from', 'to'] as const).map((end) => (
          <TextInput
            key={end}
            type="date"
            label={t(`deadlines:filter.${end}`)}
            value={filter[end] ?? ''}
            onChange={({ currentTarget }) => {
              onNarrow({ [end]: currentTarget.value });
            }}
          />
        ))}
    </FilterBar>
  );
}
