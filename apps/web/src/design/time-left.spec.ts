import { finestUnit, nearnessOf, timeLeft, untilNextChange } from './time-left';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
const shown = (left: number, finest: 'minutes' | 'seconds'): string =>
  timeLeft(left, finest)
    .map(({ amount, unit }) => `${amount} ${unit}`)
    .join(' ');

describe('the time left', () => {
  it('is told from the largest unit down', () => {
    expect(shown(2 * day + 4 * hour + 17 * minute, 'minutes')).toBe('2 days 4 hours 17 minutes');
    expect(shown(3 * hour + 5 * second, 'seconds')).toBe('3 hours 0 minutes 5 seconds');
  });

  it('is rounded up: nothing is shown only when it is over', () => {
    expect(shown(1, 'seconds')).toBe('1 seconds');
    expect(shown(1, 'minutes')).toBe('1 minutes');
    expect(shown(0, 'seconds')).toBe('0 seconds');
    expect(shown(-5000, 'seconds')).toBe('0 seconds');
  });

  it('carries what is rounded up into the larger unit', () => {
    expect(shown(day - 1, 'minutes')).toBe('1 days 0 hours 0 minutes');
    expect(shown(minute - 1, 'seconds')).toBe('1 minutes 0 seconds');
  });

  it('shows seconds on the last day, and where motion is not wanted in the last minute only', () => {
    expect(finestUnit(day + 1, false)).toBe('minutes');
    expect(finestUnit(day, false)).toBe('seconds');
    expect(finestUnit(hour, true)).toBe('minutes');
    expect(finestUnit(minute, true)).toBe('seconds');
  });

  it('warns a day and two hours before the end', () => {
    expect([day + 1, day, 2 * hour + 1, 2 * hour, 1, 0, -1].map(nearnessOf)).toEqual([
      ...['calm', 'soon', 'soon', 'critical', 'critical', 'over', 'over'],
    ]);
  });

  it('changes at the edge of a second or a minute, and never again when it is over', () => {
    expect(untilNextChange(1500, 'seconds')).toBe(500);
    expect(untilNextChange(2000, 'seconds')).toBe(1000);
    expect(untilNextChange(minute + 1, 'minutes')).toBe(1);
    expect(untilNextChange(0, 'seconds')).toBe(Infinity);
  });
});
