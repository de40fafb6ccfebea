import { kazakhstan2026 } from './kazakhstan';
import { calendarOfWeek } from './working-week';

const dates = (days: readonly { readonly date: string }[]): string[] => days.map(({ date }) => date);

describe('the first calendar of a university', () => {
  it('has the shipped holidays of its country in a five-day week', () => {
    const calendar = calendarOfWeek({ country: 'KZ', days: 5, dayEnds: '18:00', zone: 'Asia/Almaty' });
    expect(calendar).toMatchObject({ id: 'kz-2026-2027-five-day', weekdays: [1, 2, 3, 4, 5], dayEnds: '18:00' });
    expect(dates(calendar.daysOff)).toEqual(expect.arrayContaining(dates(kazakhstan2026.daysOff)));
  });

  it('moves a holiday in a six-day week only from a Sunday, never onto another holiday', () => {
    const calendar = calendarOfWeek({ country: 'KZ', days: 6, dayEnds: '17:00', zone: 'Asia/Almaty' });
    expect(calendar.weekdays).toEqual([1, 2, 3, 4, 5, 6]);
    const march = dates(calendar.daysOff).filter((date) => date.startsWith('2026-03'));
    // Nauryz is Saturday to Monday, 21 to 23: only its Sunday is made good, on Tuesday.
    expect(march).toEqual(['2026-03-08', '2026-03-09', '2026-03-21', '2026-03-22', '2026-03-23', '2026-03-24']);
    // Victory Day, a Saturday, is not.
    expect(dates(calendar.daysOff)).not.toContain('2026-05-11');
  });

  it('knows the days of the week alone for a country that is not shipped', () => {
    const calendar = calendarOfWeek({ country: null, days: 6, dayEnds: '24:00', zone: 'Asia/Bishkek' });
    expect(calendar).toEqual({
      ...{ id: 'six-day', zone: 'Asia/Bishkek', weekdays: [1, 2, 3, 4, 5, 6], dayEnds: '24:00' },
      ...{ daysOff: [], workingDays: [] },
    });
  });
});
