import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useSheetKindsList } from '../api/generated/sheets/sheets';
import { useTaught } from '../api/use-taught';
import { FilterBar } from '../design/filter-bar';
import { FilterSelect } from '../design/filter-select';
import { optionsOf } from '../design/option-list';
import type { Option } from '../design/option-list';
import { currentLanguage } from '../language/current-language';
import type { SheetFilter } from './sheet-filter';

interface SheetFiltersProps {
  readonly filter: SheetFilter;
  readonly onNarrow: (change: Partial<SheetFilter>) => void;
}

/** Period, discipline, group and kind: those of the journals that the reader sees. */
export function SheetFilters({ filter, onNarrow }: SheetFiltersProps): JSX.Element {
  const { t } = useTranslation();
  const { data: taught = [] } = useTaught();
  const { data: kinds } = useSheetKindsList();
  const language = currentLanguage();
  const fields: readonly (readonly ['period' | 'discipline' | 'group' | 'kind', readonly Option[]])[] = [
    [
      'period',
      optionsOf(
        taught.map(({ period }) => ({ id: period.id, name: period.title })),
        language,
      ),
    ],
    [
      'discipline',
      optionsOf(
        taught.map(({ discipline }) => discipline),
        language,
      ),
    ],
    [
      'group',
      optionsOf(
        taught.map(({ group }) => group),
        language,
      ),
    ],
    ['kind', (kinds?.items ?? []).map(({ code, title }) => ({ value: code, label: title }))],
  ];
  return (
    <FilterBar label={t('sheets:filter.label')}>
      {fields.map(([name, options]) => (
        <FilterSelect
          key={name}
          label={t(`sheets:filter.${name}`)}
          any={t('sheets:filter.any')}
          options={options}
          value={filter[name]}
          onChange={(value) => {
            onNarrow({ [name]: value });
          }}
        />
      ))}
    </FilterBar>
  );
}
