import fc from 'fast-check';
import type { CalendarDay, WorkingCalendar, WorkingStretch } from '../calendar';
import { dateOf, dayNumber } from '../day-number';
import { usualCalendar } from '../working-week';

const firstDay = dayNumber('2024-01-01');

/** An instant of two years, to the minute; among them the change of the offset of Kazakhstan, and those of Berlin. */
export const anyInstant: fc.Arbitrary<string> = fc
  .integer({ min: firstDay * 1440, max: (firstDay + 700) * 1440 })
  .map((minute) => new Date(minute * 60_000).toISOString());

const hours: fc.Arbitrary<readonly WorkingStretch[]> = fc.constantFrom<readonly WorkingStretch[]>(
  [{ from: '09:00', to: '18:00' }],
  [
    { from: '08:30', to: '12:30' },
    { from: '13:30', to: '17:30' },
  ],
  [{ from: '00:00', to: '24:00' }],
);

const anyDay: fc.Arbitrary<CalendarDay> = fc.record({
  date: fc.integer({ min: firstDay, max: firstDay + 800 }).map(dateOf),
  kind: fc.constantFrom('holiday', 'moved', 'day-off', 'working', 'shortened'),
  name: fc.constant('a day'),
  shorterBy: fc.constantFrom(60, 120),
});

/** Calendars with five or six days, odd days off and on, and a vacation that may stop terms. */
export const anyCalendar: fc.Arbitrary<WorkingCalendar> = fc
  .record({
    zone: fc.constantFrom('Asia/Almaty', 'Asia/Bishkek', 'Europe/Berlin'),
    hours,
    worked: fc.constantFrom(5, 6, 7),
    days: fc.uniqueArray(anyDay, { selector: ({ date }) => date, maxLength: 40 }),
    vacation: fc.integer({ min: firstDay, max: firstDay + 700 }),
    counts: fc.boolean(),
  })
  .map(({ zone, hours: own, worked, days, vacation, counts }) => ({
    ...{ ...usualCalendar('KZ', 5), id: 'any', zone, days, covers: null },
    week: [1, 2, 3, 4, 5, 6, 7].map((weekday) => (weekday <= worked ? own : [])),
    periods: [{ from: dateOf(vacation), to: dateOf(vacation + 13), name: 'vacation', counts }],
  }));
