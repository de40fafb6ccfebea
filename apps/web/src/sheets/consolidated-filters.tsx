import { SegmentedControl, Stack } from '@mantine/core';
import type { JSX } from 'react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { taughtDisciplines, taughtGroups } from '../api/find-taught';
import { useCatalogueCatalogue } from '../api/generated/teaching/teaching';
import { FilterBar } from '../design/filter-bar';
import { FilterSelect } from '../design/filter-select';
import { SearchedSelect } from '../design/searched-select';

interface Narrowed {
  readonly period: string | null;
  readonly group: string | null;
  readonly discipline: string | null;
}

interface ConsolidatedFiltersProps extends Narrowed {
  readonly onNarrow: (change: Partial<Narrowed>) => void;
}

/** By a group or by a discipline, of one period. */
export function ConsolidatedFilters({ period, group, discipline, onNarrow }: ConsolidatedFiltersProps): JSX.Element {
  const { t } = useTranslation();
  const { data: catalogue } = useCatalogueCatalogue();
  const [by, setBy] = useState<'group' | 'discipline'>(discipline === null ? 'group' : 'discipline');
  const [, setParams] = useSearchParams();
  const current = (catalogue?.periods ?? []).filter((one) => one.current);
  const running = (current.find(({ kind }) => kind === 'semester') ?? current[0])?.id;
  useEffect(() => {
    if (period !== null || running === undefined) return;
    // Most come for the running period; whoever takes it out chooses another. The way back does not lead through its absence.
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        next.set('period', running);
        return next;
      },
      { replace: true },
    );
  }, [running]);
  const things = by === 'group' ? taughtGroups : taughtDisciplines;
  return (
    <Stack gap="sm">
      <SegmentedControl
        w="fit-content"
        aria-label={t('sheets:consolidated.by.label')}
        data={(['group', 'discipline'] as const).map((value) => ({
          value,
          label: t(`sheets:consolidated.by.${value}`),
        }))}
        value={by}
        onChange={(value) => {
          setBy(value);
          onNarrow({ group: null, discipline: null });
        }}
      />
      <FilterBar label={t('sheets:filter.label')}>
        <FilterSelect
          label={t('sheets:filter.period')}
          any={t('sheets:consolidated.any')}
          options={(catalogue?.periods ?? []).map(({ id, title }) => ({ value: id, label: title }))}
          value={period}
          onChange={(value) => {
            onNarrow({ period: value });
          }}
        />
        <SearchedSelect
          key={by}
          of={`${by}s`}
          {...things}
          label={t(`sheets:filter.${by}`)}
          any={t('sheets:consolidated.any')}
          value={by === 'group' ? group : discipline}
          onChange={(value) => {
            onNarrow({ [by]: value });
          }}
        />
      </FilterBar>
    </Stack>
  );
}
