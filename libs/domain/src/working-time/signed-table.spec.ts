import { parseTerm } from '../definition/parse-term';
import { answerDue } from './answer-due';
import type { CalendarDay, WorkingCalendar } from './calendar';
import { workingTimeBetween } from './working-time-between';
import { usualCalendar } from './working-week';
import type { Decree, SignedRow } from './spec-support/signed-table';
import { signedTable } from './spec-support/signed-table';
import { zoneClock } from './zone-clock';

const day = (date: string, kind: CalendarDay['kind']): CalendarDay => ({ date, kind, name: 'decree' });

const decrees: Readonly<Record<Decree, readonly CalendarDay[]>> = {
  'kz-2025-new-year': [
    ...['2025-01-01', '2025-01-02', '2025-01-07'].map((date) => day(date, 'holiday')),
    ...[day('2025-01-03', 'moved'), day('2025-01-05', 'working')],
  ],
  'kz-2022-october': [day('2022-10-25', 'holiday'), day('2022-10-24', 'moved'), day('2022-10-22', 'working')],
  'kg-2023-may': [
    ...['2023-05-01', '2023-05-05', '2023-05-09'].map((date) => day(date, 'holiday')),
    ...[day('2023-05-08', 'moved'), day('2023-05-13', 'working')],
  ],
};

const calendarOf = ({ country, week, decree }: SignedRow): WorkingCalendar => {
  const usual = usualCalendar(country, week);
  return decree === undefined ? usual : { ...usual, days: [...usual.days, ...decrees[decree]] };
};

const instantOf = (local: string, zone: string): string =>
  new Date(zoneClock(zone).instantOf(Date.parse(`${local}:00Z`))).toISOString();
const localOf = (instant: string, zone: string): string =>
  new Date(zoneClock(zone).localOf(Date.parse(instant))).toISOString().slice(0, 16);

describe('R02 R05 R07 R18 R20 deadlines worked out on a calendar', () => {
  it('are at least 120, of both countries and both weeks', () => {
    expect(signedTable.length).toBeGreaterThanOrEqual(120);
    expect(new Set(signedTable.map(({ country, week }) => `${country}-${week}`)).size).toBe(4);
  });

  it.each(signedTable.map((row) => [row.shows, row] as const))('%s', (_, row) => {
    const calendar = calendarOf(row);
    const { term, first, ends, start, due } = row;
    const within = parseTerm(term);
    if (within === null) throw new Error(`«${term}» is no term`);
    const days = { count: 'calendar', first, ends } as const;
    const from = instantOf(start, calendar.zone);
    const fact = answerDue({ start: from, within, days }, from, calendar);
    expect({ ...row, due: localOf(fact.due, calendar.zone) }).toEqual({ ...row, due });
    if (within.kind === 'working-time')
      expect(workingTimeBetween(from, fact.due, calendar).milliseconds).toBe(within.milliseconds);
  });
});
