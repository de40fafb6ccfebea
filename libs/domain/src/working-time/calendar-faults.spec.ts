import type { CalendarLayer } from './calendar';
import { calendarFaults } from './calendar-faults';
import { layerOfWeek } from './working-week';

const good: CalendarLayer = layerOfWeek({
  ...{ days: 5, dayBegins: '09:00', dayEnds: '18:00', break: null, zone: 'Asia/Almaty' },
});
const faultsOf = (change: Partial<CalendarLayer>): string[] =>
  calendarFaults({ ...good, ...change }).map(({ path, rule }) => `${path} ${rule}`);
const holiday = (date: string) => ({ date, kind: 'holiday', name: 'A day' }) as const;
const vacation = (from: string, to: string) => ({ from, to, name: 'Vacation', counts: false });

describe('a calendar that somebody wrote down', () => {
  it('has no fault where everything holds together', () => {
    expect(faultsOf({ days: [holiday('2026-12-16')], periods: [vacation('2026-07-01', '2026-08-31')] })).toEqual([]);
  });

  it.each<[string, Partial<CalendarLayer>, string]>([
    ['nothing is worked', { week: good.week!.map(() => []) }, '/week no-working-days'],
    ['the week is not seven days', { week: good.week!.slice(1) }, '/week week-length'],
    ['the zone is unknown', { zone: 'Asia/Almaata' }, '/zone zone-unknown'],
    ['a time is none', { week: [[{ from: '9', to: '18:00' }], [], [], [], [], [], []] }, '/week/0/0/from time-invalid'],
    [
      'a stretch runs backwards',
      { week: [[{ from: '18:00', to: '09:00' }], [], [], [], [], [], []] },
      '/week/0/0/to stretch-reversed',
    ],
    ['a date is none', { days: [holiday('2026-02-30')] }, '/days/0/date date-invalid'],
    ['a date is there twice', { days: [holiday('2026-05-01'), holiday('2026-05-01')] }, '/days/1/date date-twice'],
    ['a name is missing', { days: [{ ...holiday('2026-05-01'), name: ' ' }] }, '/days/0/name name-missing'],
    [
      'a day is shorter by nothing',
      { days: [{ ...holiday('2026-05-01'), kind: 'shortened' }] },
      '/days/0/shorterBy shorter-than-nothing',
    ],
    [
      'a period ends before it begins',
      { periods: [vacation('2026-08-31', '2026-07-01')] },
      '/periods/0/to end-before-start',
    ],
    [
      'periods overlap',
      { periods: [vacation('2026-07-01', '2026-08-31'), vacation('2026-08-31', '2026-09-02')] },
      '/periods/1 periods-overlap',
    ],
    ['it covers nothing', { covers: { from: '2027-01-01', to: '2026-01-01' } }, '/covers/to end-before-start'],
  ])('is refused where %s', (_, change, fault) => {
    expect(faultsOf(change)).toEqual([fault]);
  });

  it('names stretches that overlap', () => {
    const day = [
      { from: '09:00', to: '14:00' },
      { from: '13:00', to: '18:00' },
    ];
    expect(faultsOf({ week: [day, [], [], [], [], [], []] })).toEqual(['/week/0/1/from stretches-overlap']);
  });
});
