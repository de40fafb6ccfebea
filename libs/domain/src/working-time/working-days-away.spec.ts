import { usualCalendar } from './working-week';
import { workingDaysAway } from './working-days-away';

const kazakhstan = usualCalendar('KZ', 5);

describe('a moment so many working days away', () => {
  it.each([
    ['one day before a Wednesday evening', '2026-11-25T13:00:00Z', -1, '2026-11-24T13:00:00Z'],
    ['before a Monday: the Friday', '2026-11-23T13:00:00Z', -1, '2026-11-20T13:00:00Z'],
    ['before a midnight: the day before the one that it ends', '2026-11-24T19:00:00Z', -1, '2026-11-23T13:00:00Z'],
    ['over a holiday', '2026-03-10T05:00:00Z', -2, '2026-03-05T05:00:00Z'],
    ['after a Friday', '2026-11-20T13:00:00Z', 2, '2026-11-24T13:00:00Z'],
    ['of a night: at the beginning of the working day', '2026-11-24T20:00:00Z', 1, '2026-11-26T04:00:00Z'],
  ])('%s', (_, moment, days, expected) => {
    expect(workingDaysAway(moment, days, kazakhstan)).toBe(expected);
  });
});
