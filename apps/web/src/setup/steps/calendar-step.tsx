import { Alert, Checkbox, Group, Radio, Stack, TextInput } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answers } from '../answers';
import { hoursOf } from '../answers';
import type { WizardPart } from '../wizard-part';

const countries = ['KZ', 'KG', 'other'] as const;
const weeks = ['5', '6'] as const;
const hours = ['dayBegins', 'dayEnds'] as const;
const pause = ['breakFrom', 'breakTo'] as const;

/** The working calendar by which terms in working days are counted. */
export function CalendarStep({ answers, change, fault }: WizardPart): JSX.Element {
  const { t } = useTranslation();
  const calendar = hoursOf(answers.calendar);
  const set = (part: Partial<Answers['calendar']>): void => {
    change({ calendar: { ...calendar, ...part } });
  };
  const choose = <T extends string>(values: readonly T[], chosen: string): T | undefined =>
    values.find((each) => each === chosen);
  const time = (name: (typeof hours)[number] | (typeof pause)[number], error: string | undefined): JSX.Element => (
    <TextInput
      key={name}
      label={t(`setup:calendar.${name}`)}
      inputMode="numeric"
      maxLength={5}
      required
      w={{ base: '100%', xs: 160 }}
      value={calendar[name]}
      error={error}
      onChange={({ currentTarget }) => {
        set({ [name]: currentTarget.value });
      }}
    />
  );
  return (
    <>
      <Radio.Group
        label={t('setup:calendar.country')}
        value={calendar.country}
        onChange={(chosen) => {
          set({ country: choose(countries, chosen) ?? calendar.country });
        }}
      >
        <Stack gap="xs" mt="xs">
          {countries.map((country) => (
            <Radio key={country} value={country} label={t(`setup:calendar.countries.${country}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Alert icon={<IconInfoCircle aria-hidden />} color="gray" py="xs" role="status">
        {t(calendar.country === 'other' ? 'setup:calendar.noHolidays' : 'setup:calendar.holidays')}
      </Alert>
      <Radio.Group
        label={t('setup:calendar.week')}
        value={calendar.week}
        onChange={(chosen) => {
          set({ week: choose(weeks, chosen) ?? calendar.week });
        }}
      >
        <Stack gap="xs" mt="xs">
          {weeks.map((week) => (
            <Radio key={week} value={week} label={t(`setup:calendar.weeks.${week}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Group align="flex-start">{hours.map((name) => time(name, fault(`/calendar/${name}`)))}</Group>
      <Checkbox
        label={t('setup:calendar.hasBreak')}
        checked={calendar.hasBreak}
        onChange={({ currentTarget }) => {
          set({ hasBreak: currentTarget.checked });
        }}
      />
      {calendar.hasBreak && (
        <Group align="flex-start">{pause.map((name) => time(name, fault('/calendar/break')))}</Group>
      )}
    </>
  );
}
