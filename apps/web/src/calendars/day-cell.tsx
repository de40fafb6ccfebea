import { IconQuestionMark } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayOfCalendar } from '../api/generated/model';
import { wordDate } from '../language/moments';
import styles from './calendars.module.css';
import { signOf } from './day-signs';
import { nameIn } from './special-days';

interface DayCellProps {
  readonly day: DayOfCalendar;
  readonly isToday: boolean;
  /** Whether the draft says it itself. */
  readonly isOwn: boolean;
  /** One day of the year is in the order of the tab key; arrows lead to the others. */
  readonly isReached: boolean;
  readonly onOpen: (day: DayOfCalendar) => void;
}

/** A day of a month: its number on the ground of its kind, with a sign, and everything in words for whoever does not see it. */
export function DayCell({ day, isToday, isOwn, isReached, onOpen }: DayCellProps): JSX.Element {
  const { t } = useTranslation();
  const { date, kind, name, provisional, period } = day;
  const Sign = signOf(kind);
  const words = [
    wordDate(date),
    t(`calendars:kind.${kind}`),
    nameIn(name),
    period === undefined ? '' : nameIn(period.name),
    provisional === true ? t('calendars:provisional') : '',
  ];
  return (
    <button
      type="button"
      className={styles.day}
      data-date={date}
      data-kind={kind}
      data-vacation={period !== undefined && !period.counts}
      data-provisional={provisional === true}
      data-own={isOwn}
      aria-current={isToday ? 'date' : undefined}
      aria-label={words.filter((word) => word !== '').join(', ')}
      tabIndex={isReached ? 0 : -1}
      onClick={() => {
        onOpen(day);
      }}
    >
      {Number(date.slice(8))}
      {Sign !== null && <Sign className={styles.sign} size={10} aria-hidden />}
      {provisional === true && <IconQuestionMark className={styles.doubt} size={10} aria-hidden />}
    </button>
  );
}
