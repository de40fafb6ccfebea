import { Alert, Anchor } from '@mantine/core';
import { IconCalendarX } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CalendarEnding } from '../api/generated/model';
import { wordDate } from '../language/moments';

/** Where whoever keeps calendars comes first: those of which the next year has to be looked up. */
export function CalendarWarning({ calendars }: { readonly calendars: readonly CalendarEnding[] }): JSX.Element {
  const { t } = useTranslation();
  return (
    <Alert
      color="yellow"
      mb="md"
      role="status"
      className="no-print"
      icon={<IconCalendarX aria-hidden />}
      title={t('calendars:warning.title')}
    >
      {calendars.map(({ unit, until, daysLeft }) => (
        <div key={unit.id}>
          <Anchor component={Link} to={`/calendars?unit=${unit.id}`}>
            {unit.name}
          </Anchor>
          {': '}
          {daysLeft > 0
            ? t('calendars:warning.until', { date: wordDate(until), count: daysLeft })
            : t('calendars:ends.over', { date: wordDate(until) })}
        </div>
      ))}
    </Alert>
  );
}
