import { kazakhstan2026, kazakhstan2027 } from './kazakhstan';
import type { WorkingCalendar } from './calendar';

/** Days off that would otherwise be working days. */
function weekdaysOff(calendar: WorkingCalendar): readonly string[] {
  return calendar.daysOff
    .map(({ date }) => date)
    .filter((date) => calendar.weekdays.includes(new Date(`${date}T00:00:00Z`).getUTCDay()));
}

describe('the calendar of Kazakhstan', () => {
  it('has the fifteen published weekdays off in 2026', () => {
    expect(weekdaysOff(kazakhstan2026)).toEqual(
      '01-01 01-02 01-07 03-09 03-23 03-24 03-25 05-01 05-07 05-11 05-27 07-06 08-31 10-26 12-16'
        .split(' ')
        .map((day) => `2026-${day}`),
    );
  });

  it('frees as many weekdays in 2027 as holidays fall on week-ends', () => {
    const onWeekends = kazakhstan2027.daysOff.length - weekdaysOff(kazakhstan2027).length;
    expect(kazakhstan2027.daysOff.filter((day) => day.moved)).toHaveLength(onWeekends);
  });
});
