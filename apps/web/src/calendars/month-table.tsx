import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayOfCalendar } from '../api/generated/model';
import { wordDate } from '../language/moments';
import styles from './calendars.module.css';
import { monthWeeks } from './month-weeks';
import { specialDays } from './special-days';

export const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;
export const monthNumbers = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const;

interface MonthTableProps {
  readonly month: (typeof monthNumbers)[number];
  readonly days: readonly DayOfCalendar[];
  readonly cell: (day: DayOfCalendar) => ReactNode;
}

/** A month with what is special in it. */
export function MonthTable({ month, days, cell }: MonthTableProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <div className={styles.month}>
      <table className={styles.table}>
        <caption className={styles.caption}>{t(`calendars:month.${month}`)}</caption>
        <thead>
          <tr>
            {weekdays.map((weekday) => (
              <th key={weekday} scope="col" abbr={t(`calendars:weekday.${weekday}`)}>
                {t(`calendars:weekdayShort.${weekday}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {monthWeeks(days).map((week, row) => (
            <tr key={row}>
              {week.map((day, place) => (
                <td key={place}>{day !== null && cell(day)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <SpecialList days={days} />
    </div>
  );
}

/** What is special, in words: read on paper as well as here. */
function SpecialList({ days }: Pick<MonthTableProps, 'days'>): JSX.Element | null {
  const { t } = useTranslation();
  const special = specialDays(days);
  if (special.length === 0) return null;
  return (
    <ul className={styles.special}>
      {special.map(({ from, to, kind, name, provisional }) => (
        <li key={`${from} ${kind}`}>
          <span>
            {from === to ? wordDate(from, 'short') : `${String(Number(from.slice(8)))}–${wordDate(to, 'short')}`}
          </span>
          <span>
            {kind === 'holiday' || kind === 'vacation'
              ? name
              : t('calendars:special', { kind: t(`calendars:kind.${kind}`), name })}
            {provisional && ` (${t('calendars:provisional')})`}
          </span>
        </li>
      ))}
    </ul>
  );
}
