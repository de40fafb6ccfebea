import { NumberInput, Radio, Stack, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCalendarTrialsYear } from '../api/generated/calendars/calendars';
import { ActDialog } from '../design/act-dialog';
import type { Draft } from './draft';
import { addYear } from './draft';

interface YearDialogProps {
  readonly unit: string;
  /** The first year that nobody has looked up. */
  readonly next: number;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft, year: number) => void;
  readonly onClose: () => void;
}

const sources = ['last-year', 'KZ', 'KG'] as const;
type Source = (typeof sources)[number];

/** Another year, to begin with: holidays of a fixed date, provisional until they are looked at. */
export function YearDialog({ unit, next, draft, onDraft, onClose }: YearDialogProps): JSX.Element {
  const { t } = useTranslation();
  const [year, setYear] = useState(next);
  const [from, setFrom] = useState<Source>(draft.country ?? 'last-year');
  const suggested = useCalendarTrialsYear(unit, year, { from }, { query: { retry: false } });
  return (
    <ActDialog
      opened
      title={t('calendars:year.title')}
      act={t('calendars:year.take')}
      busy={suggested.isFetching}
      error={suggested.error}
      onClose={onClose}
      onAct={() => {
        if (suggested.data === undefined) return;
        onDraft(addYear(draft, suggested.data), year);
        onClose();
      }}
    >
      <NumberInput
        label={t('calendars:year.which')}
        value={year}
        min={2000}
        max={2100}
        onChange={(value) => {
          setYear(Number(value) || next);
        }}
      />
      <Radio.Group
        label={t('calendars:year.from')}
        value={from}
        onChange={(value) => {
          setFrom(sources.find((source) => source === value) ?? 'last-year');
        }}
      >
        <Stack gap="xs" mt="xs">
          {sources.map((source) => (
            <Radio key={source} value={source} label={t(`calendars:year.source.${source}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Text size="sm" role="status">
        {suggested.data !== undefined && t('calendars:year.found', { count: suggested.data.days.length })}
      </Text>
    </ActDialog>
  );
}
