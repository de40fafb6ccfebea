import { answerDue } from './answer-due';
import type { CalendarLayer } from './calendar';
import { calendarFaults } from './calendar-faults';
import { closedTooLongOn } from './closed-too-long';
import { resolveCalendar } from './resolve-calendar';
import { countryCalendars, layerOfWeek } from './working-week';

const hours = { dayBegins: '09:00', dayEnds: '18:00', break: null };
const university = layerOfWeek({ ...hours, days: 5, zone: 'Asia/Almaty' });
const nothing: CalendarLayer = { days: [], periods: [] };
const resolve = (...own: CalendarLayer[]) => resolveCalendar('own-1', [countryCalendars.KZ, university, ...own]);
const kindOf = (calendar: ReturnType<typeof resolve>, date: string): string | undefined =>
  calendar.days.find((day) => day.date === date)?.kind;

describe('layers of a calendar', () => {
  it('R18 the nearest layer that speaks of a date is right', () => {
    const faculty = { ...nothing, days: [{ date: '2026-12-16', kind: 'working' as const, name: 'Практика' }] };
    expect(kindOf(resolve(), '2026-12-16')).toBe('holiday');
    expect(kindOf(resolve(faculty), '2026-12-16')).toBe('working');
    expect(kindOf(resolve(faculty, nothing), '2026-12-16')).toBe('working');
  });

  it('a nearer layer takes an outer day away, and gives it another date', () => {
    // Kurban-ait was announced for the day after.
    const moved = {
      ...nothing,
      without: ['2027-05-16'],
      days: [{ date: '2027-05-17', kind: 'holiday' as const, name: 'Құрбан айт' }],
    };
    const calendar = resolve(moved);
    expect([kindOf(calendar, '2027-05-16'), kindOf(calendar, '2027-05-17')]).toEqual([undefined, 'holiday']);
    expect(calendarFaults(moved)).toEqual([]);
    expect(calendarFaults({ ...nothing, without: ['2027-02-30'] })).toEqual([
      { path: '/without/0', rule: 'date-invalid' },
    ]);
  });

  it('a six-day week has its own moves by decree', () => {
    const six = { ...nothing, week: layerOfWeek({ ...hours, days: 6, zone: 'Asia/Almaty' }).week ?? [] };
    expect([kindOf(resolve(), '2026-05-11'), kindOf(resolve(six), '2026-05-11')]).toEqual(['moved', undefined]);
  });

  it('finds vacations of several layers that add up to a closure without end', () => {
    const closed = (from: string, to: string): CalendarLayer => ({
      ...nothing,
      periods: [{ from, to, name: 'Каникулы', counts: false }],
    });
    const half = closed('2026-06-01', '2026-08-31');
    expect(closedTooLongOn(resolve())).toBeNull();
    expect(closedTooLongOn(resolve(half))).toBeNull();
    // Half a year from the Saturday before it begins.
    expect(closedTooLongOn(resolve(half, closed('2026-09-01', '2027-01-31')))).toBe('2026-12-01');
  });

  it('R43 an explanation names the unit whose calendar counts, where it is said', () => {
    const asked = {
      start: null,
      within: { kind: 'days', days: 1, count: 'pack' },
      days: { count: 'calendar', first: 'next' },
    } as const;
    const of = (unit?: string) =>
      answerDue(unit === undefined ? asked : { ...asked, unit }, '2026-11-19T05:00:00Z', resolve()).explanation;
    expect(of('biology').unit).toBe('biology');
    expect('unit' in of()).toBe(false);
  });
});
