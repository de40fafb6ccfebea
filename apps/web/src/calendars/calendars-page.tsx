import { Stack } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useCalendarsUnits } from '../api/generated/calendars/calendars';
import { PageHeader } from '../design/page-header';
import { ProblemNotice } from '../design/problem-notice';
import { RowsLoading } from '../design/rows-loading';
import { CalendarDesk } from './calendar-desk';
import { usePlace } from './use-place';

/** `/calendars`: the working calendars by which terms are counted, of the university and of its units. */
export function CalendarsPage(): JSX.Element {
  const { t } = useTranslation();
  const { data, error, refetch } = useCalendarsUnits();
  const place = usePlace();
  const units = data?.items ?? [];
  const unit = units.find(({ id }) => id === place.unit) ?? units[0];
  return (
    <>
      <PageHeader title={t('shell:navigation.calendars')} detail={t('calendars:detail')} />
      <Stack gap="lg">
        {error !== null && <ProblemNotice error={error} onAgain={() => void refetch()} />}
        {data === undefined && error === null && <RowsLoading />}
        {unit !== undefined && <CalendarDesk key={unit.id} units={units} unit={unit} place={place} />}
      </Stack>
    </>
  );
}
