import type { JSX, KeyboardEvent } from 'react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayOfCalendar } from '../api/generated/model';
import { todayIn } from '../forms/university-time';
import { universityZone } from '../language/moments';
import styles from './calendars.module.css';
import { DayCell } from './day-cell';
import { MonthTable, monthNumbers } from './month-table';
import { daysAfter, monthsOf } from './month-weeks';

interface YearGridProps {
  readonly year: number;
  readonly days: readonly DayOfCalendar[];
  /** Whether the draft says this day itself. */
  readonly isOwn: (date: string) => boolean;
  readonly onOpen: (day: DayOfCalendar) => void;
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** Twelve months. The arrows lead from day to day, as in a table. */
export function YearGrid({ year, days, isOwn, onOpen }: YearGridProps): JSX.Element {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const today = todayIn(universityZone(), new Date());
  const [asked, setAsked] = useState(today);
  const reached = asked.startsWith(String(year)) ? asked : `${String(year)}-01-01`;
  const move = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    const from = (event.target as HTMLElement).dataset.date;
    if (step === undefined || from === undefined) return;
    event.preventDefault();
    const to = frame.current?.querySelector<HTMLElement>(`[data-date='${daysAfter(from, step)}']`);
    to?.focus();
    if (to?.dataset.date !== undefined) setAsked(to.dataset.date);
  };
  return (
    <div ref={frame} className={styles.year} role="group" aria-label={t('calendars:yearOf', { year })} onKeyDown={move}>
      {monthsOf(days).map((month, place) => (
        <MonthTable
          key={place}
          month={monthNumbers[place] ?? '1'}
          days={month}
          cell={(day) => (
            <DayCell
              day={day}
              isToday={day.date === today}
              isOwn={isOwn(day.date)}
              isReached={day.date === reached}
              onOpen={(opened) => {
                setAsked(opened.date);
                onOpen(opened);
              }}
            />
          )}
        />
      ))}
    </div>
  );
}
