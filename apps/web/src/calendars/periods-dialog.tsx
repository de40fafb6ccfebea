import { ActionIcon, Button, Checkbox, Group, Modal, Paper, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarContent } from '../api/generated/model';
import styles from './calendars.module.css';
import type { Draft } from './draft';
import { setPeriods } from './draft';
import { nameIn } from './special-days';

type Period = CalendarContent['periods'][number];

interface PeriodsDialogProps {
  readonly draft: Draft;
  readonly year: number;
  readonly onDraft: (draft: Draft) => void;
  readonly onClose: () => void;
}

const ends = ['from', 'to'] as const;

/** Vacations and other stretches of the academic year; terms stand still in them unless it is said that they count. */
export function PeriodsDialog({ draft, year, onDraft, onClose }: PeriodsDialogProps): JSX.Element {
  const { t } = useTranslation();
  const { periods } = draft.content;
  const tell = (place: number, change: Partial<Period>): void => {
    onDraft(
      setPeriods(
        draft,
        periods.map((period, at) => (at === place ? { ...period, ...change } : period)),
      ),
    );
  };
  const add = (): void => {
    const day = `${String(year)}-07-01`;
    onDraft(setPeriods(draft, [...periods, { from: day, to: day, name: t('calendars:period.usual'), counts: false }]));
  };
  return (
    <Modal
      opened
      size="lg"
      title={t('calendars:period.title')}
      onClose={onClose}
      closeButtonProps={{ 'aria-label': t('design:dialog.close') }}
    >
      <Stack>
        <Text size="sm">{t('calendars:period.detail')}</Text>
        {periods.map((period, place) => (
          <PeriodRow
            key={place}
            period={period}
            onTell={(change) => {
              tell(place, change);
            }}
            onRemove={() => {
              onDraft(
                setPeriods(
                  draft,
                  periods.filter((_, at) => at !== place),
                ),
              );
            }}
          />
        ))}
        <Group justify="space-between">
          <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
            {t('calendars:period.add')}
          </Button>
          <Button onClick={onClose}>{t('calendars:done')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** A period never ends before it begins, also while its dates are being typed. */
const withEnd = ({ from, to }: Period, end: 'from' | 'to', date: string): Pick<Period, 'from' | 'to'> =>
  end === 'from' ? { from: date, to: to < date ? date : to } : { from: date < from ? date : from, to: date };

interface PeriodRowProps {
  readonly period: Period;
  readonly onTell: (change: Partial<Period>) => void;
  readonly onRemove: () => void;
}

function PeriodRow({ period, onTell, onRemove }: PeriodRowProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <Paper withBorder p="sm">
      <Stack gap="sm">
        <div className={styles.fields}>
          <TextInput
            label={t('calendars:day.name')}
            value={nameIn(period.name)}
            maxLength={200}
            required
            onChange={({ currentTarget }) => {
              onTell({ name: currentTarget.value });
            }}
          />
          {ends.map((end) => (
            <TextInput
              key={end}
              type="date"
              label={t(`calendars:period.${end}`)}
              value={period[end]}
              required
              onChange={({ currentTarget }) => {
                if (currentTarget.value !== '') onTell(withEnd(period, end, currentTarget.value));
              }}
            />
          ))}
        </div>
        <Group justify="space-between" wrap="nowrap">
          <Checkbox
            label={t('calendars:period.countsHelp')}
            checked={period.counts}
            onChange={({ currentTarget }) => {
              onTell({ counts: currentTarget.checked });
            }}
          />
          <ActionIcon
            variant="subtle"
            color="red"
            size="lg"
            aria-label={t('calendars:period.remove', { name: nameIn(period.name) })}
            onClick={onRemove}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </Group>
      </Stack>
    </Paper>
  );
}
