import { Alert, Text } from '@mantine/core';
import { IconCalendarQuestion } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayOfCalendar } from '../api/generated/model';

interface EmptyYearNoticeProps {
  readonly year: number;
  readonly days: readonly DayOfCalendar[];
}

const ofTheWeek: ReadonlySet<DayOfCalendar['kind']> = new Set(['working', 'weekend']);

/** A year of which nothing but its weeks is known looks like one without holidays: it is said that nobody has looked them up. */
export function EmptyYearNotice({ year, days }: EmptyYearNoticeProps): JSX.Element | null {
  const { t } = useTranslation();
  if (days.length === 0 || days.some(({ kind }) => !ofTheWeek.has(kind))) return null;
  return (
    <Alert
      color="yellow"
      role="status"
      icon={<IconCalendarQuestion aria-hidden />}
      title={t('calendars:emptyYear.title', { year })}
    >
      <Text size="sm">{t('calendars:emptyYear.detail')}</Text>
    </Alert>
  );
}
