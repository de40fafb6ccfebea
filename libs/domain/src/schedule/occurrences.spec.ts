import fc from 'fast-check';
import type { ScheduleDefinition, ScheduledDays } from '../definition/schedule-definition';
import type { CalendarLayer } from '../working-time/calendar';
import { resolveCalendar } from '../working-time/resolve-calendar';
import type { AcademicPeriodDates } from './academic-period';
import { givenForm } from './given-form';
import { occurrenceNear, occurrencesBetween } from './occurrences';
import { startOfOccurrence } from './start-of-occurrence';

const almaty = { zone: 'Asia/Almaty', periods: [] };

function schedule(days: ScheduledDays, more: Partial<ScheduleDefinition> = {}): ScheduleDefinition {
  const as = { position: 'registrar', of: 'university' } as const;
  return { days, at: '09:00', zone: null, onFreeDay: 'keep', as, gives: {}, ...more };
}
const datesOf = (days: ScheduledDays, from: string, to: string): readonly string[] =>
  occurrencesBetween(schedule(days), almaty, `${from}T00:00:00Z`, `${to}T00:00:00Z`).map(({ date }) => date);
const weekly = schedule({ every: 'week', on: [1] });

describe('the occurrences of a schedule', () => {
  it.each<[ScheduledDays, from: string, to: string, dates: readonly string[]]>([
    [{ every: 'day' }, '2026-02-27', '2026-03-02', ['2026-02-27', '2026-02-28', '2026-03-01']],
    [{ every: 'week', on: [1, 4] }, '2026-11-20', '2026-12-01', ['2026-11-23', '2026-11-26', '2026-11-30']],
    [{ every: 'month', on: 25 }, '2026-01-01', '2026-03-26', ['2026-01-25', '2026-02-25', '2026-03-25']],
    [{ every: 'month', on: 'last' }, '2028-01-15', '2028-04-15', ['2028-01-31', '2028-02-29', '2028-03-31']],
    [{ every: 'month', on: 'last' }, '2026-02-01', '2026-03-15', ['2026-02-28']],
    [{ every: 'year', month: 9, day: 1 }, '2025-09-02', '2027-09-02', ['2026-09-01', '2027-09-01']],
  ])('of %j from %s to %s are %j', (days, from, to, dates) => {
    expect(datesOf(days, from, to)).toEqual(dates);
  });

  it('are moments of the zone, the university’s or the schedule’s own, on either side of a change of its offset', () => {
    const daily = schedule({ every: 'day' });
    // On 1 March 2024 Almaty went from UTC+6 to UTC+5.
    const change = occurrencesBetween(daily, almaty, '2024-02-29T00:00:00Z', '2024-03-02T00:00:00Z');
    expect(change.map(({ at }) => at)).toEqual(['2024-02-29T03:00:00.000Z', '2024-03-01T04:00:00.000Z']);
    const own = { ...daily, zone: 'Asia/Bishkek' };
    const [there] = occurrencesBetween(own, almaty, '2026-11-23T00:00:00Z', '2026-11-24T00:00:00Z');
    expect(there?.at).toBe('2026-11-23T03:00:00.000Z');
  });

  it('follow academic periods: days after or before their first or last day, one start for several that coincide', () => {
    const session = (id: string, level: 'bachelor' | 'master', endsOn: string): AcademicPeriodDates => ({
      ...{ id, level, endsOn },
      kind: 'session',
      startsOn: '2026-01-05',
    });
    const periods = [
      session('a', 'bachelor', '2026-01-24'),
      session('b', 'master', '2026-01-24'),
      session('c', 'master', '2026-06-20'),
    ];
    const after = (level: 'master' | null): ScheduledDays => ({
      every: 'period',
      kind: 'session',
      level,
      edge: 'end',
      days: 14,
    });
    const between = (days: ScheduledDays): readonly object[] =>
      occurrencesBetween(schedule(days), { ...almaty, periods }, '2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z').map(
        ({ date, periods: ids }) => ({ date, ids }),
      );
    expect(between(after(null))).toEqual([
      { date: '2026-02-07', ids: ['a', 'b'] },
      { date: '2026-07-04', ids: ['c'] },
    ]);
    expect(between(after('master'))).toEqual([
      { date: '2026-02-07', ids: ['b'] },
      { date: '2026-07-04', ids: ['c'] },
    ]);
    const before: ScheduledDays = { every: 'period', kind: 'session', level: null, edge: 'start', days: -4 };
    expect(between(before)).toEqual([{ date: '2026-01-01', ids: ['a', 'b', 'c'] }]);
  });

  it('of a stretch are those of its parts', () => {
    const moment = fc.integer({ min: Date.parse('2024-01-01'), max: Date.parse('2024-12-31') });
    fc.assert(
      fc.property(
        fc.array(moment, { minLength: 3, maxLength: 3 }),
        fc.constantFrom('day', 'month'),
        (moments, every) => {
          const [from, cut, to] = [...moments].sort((a, b) => a - b).map((at) => new Date(at).toISOString()) as [
            string,
            string,
            string,
          ];
          const days: ScheduledDays = every === 'day' ? { every } : { every: 'month', on: 'last' };
          const of = (one: string, other: string): readonly unknown[] =>
            occurrencesBetween(schedule(days), almaty, one, other);
          expect([...of(from, cut), ...of(cut, to)]).toEqual(of(from, to));
        },
      ),
      { numRuns: 50 },
    );
  });

  it('are recognised by another clock, also one that is an hour off; a moment between them is none', () => {
    const at = '2026-11-23T04:00:00.000Z';
    for (const called of [at, '2026-11-23T03:00:00Z', '2026-11-23T04:00:01Z'])
      expect(occurrenceNear(weekly, almaty, called)).toMatchObject({ at, date: '2026-11-23' });
    expect(occurrenceNear(weekly, almaty, '2026-11-24T04:00:00Z')).toBeNull();
  });
});

describe('a start on a free day', () => {
  const week = Array.from({ length: 7 }, (_, day) => (day < 5 ? [{ from: '09:00', to: '18:00' }] : []));
  const name = { ru: 'а', kk: 'ә', ky: 'ө', en: 'a' };
  const layer = (days: CalendarLayer['days'], periods: CalendarLayer['periods'] = []): CalendarLayer => ({
    ...{ zone: 'Asia/Almaty', week, days, periods },
  });
  const start = (onFreeDay: 'keep' | 'next', date: string, layers: CalendarLayer): string => {
    const daily = schedule({ every: 'day' }, { onFreeDay });
    const occurrence = occurrenceNear(daily, almaty, `${date}T04:00:00Z`)!;
    return startOfOccurrence(daily, almaty, occurrence, resolveCalendar('test', [layers]));
  };

  it.each<['keep' | 'next', date: string, start: string]>([
    ['keep', '2026-12-16', '2026-12-16T04:00:00.000Z'],
    ['next', '2026-12-16', '2026-12-17T04:00:00.000Z'],
    ['next', '2026-12-15', '2026-12-15T04:00:00.000Z'],
    ['next', '2026-11-21', '2026-11-23T04:00:00.000Z'],
  ])('with «%s» on %s comes at %s', (onFreeDay, date, expected) => {
    expect(start(onFreeDay, date, layer([{ date: '2026-12-16', kind: 'holiday', name }]))).toBe(expected);
  });

  it('waits for the end of a vacation that does not count, and comes on a Saturday that is worked', () => {
    const vacation = { from: '2026-12-28', to: '2027-01-08', name, counts: false };
    expect(start('next', '2026-12-30', layer([], [vacation]))).toBe('2027-01-11T04:00:00.000Z');
    expect(start('next', '2026-11-21', layer([{ date: '2026-11-21', kind: 'working', name }]))).toBe(
      '2026-11-21T04:00:00.000Z',
    );
  });

  it('comes on its day where the calendar never works', () => {
    const never = { zone: 'Asia/Almaty', week: week.map(() => []), days: [], periods: [] };
    expect(start('next', '2026-11-21', never)).toBe('2026-11-21T04:00:00.000Z');
  });
});

it('gives the form what it says: the day of the occurrence, the period, constants', () => {
  const gives = {
    on: { kind: 'date' },
    from: { kind: 'period-start' },
    to: { kind: 'period-end' },
    remark: { kind: 'constant', value: 'x' },
  } as const;
  const form = givenForm({ gives }, { date: '2026-02-07', period: { startsOn: '2026-01-05', endsOn: '2026-01-24' } });
  expect(form).toEqual({ on: '2026-02-07', from: '2026-01-05', to: '2026-01-24', remark: 'x' });
});
