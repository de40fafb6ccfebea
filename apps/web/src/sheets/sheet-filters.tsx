import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { taughtDisciplines, taughtGroups } from '../api/find-taught';
import { useSheetKindsList } from '../api/generated/sheets/sheets';
import { useCatalogueCatalogue } from '../api/generated/teaching/teaching';
import { FilterBar } from '../design/filter-bar';
import { FilterSelect } from '../design/filter-select';
import { SearchedSelect } from '../design/searched-select';
import type { SheetFilter } from './sheet-filter';

interface SheetFiltersProps {
  readonly filter: SheetFilter;
  readonly onNarrow: (change: Partial<SheetFilter>) => void;
}

/** Period, discipline, group and kind; disciplines and groups are those of the journals that the reader sees. */
export function SheetFilters({ filter, onNarrow }: SheetFiltersProps): JSX.Element {
  const { t } = useTranslation();
  const { data: catalogue } = useCatalogueCatalogue();
  const { data: kinds } = useSheetKindsList();
  const of = (
    name: keyof SheetFilter & ('period' | 'discipline' | 'group' | 'kind'),
  ): Pick<Parameters<typeof FilterSelect>[0], 'label' | 'any' | 'value' | 'onChange'> => ({
    label: t(`sheets:filter.${name}`),
    any: t('sheets:filter.any'),
    value: filter[name],
    onChange: (value) => {
      onNarrow({ [name]: value });
    },
  });
  return (
    <FilterBar label={t('sheets:filter.label')}>
      <FilterSelect
        {...of('period')}
        options={(catalogue?.periods ?? []).map(({ id, title }) => ({ value: id, label: title }))}
      />
      <SearchedSelect of="disciplines" {...taughtDisciplines} {...of('discipline')} />
      <SearchedSelect of="groups" {...taughtGroups} {...of('group')} />
      <FilterSelect
        {...of('kind')}
        options={(kinds?.items ?? []).map(({ code, title }) => ({ value: code, label: title }))}
      />
    </FilterBar>
  );
}
