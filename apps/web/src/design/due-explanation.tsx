import { Stack, Text } from '@mantine/core';
import type { JSX } from 'react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../language/current-language';
import { wordBeginning, wordDate, wordMoment, wordShortMoment } from '../language/moments';
import classes from './due-chip.module.css';
import type { DueReasons, ReasonedDay } from './due-days';
import { daysOf } from './due-days';
import { useStretchWords } from './time-words';

const HOUR = 3_600_000;

interface DueExplanationProps {
  readonly reasons: DueReasons;
  readonly due: string;
  /** Its clock stands still. */
  readonly paused?: boolean;
}

/** Why a deadline is the moment it is: start, term, each day with its reason, pauses, extensions, calendar. */
export function DueExplanation({ reasons, due, paused = false }: DueExplanationProps): JSX.Element {
  const { t } = useTranslation();
  const wordStretch = useStretchWords();
  const { start, pauses, extensions = [], recounts = [], beyondCalendar = false, calendar } = reasons;
  const days = daysOf(reasons);
  return (
    <Stack gap="xs">
      <Text fw={600}>{t(paused ? 'design:due.untilPaused' : 'design:due.until', { moment: wordMoment(due) })}</Text>
      <Text size="sm">{t('design:due.from', { moment: wordBeginning(start) })}</Text>
      <Text size="sm">{useBudget(reasons)}</Text>
      {days.length > 0 && (
        <dl className={classes.days}>
          {days.map((day) => (
            <DayLine key={day.date} day={day} />
          ))}
        </dl>
      )}
      {pauses.map(({ from, to, left }) => (
        <Text size="sm" key={from}>
          {[
            t('design:due.pause', { from: wordShortMoment(from), to: wordShortMoment(to) }),
            ...(left === undefined ? [] : [wordStretch(left)]),
          ].join('. ')}
        </Text>
      ))}
      {extensions.map(({ from, to, basis }) => (
        <Text size="sm" key={to}>
          {t('design:due.extension', { from: wordShortMoment(from), to: wordShortMoment(to), basis })}
        </Text>
      ))}
      {recounts.map(({ from, to, basis }) => (
        <Text size="sm" key={to}>
          {t('design:due.recount', { from: wordShortMoment(from), to: wordShortMoment(to), basis })}
        </Text>
      ))}
      {beyondCalendar && <Text size="sm">{t('design:due.beyondCalendar')}</Text>}
      {calendar !== undefined && (
        <Text size="xs" c="dimmed">
          {t('design:due.calendar')}
        </Text>
      )}
    </Stack>
  );
}

function useBudget({ budget }: DueReasons): string {
  const { t } = useTranslation();
  if ('milliseconds' in budget) return t('design:due.budget.hours', { count: Math.round(budget.milliseconds / HOUR) });
  if ('workingMilliseconds' in budget)
    return t('design:due.budget.workingHours', { count: Math.round((10 * budget.workingMilliseconds) / HOUR) / 10 });
  if (budget.ends === 'hour')
    return `${t(`design:due.budget.${budget.count}`, { count: budget.days })} ${t('design:due.byTheHour')}`;
  const days = t(`design:due.budget.${budget.count}`, { count: budget.days });
  return `${days} ${t(`design:due.first.${budget.first}`)}`;
}

const knownReasons = ['first-day', 'weekend', 'holiday', 'moved', 'day-off', 'vacation'] as const;

function DayLine({ day: { date, until, number, why, name, provisional } }: { readonly day: ReasonedDay }): JSX.Element {
  const { t } = useTranslation();
  const reason = knownReasons.find((known) => known === why);
  const called = typeof name === 'object' ? name[currentLanguage()] : name;
  const open = provisional === true && t('design:due.provisional');
  const skipped = [reason === undefined ? (why ?? '') : t(`design:due.skipped.${reason}`), called, open].filter(
    Boolean,
  );
  const dates =
    until === undefined ? wordDate(date, 'short') : `${wordDate(date, 'short')} – ${wordDate(until, 'short')}`;
  return (
    <Fragment>
      <dt data-skipped={number === null || undefined}>{dates}</dt>
      <dd data-skipped={number === null || undefined}>
        {number === null ? skipped.join(': ') : t('design:due.day', { number })}
      </dd>
    </Fragment>
  );
}
