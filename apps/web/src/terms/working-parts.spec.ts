import { workingParts } from './working-parts';

const HOUR = 3_600_000;
const day = 8 * HOUR;

describe('R44 working time in words', () => {
  it('counts in days as long as the calendar’s', () => {
    expect(workingParts(11 * HOUR, day)).toEqual([
      { unit: 'days', count: 1 },
      { unit: 'hours', count: 3 },
    ]);
    expect(workingParts(11 * HOUR, 6 * HOUR)[1]).toEqual({ unit: 'hours', count: 5 });
    expect(workingParts(26 * HOUR, 24 * HOUR)[0]).toEqual({ unit: 'days', count: 1 });
  });

  it('says the two largest units, and none of nought', () => {
    expect(workingParts(2 * day, day)).toEqual([{ unit: 'days', count: 2 }]);
    expect(workingParts(-(HOUR + 20 * 60_000), day)).toEqual([
      { unit: 'hours', count: 1 },
      { unit: 'minutes', count: 20 },
    ]);
    expect(workingParts(2 * day + 30 * 60_000, day)).toEqual([{ unit: 'days', count: 2 }]);
    expect(workingParts(59_000, day)).toEqual([]);
    expect(workingParts(HOUR, 0)).toEqual([{ unit: 'hours', count: 1 }]);
  });
});
