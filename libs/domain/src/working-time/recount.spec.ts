import { answerDue } from './answer-due';
import type { WorkingCalendar } from './calendar';
import { recount } from './recount';
import { usualCalendar } from './working-week';

const kazakhstan = usualCalendar('KZ', 5);
const twoDays = (count: 'calendar' | 'working') =>
  answerDue(
    { start: null, within: { kind: 'days', days: 2, count }, days: { count, first: 'next' } },
    '2026-11-19T05:00:00Z',
    kazakhstan,
  );
const withDay = (date: string, kind: 'day-off' | 'working'): WorkingCalendar => ({
  ...kazakhstan,
  id: 'changed',
  days: [...kazakhstan.days, { date, kind, name: 'Order 12' }],
});

describe('R18 a running term that is counted anew', () => {
  it('ends later by a day that was announced free, and says so', () => {
    const { due, explanation } = recount(twoDays('working').explanation, withDay('2026-11-20', 'day-off'), null);
    expect([twoDays('working').due, due]).toEqual(['2026-11-23T13:00:00Z', '2026-11-24T13:00:00Z']);
    expect(explanation).toMatchObject({
      calendar: 'changed',
      counted: ['2026-11-23', '2026-11-24'],
      skipped: [
        { date: '2026-11-19' },
        { date: '2026-11-20', why: 'day-off', name: 'Order 12' },
        { date: '2026-11-21' },
      ],
    });
  });

  it('keeps an end that a decision has set', () => {
    const extended = {
      ...twoDays('working').explanation,
      due: '2026-11-30T13:00:00Z',
      extensions: [{ from: '2026-11-23T13:00:00Z', to: '2026-11-30T13:00:00Z', basis: 'Order 1', by: 'somebody' }],
    };
    expect(recount(extended, withDay('2026-11-20', 'day-off'), null).due).toBe('2026-11-30T13:00:00Z');
  });

  it('stands still while the system cannot be used, whatever its days are', () => {
    const outage = { from: '2026-11-20T05:00:00Z', to: '2026-11-21T05:00:00Z' };
    // Calendar days are given whole: it ended with Saturday, and ends with Sunday.
    expect(recount(twoDays('calendar').explanation, kazakhstan, outage)).toMatchObject({
      due: '2026-11-22T19:00:00Z',
      explanation: { pauses: [{ ...outage, left: { kind: 'elapsed', milliseconds: 38 * 3_600_000 } }] },
    });
    // Friday from ten to Saturday: the working time of Friday is lost, and comes back on Tuesday, whole.
    expect(recount(twoDays('working').explanation, kazakhstan, outage).due).toBe('2026-11-24T13:00:00Z');
  });

  it('loses nothing by an outage before its start or after its end', () => {
    const { due, explanation } = twoDays('working');
    for (const outage of [
      { from: '2026-11-17T05:00:00Z', to: '2026-11-18T05:00:00Z' },
      { from: '2026-11-24T05:00:00Z', to: '2026-11-25T05:00:00Z' },
    ])
      expect(recount(explanation, kazakhstan, outage)).toEqual({ due, explanation });
  });
});
