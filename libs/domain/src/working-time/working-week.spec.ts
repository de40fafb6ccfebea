import { kazakhHolidays } from './countries/kazakhstan-names';
import { calendarFaults } from './calendar-faults';
import { weekdayOf, dayNumber } from './day-number';
import { calendarCountries, countryCalendars, layerOfWeek, usualCalendar } from './working-week';
import type { WorkingCalendar } from './calendar';

/** Dates off that would otherwise be worked. */
const freeDates = ({ days, week }: WorkingCalendar, year: string): string[] =>
  days
    .filter(
      ({ date, kind }) =>
        date.startsWith(year) && kind !== 'shortened' && (week[weekdayOf(dayNumber(date)) - 1] ?? []).length > 0,
    )
    .map(({ date }) => date.slice(5));

describe('the calendar of a country', () => {
  it('Kazakhstan has the fifteen published weekdays off in 2026', () => {
    expect(freeDates(usualCalendar('KZ', 5), '2026').join(' ')).toBe(
      '01-01 01-02 01-07 03-09 03-23 03-24 03-25 05-01 05-07 05-11 05-27 07-06 08-31 10-26 12-16',
    );
  });

  it('moves a holiday in a six-day week only from a Sunday, and never onto another holiday', () => {
    const march = freeDates(usualCalendar('KZ', 6), '2026').filter((date) => date.startsWith('03'));
    // Nauryz is Saturday to Monday, 21 to 23: only its Sunday is made good, on Tuesday. Victory Day, a Saturday, is not.
    expect(march).toEqual(['03-09', '03-21', '03-23', '03-24']);
    expect(freeDates(usualCalendar('KZ', 6), '2026')).not.toContain('05-11');
  });

  it('Kyrgyzstan is free in the first week of January and from 1 to 9 May, and leaves earlier before holidays', () => {
    const { days } = usualCalendar('KG', 5);
    expect(freeDates(usualCalendar('KG', 5), '2026')).toEqual(
      '01-01 01-02 01-05 01-06 01-07 03-09 05-01 05-04 05-05 05-06 05-07 05-08 05-27 08-31'.split(' '),
    );
    expect(days.filter(({ kind, date }) => kind === 'shortened' && date < '2027').map(({ date }) => date)).toEqual([
      ...['2026-02-23', '2026-03-20', '2026-04-07', '2026-04-30', '2026-12-31'],
    ]);
  });

  it('marks what is not decreed yet', () => {
    const open = ({ provisional }: { provisional?: true }): boolean => provisional === true;
    expect(countryCalendars.KZ.days.filter(open).map(({ date }) => date)).toContain('2027-05-16');
    expect(countryCalendars.KG.days.filter(open).map(({ date }) => date)).toContain('2026-03-09');
  });

  it.each(calendarCountries)('%s has no fault, and is sorted by date', (country) => {
    expect(calendarFaults(countryCalendars[country])).toEqual([]);
    const dates = usualCalendar(country, 5).days.map(({ date }) => date);
    expect(dates).toEqual([...dates].sort());
  });

  it('says holidays in four languages', () => {
    expect(usualCalendar('KZ', 5).days[0]).toMatchObject({ name: kazakhHolidays.newYear });
  });
});

describe('the week of a university', () => {
  it('is worked around a break, five or six days', () => {
    const { week } = layerOfWeek({
      ...{ days: 6, dayBegins: '08:30', dayEnds: '17:30', break: { from: '12:30', to: '13:30' }, zone: 'Asia/Bishkek' },
    });
    expect(week?.[5]).toEqual([
      { from: '08:30', to: '12:30' },
      { from: '13:30', to: '17:30' },
    ]);
    expect(week?.[6]).toEqual([]);
  });
});
