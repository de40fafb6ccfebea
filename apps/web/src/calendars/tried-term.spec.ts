import { hoursText, weekLines } from './hours-text';
import { toCompute } from './tried-term';
import { hoursOf, weekdayOf } from './week-draft';

const momentOf = (local: string): string => `${local}:00Z`;
const day = [
  { from: '09:00', to: '13:00' },
  { from: '14:00', to: '18:00' },
];

it('a term that is tried is sent as packs write it', () => {
  const term = { start: '2026-12-14T10:00', amount: 2, of: 'workingDays', first: 'next' } as const;
  expect(toCompute(term, momentOf)).toEqual({
    ...{ start: '2026-12-14T10:00:00Z', within: '2 working days', days: { count: 'working', first: 'next' } },
  });
  const within = (of: 'calendarDays' | 'workingHours' | 'hours', amount: number): unknown =>
    toCompute({ ...term, of, amount }, momentOf)?.within;
  expect([within('calendarDays', 1), within('workingHours', 4), within('hours', 36)]).toEqual([
    '1 calendar day',
    '4 working hours',
    'PT36H',
  ]);
  expect(toCompute({ ...term, start: '' }, momentOf)).toBeNull();
});

it('a week is told in as few lines as it needs, and typed day by day', () => {
  const saturday = [{ from: '09:00', to: '14:00' }];
  expect(weekLines([day, day, day, day, day, saturday, []])).toEqual([
    { from: 1, to: 5, hours: '09:00–13:00, 14:00–18:00' },
    { from: 6, to: 6, hours: '09:00–14:00' },
  ]);
  expect(hoursText(saturday)).toBe('09:00–14:00');
  for (const hours of [day, saturday, []]) expect(hoursOf(weekdayOf(hours))).toEqual(hours);
});
