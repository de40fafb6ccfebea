import { ActionIcon, Button, Group, Select, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconPrinter } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarUnit } from '../api/generated/model';
import styles from './calendars.module.css';
import type { Place } from './use-place';

interface CalendarChoiceProps {
  readonly units: readonly CalendarUnit[];
  readonly unit: string;
  readonly year: number;
  readonly place: Place;
  /** While a calendar is being written no other is shown. */
  readonly isLocked: boolean;
}

/** Whose calendar, and which year of it. */
export function CalendarChoice({ units, unit, year, place, isLocked }: CalendarChoiceProps): JSX.Element {
  const { t } = useTranslation();
  const go = (by: number): void => {
    place.go({ year: year + by });
  };
  return (
    <div className={styles.bar}>
      <Select
        className="no-print"
        label={t('calendars:unit')}
        w={{ base: '100%', xs: 340 }}
        data={units.map(({ id, name, own }) => ({
          value: id,
          label: own ? t('calendars:ownCalendar', { unit: name }) : name,
        }))}
        value={unit}
        disabled={isLocked}
        allowDeselect={false}
        searchable
        onChange={(chosen) => {
          if (chosen !== null) place.go({ unit: chosen });
        }}
      />
      <Group gap="xs" role="group" aria-label={t('calendars:year.shown')}>
        <ActionIcon
          className="no-print"
          variant="default"
          size={36}
          aria-label={t('calendars:year.before')}
          onClick={() => {
            go(-1);
          }}
        >
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <Text fw={600} size="lg" aria-live="polite">
          {year}
        </Text>
        <ActionIcon
          className="no-print"
          variant="default"
          size={36}
          aria-label={t('calendars:year.after')}
          onClick={() => {
            go(1);
          }}
        >
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
      </Group>
      <Button
        className="no-print"
        variant="default"
        leftSection={<IconPrinter size={16} aria-hidden />}
        onClick={() => {
          window.print();
        }}
      >
        {t('calendars:print')}
      </Button>
    </div>
  );
}
