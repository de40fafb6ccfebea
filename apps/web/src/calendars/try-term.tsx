import { NumberInput, Select, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { calendarTrialsCompute } from '../api/generated/calendars/calendars';
import { DueExplanation } from '../design/due-explanation';
import { reasonsIn } from '../design/due-days';
import { ProblemNotice } from '../design/problem-notice';
import { Section } from '../design/section';
import { localOf, momentAt } from '../forms/university-time';
import { universityZone } from '../language/moments';
import styles from './calendars.module.css';
import type { Draft } from './draft';
import { said } from './draft';
import type { TriedTerm } from './tried-term';
import { firsts, toCompute, units } from './tried-term';

/** When a term would end by this calendar, and why; while a calendar is being written, by that. */
export function TryTerm({ unit, draft }: { readonly unit: string; readonly draft: Draft | null }): JSX.Element {
  const { t } = useTranslation();
  const [term, setTerm] = useState<TriedTerm>(() => ({
    ...{ start: localOf(universityZone(), new Date()), amount: 3, of: 'workingDays', first: 'next' },
  }));
  const [told] = useDebouncedValue(term, 300);
  const asked = toCompute(told, (local) => momentAt(universityZone(), local));
  const answer = useQuery({
    queryKey: ['calendar term', unit, asked, draft],
    queryFn: async ({ signal }) =>
      asked === null
        ? null
        : await calendarTrialsCompute(
            unit,
            { ...asked, ...(draft === null ? {} : { draft: said(draft) }) },
            { signal },
          ),
    placeholderData: keepPreviousData,
    retry: false,
  });
  const tell = (change: Partial<TriedTerm>): void => {
    setTerm({ ...term, ...change });
  };
  const reasons = reasonsIn(answer.data?.explanation);
  return (
    <Section title={t('calendars:try.title')}>
      <Text size="sm" c="dimmed" mb="sm">
        {t(draft === null ? 'calendars:try.detail' : 'calendars:try.draft')}
      </Text>
      <div className={styles.fields}>
        <TextInput
          type="datetime-local"
          label={t('calendars:try.start')}
          value={term.start}
          onChange={({ currentTarget }) => {
            tell({ start: currentTarget.value });
          }}
        />
        <NumberInput
          label={t('calendars:try.amount')}
          value={term.amount}
          min={1}
          max={366}
          onChange={(amount) => {
            tell({ amount: Number(amount) || 1 });
          }}
        />
        <Select
          label={t('calendars:try.of')}
          data={units.map((of) => ({ value: of, label: t(`calendars:try.unit.${of}`) }))}
          value={term.of}
          allowDeselect={false}
          onChange={(value) => {
            tell({ of: units.find((of) => of === value) ?? 'workingDays' });
          }}
        />
        <Select
          label={t('calendars:try.first')}
          data={firsts.map((first) => ({ value: first, label: t(`calendars:try.day.${first}`) }))}
          value={term.first}
          allowDeselect={false}
          onChange={(value) => {
            tell({ first: firsts.find((first) => first === value) ?? 'next' });
          }}
        />
      </div>
      <div aria-live="polite" className={styles.answer}>
        {answer.error !== null && <ProblemNotice error={answer.error} />}
        {answer.error === null && reasons !== null && <DueExplanation reasons={reasons} due={reasons.due} />}
      </div>
    </Section>
  );
}
