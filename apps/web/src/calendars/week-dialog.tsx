import { Button, Checkbox, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitCalendar } from '../api/generated/model';
import styles from './calendars.module.css';
import type { Draft } from './draft';
import { setCountry, setWeek } from './draft';
import { weekdays } from './month-table';
import { hoursOf, weekdayOf } from './week-draft';
import type { WeekdayDraft } from './week-draft';

interface WeekDialogProps {
  readonly calendar: UnitCalendar;
  /** Whether it is the university as a whole: it has hours in any case, and a country. */
  readonly isTop: boolean;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly onClose: () => void;
}

const times = ['from', 'to', 'breakFrom', 'breakTo'] as const;
const countries = ['KZ', 'KG', 'other'] as const;

/** The hours of the week, and whose holidays lie under the calendar of the university. */
export function WeekDialog({ calendar, isTop, draft, onDraft, onClose }: WeekDialogProps): JSX.Element {
  const { t } = useTranslation();
  const [isOwn, setOwn] = useState(isTop || draft.content.week !== undefined);
  const [week, setDays] = useState(() => (draft.content.week ?? calendar.week).map(weekdayOf));
  const [country, chooseCountry] = useState<(typeof countries)[number]>(draft.country ?? 'other');
  const tell = (place: number, change: Partial<WeekdayDraft>): void => {
    setDays(week.map((day, at) => (at === place ? { ...day, ...change } : day)));
  };
  const take = (): void => {
    const hours = setWeek(draft, isOwn ? week.map(hoursOf) : undefined);
    onDraft(isTop ? setCountry(hours, country === 'other' ? null : country) : hours);
    onClose();
  };
  return (
    <Modal
      opened
      size="xl"
      title={t('calendars:week.title')}
      onClose={onClose}
      closeButtonProps={{ 'aria-label': t('design:dialog.close') }}
    >
      <Stack>
        {isTop ? (
          <Select
            label={t('calendars:week.country')}
            description={t('calendars:week.countryHelp')}
            data={countries.map((code) => ({ value: code, label: t(`calendars:countries.${code}`) }))}
            value={country}
            allowDeselect={false}
            onChange={(code) => {
              chooseCountry(countries.find((each) => each === code) ?? 'other');
            }}
          />
        ) : (
          <Checkbox
            label={t('calendars:week.own')}
            checked={isOwn}
            onChange={({ currentTarget }) => {
              setOwn(currentTarget.checked);
            }}
          />
        )}
        {isOwn &&
          week.map((day, place) => (
            <Weekday
              key={place}
              name={t(`calendars:weekday.${weekdays[place] ?? '1'}`)}
              day={day}
              onTell={(change) => {
                tell(place, change);
              }}
            />
          ))}
        {isOwn && (
          <Text size="xs" c="dimmed">
            {t('calendars:week.help')}
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('design:dialog.cancel')}
          </Button>
          <Button onClick={take}>{t('calendars:done')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}

interface WeekdayProps {
  readonly name: string;
  readonly day: WeekdayDraft;
  readonly onTell: (change: Partial<WeekdayDraft>) => void;
}

function Weekday({ name, day, onTell }: WeekdayProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <div className={styles.weekday} role="group" aria-label={name}>
      <Checkbox
        label={name}
        checked={day.isWorked}
        onChange={({ currentTarget }) => {
          onTell({ isWorked: currentTarget.checked });
        }}
      />
      {day.isWorked &&
        times.map((time) => (
          <TextInput
            key={time}
            size="xs"
            label={t(`calendars:week.${time}`)}
            inputMode="numeric"
            maxLength={5}
            value={day[time]}
            onChange={({ currentTarget }) => {
              onTell({ [time]: currentTarget.value.trim() });
            }}
          />
        ))}
    </div>
  );
}
