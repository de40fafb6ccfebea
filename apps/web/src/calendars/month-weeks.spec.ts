import type { DayOfCalendar } from '../api/generated/model';
import { daysAfter, monthsOf, monthWeeks, weekdayOf } from './month-weeks';
import { specialDays } from './special-days';

const days = Array.from({ length: 30 }, (_, place) => ({ date: daysAfter('2026-11-01', place) }));

describe('a month in rows', () => {
  it('begins with its own Monday and has no day of another month', () => {
    const weeks = monthWeeks(days);
    expect(weeks).toHaveLength(6);
    expect(weeks[0]?.map((day) => day?.date ?? null)).toEqual([null, null, null, null, null, null, '2026-11-01']);
    expect(weeks[5]?.map((day) => day?.date ?? null)).toEqual(['2026-11-30', null, null, null, null, null, null]);
    expect(weeks.flat().filter((day) => day !== null)).toHaveLength(30);
    expect([weekdayOf('2026-11-22'), weekdayOf('2028-02-29'), daysAfter('2028-02-28', 1)]).toEqual([
      7,
      2,
      '2028-02-29',
    ]);
  });

  it('is one of twelve', () => {
    const year = Array.from({ length: 365 }, (_, place) => ({ date: daysAfter('2026-01-01', place) }));
    expect(monthsOf(year).map((month) => month.length)).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  });
});

describe('what is special in a month', () => {
  const day = (date: string, more: Partial<DayOfCalendar> = {}): DayOfCalendar => ({
    ...{ date, kind: 'working', hours: [] },
    ...more,
  });

  it('is told once for days that go together', () => {
    const period = { name: 'Каникулы', counts: false };
    expect(
      specialDays([
        day('2026-12-15'),
        day('2026-12-16', { kind: 'holiday', name: 'День Независимости' }),
        day('2026-12-17', { kind: 'holiday', name: 'День Независимости' }),
        day('2026-12-19', { kind: 'weekend' }),
        day('2026-12-28', { period }),
        day('2026-12-29', { period }),
        day('2026-12-30', { kind: 'moved', name: 'Перенос', provisional: true, period }),
      ]),
    ).toEqual([
      { from: '2026-12-16', to: '2026-12-17', kind: 'holiday', name: 'День Независимости', provisional: false },
      { from: '2026-12-28', to: '2026-12-30', kind: 'vacation', name: 'Каникулы', provisional: false },
      { from: '2026-12-30', to: '2026-12-30', kind: 'moved', name: 'Перенос', provisional: true },
    ]);
  });
});
