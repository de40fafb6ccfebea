import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayOfCalendar, UnitCalendar } from '../api/generated/model';
import { wordDate } from '../language/moments';
import styles from './calendars.module.css';
import { useCountry } from './country-words';
import { DayFields } from './day-fields';
import type { Draft } from './draft';
import { hoursText } from './hours-text';
import { nameIn } from './special-days';

interface DayDialogProps {
  readonly day: DayOfCalendar;
  readonly calendar: UnitCalendar;
  /** Null: nothing is being written. */
  readonly draft: Draft | null;
  readonly onDraft: (draft: Draft) => void;
  /** Null: it is not provisional, or who reads this cannot confirm it. */
  readonly onConfirm: (() => void) | null;
  readonly onClose: () => void;
}

/** A day: what it is, when it is worked, who says so; and while a calendar is being written, what it is to be. */
export function DayDialog({ day, calendar, draft, onDraft, onConfirm, onClose }: DayDialogProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={onClose}
      title={wordDate(day.date)}
      closeButtonProps={{ 'aria-label': t('design:dialog.close') }}
    >
      <Stack>
        <DayFacts day={day} calendar={calendar} />
        {draft !== null && <DayFields key={day.date} day={day} draft={draft} onDraft={onDraft} />}
        <Group justify="flex-end">
          {onConfirm !== null && (
            <Button variant="default" onClick={onConfirm}>
              {t('calendars:confirm.do')}
            </Button>
          )}
          <Button onClick={onClose}>{t('calendars:done')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function DayFacts({ day, calendar }: Pick<DayDialogProps, 'day' | 'calendar'>): JSX.Element {
  const { t } = useTranslation();
  const country = useCountry();
  const { kind, name, hours, period, provisional, layer } = day;
  const says = layer === undefined ? undefined : calendar.layers[layer];
  return (
    <dl className={styles.facts}>
      <dt>{t('calendars:day.what')}</dt>
      <dd>
        {t(`calendars:kind.${kind}`)}
        {name !== undefined && `: ${nameIn(name)}`}
        {provisional === true && (
          <Text size="sm" c="dimmed">
            {t('calendars:provisionalDetail')}
          </Text>
        )}
      </dd>
      <dt>{t('calendars:day.hours')}</dt>
      <dd>{hours.length === 0 ? t('calendars:day.free') : hoursText(hours)}</dd>
      {period !== undefined && (
        <>
          <dt>{t('calendars:day.period')}</dt>
          <dd>
            {nameIn(period.name)} ({t(period.counts ? 'calendars:period.counts' : 'calendars:period.stands')})
          </dd>
        </>
      )}
      <dt>{t('calendars:day.says')}</dt>
      <dd>
        {layer === undefined
          ? t('calendars:day.week')
          : says === undefined
            ? calendar.unit.name
            : (says.unit?.name ?? country(says.country))}
      </dd>
    </dl>
  );
}
