import { answerDue } from './answer-due';
import type { CalendarDay, WorkingCalendar } from './calendar';
import { movedEnd } from './moved-end';
import { usualCalendar } from './working-week';

const kazakhstan = usualCalendar('KZ', 5);
const withDay = (date: string, kind: CalendarDay['kind']): WorkingCalendar => ({
  ...kazakhstan,
  id: 'changed',
  days: [...kazakhstan.days, { date, kind, name: 'Order 12' }],
});

/** Two working days from Thursday 19 November 2026: Friday and Monday. */
const { explanation } = answerDue(
  { start: null, within: { kind: 'days', days: 2, count: 'working' }, days: { count: 'working', first: 'next' } },
  '2026-11-19T05:00:00Z',
  kazakhstan,
);
const later = { calendar: withDay('2026-11-20', 'day-off'), outage: null };
const sooner = { calendar: withDay('2026-11-21', 'working'), outage: null };
const bounds = { now: '2026-11-20T05:00:00Z', onlyLonger: false };

describe('R18 what a change of the calendar makes of a running term', () => {
  it('is a later end, a sooner one, or nothing at all', () => {
    expect(movedEnd(explanation, later, bounds)?.due).toBe('2026-11-24T13:00:00Z');
    expect(movedEnd(explanation, sooner, bounds)?.due).toBe('2026-11-21T13:00:00Z');
    expect(movedEnd(explanation, { calendar: withDay('2026-12-01', 'day-off'), outage: null }, bounds)).toBeNull();
  });

  it('makes a right to write only longer, and gives none back that would be over', () => {
    const right = { ...bounds, onlyLonger: true };
    expect(movedEnd(explanation, later, right)?.due).toBe('2026-11-24T13:00:00Z');
    expect(movedEnd(explanation, sooner, right)).toBeNull();
    expect(movedEnd(explanation, later, { ...right, now: '2026-11-25T00:00:00Z' })).toBeNull();
  });

  it('takes nothing from a clock that stood', () => {
    const standing = { ...bounds, now: '2026-11-30T00:00:00Z', stoppedAt: '2026-11-20T07:00:00Z' };
    const outage = (from: string, to: string) =>
      movedEnd(explanation, { calendar: kazakhstan, outage: { from, to } }, standing)?.due;
    expect(outage('2026-11-20T07:00:00Z', '2026-11-23T13:00:00Z')).toBeUndefined();
    // Of two hours of the outage one lies before: it is lost.
    expect(outage('2026-11-20T06:00:00Z', '2026-11-20T08:00:00Z')).toBe(
      outage('2026-11-20T06:00:00Z', '2026-11-20T07:00:00Z'),
    );
    // However long it stands: another calendar counts what is left of it.
    expect(movedEnd(explanation, later, standing)?.due).toBe('2026-11-24T13:00:00Z');
    expect(movedEnd(explanation, sooner, standing)?.due).toBe('2026-11-21T13:00:00Z');
  });

  it('makes nobody late by an order that comes after the day', () => {
    expect(movedEnd(explanation, sooner, { ...bounds, now: '2026-11-21T13:00:00Z' })).toBeNull();
    // Whoever is late already may be late by less.
    expect(movedEnd(explanation, later, { ...bounds, now: '2026-11-30T00:00:00Z' })?.due).toBe('2026-11-24T13:00:00Z');
  });
});
