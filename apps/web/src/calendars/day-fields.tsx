import { Checkbox, NumberInput, Select, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDay, DayOfCalendar } from '../api/generated/model';
import type { Draft } from './draft';
import { clearDay, leaveDay, putDay, setProvisional, sourceOf } from './draft';
import { nameIn } from './special-days';

const kinds = ['holiday', 'moved', 'day-off', 'working', 'shortened'] as const;
const choices = ['above', 'week', ...kinds] as const;
type Choice = (typeof choices)[number];

/** Minutes by which a day before a holiday is shorter. */
const usuallyShorter = 60;

interface DayFieldsProps {
  readonly day: DayOfCalendar;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
}

/** What a day is to be; every choice is in the draft at once. */
export function DayFields({ day, draft, onDraft }: DayFieldsProps): JSX.Element {
  const { t } = useTranslation();
  const own = draft.content.days.find(({ date }) => date === day.date);
  const chosen: Choice = own?.kind ?? (sourceOf(draft, day.date) === 'cleared' ? 'week' : 'above');
  const choose = (choice: Choice): void => {
    if (choice === 'above') onDraft(leaveDay(draft, day.date));
    else if (choice === 'week') onDraft(clearDay(draft, day.date));
    else
      onDraft(putDay(draft, entryOf(day, own, choice, t(`calendars:kind.${choice === 'working' ? 'extra' : choice}`))));
  };
  const tell = (change: Partial<CalendarDay>): void => {
    if (own !== undefined) onDraft(putDay(draft, { ...own, ...change }));
  };
  return (
    <>
      <Select
        label={t('calendars:day.is')}
        data={choices.map((choice) => ({ value: choice, label: t(`calendars:choice.${choice}`) }))}
        value={chosen}
        allowDeselect={false}
        onChange={(value) => {
          choose(choices.find((choice) => choice === value) ?? 'above');
        }}
      />
      {own !== undefined && (
        <>
          <TextInput
            label={t('calendars:day.name')}
            value={nameIn(own.name)}
            maxLength={200}
            required
            error={nameIn(own.name).trim() === '' ? t('calendars:missing') : null}
            onChange={({ currentTarget }) => {
              tell({ name: currentTarget.value });
            }}
          />
          {own.kind === 'shortened' && (
            <NumberInput
              label={t('calendars:day.shorterBy')}
              value={own.shorterBy ?? usuallyShorter}
              min={1}
              max={1439}
              onChange={(minutes) => {
                tell({ shorterBy: Number(minutes) || usuallyShorter });
              }}
            />
          )}
          <Checkbox
            label={t('calendars:day.provisional')}
            checked={own.provisional === true}
            onChange={({ currentTarget }) => {
              onDraft(setProvisional(draft, own, currentTarget.checked));
            }}
          />
        </>
      )}
    </>
  );
}

/** A day keeps its name when only its kind changes. */
function entryOf(
  { date, name }: DayOfCalendar,
  own: CalendarDay | undefined,
  kind: CalendarDay['kind'],
  usual: string,
): CalendarDay {
  const called = own?.name ?? name ?? usual;
  const marks = own?.provisional === undefined ? {} : { provisional: own.provisional };
  return {
    date,
    kind,
    name: called,
    ...marks,
    ...(kind === 'shortened' ? { shorterBy: own?.shorterBy ?? usuallyShorter } : {}),
  };
}
