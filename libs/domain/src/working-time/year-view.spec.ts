import type { CalendarLayer } from './calendar';
import { resolveCalendar } from './resolve-calendar';
import { suggestYear } from './suggest-year';
import { countryCalendars, layerOfWeek } from './working-week';
import { yearView } from './year-view';

const hours = { dayBegins: '09:00', dayEnds: '18:00', break: { from: '13:00', to: '14:00' } };
const university: CalendarLayer = {
  ...layerOfWeek({ ...hours, days: 5, zone: 'Asia/Bishkek' }),
  days: [
    { date: '2026-11-21', kind: 'working', name: 'За 23 ноября' },
    { date: '2026-11-23', kind: 'moved', name: 'На 21 ноября' },
  ],
  periods: [{ from: '2026-12-28', to: '2027-01-10', name: 'Каникулы', counts: false }],
};
const layers = [countryCalendars.KG, university];
const year = yearView(resolveCalendar('university-1', layers), layers, 2026);
const dayOf = (date: string) => year.find((day) => day.date === date);

describe('a year of a calendar', () => {
  it('has every day with its hours, its name, and the layer that says it', () => {
    expect(year).toHaveLength(365);
    expect(yearView(resolveCalendar('u', layers), layers, 2028)).toHaveLength(366);
    const usual = [
      { from: '09:00', to: '13:00' },
      { from: '14:00', to: '18:00' },
    ];
    expect(dayOf('2026-11-20')).toEqual({ date: '2026-11-20', kind: 'working', hours: usual });
    expect(dayOf('2026-11-22')).toEqual({ date: '2026-11-22', kind: 'weekend', hours: [] });
    expect(dayOf('2026-11-21')).toEqual({
      ...{ date: '2026-11-21', kind: 'extra', hours: usual, name: 'За 23 ноября', layer: 1 },
    });
    expect(dayOf('2026-11-23')).toMatchObject({ kind: 'moved', hours: [], layer: 1 });
    expect(dayOf('2026-05-05')).toMatchObject({ kind: 'holiday', hours: [], layer: 0 });
    expect(dayOf('2026-03-20')).toMatchObject({ kind: 'shortened', hours: [{}, { from: '14:00', to: '17:00' }] });
    expect(dayOf('2026-03-09')).toMatchObject({ kind: 'moved', provisional: true });
    expect(dayOf('2026-12-31')).toMatchObject({ kind: 'shortened', period: { name: 'Каникулы', counts: false } });
  });
});

describe('a year that is added', () => {
  it('begins with the holidays that have a fixed date, all of them provisional', () => {
    const dates = suggestYear(countryCalendars.KZ.days, 2028).map(({ date }) => date.slice(5));
    expect(dates).toEqual(
      '01-01 01-02 01-07 03-08 03-21 03-22 03-23 05-01 05-07 05-09 07-06 08-30 10-25 12-16'.split(' '),
    );
    const days = suggestYear(countryCalendars.KG.days, 2028);
    expect(days.every(({ provisional }) => provisional === true)).toBe(true);
    expect(days.map(({ date }) => date)).toContain('2028-12-31');
    // The feasts of the moon are not where they were.
    expect(days.map(({ date }) => date)).not.toContain('2028-05-17');
  });

  it('takes a single year as it is, and knows no day of a year that is not before it', () => {
    const known = [{ date: '2027-09-01', kind: 'holiday', name: 'День знаний' }] as const;
    expect(suggestYear(known, 2028)).toEqual([{ ...known[0], date: '2028-09-01', provisional: true }]);
    expect(suggestYear(known, 2027)).toEqual([]);
  });
});
