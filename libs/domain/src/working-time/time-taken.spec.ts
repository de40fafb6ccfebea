import { timeTaken } from './time-taken';
import { usualCalendar } from './working-week';

const HOUR = 3_600_000;
const calendar = usualCalendar('KZ', 5);
const budget = { days: 2, count: 'working', first: 'next' } as const;
/** Friday 20 November 2026, 16:00 in Almaty, to Tuesday noon. */
const task = { from: '2026-11-20T11:00:00Z', to: '2026-11-24T07:00:00Z' };

describe('R44 how long somebody really had a task', () => {
  it('is working time alone: no night, no lunch, no week-end', () => {
    expect(timeTaken(task, { budget, pauses: [] }, calendar)).toBe((2 + 8 + 3) * HOUR);
  });

  it('is without the time for which the term stood still, as far as it lies in it', () => {
    const pauses = [
      { from: '2026-11-19T04:00:00Z', to: '2026-11-20T12:00:00Z' },
      { from: '2026-11-23T04:00:00Z', to: '2026-11-23T13:00:00Z' },
      { from: '2026-11-25T04:00:00Z', to: '2026-11-26T13:00:00Z' },
    ];
    expect(timeTaken(task, { budget, pauses }, calendar)).toBe((2 - 1 + 3) * HOUR);
  });
});
