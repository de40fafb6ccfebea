import fc from 'fast-check';
import { answerDue } from './answer-due';
import { atRiskFrom } from './at-risk-from';
import { everydayCalendar } from './everyday-calendar';
import { anyCalendar, anyInstant } from './spec-support/any-calendar';
import { workingDayLength } from './working-day-length';
import { workingLeft } from './working-left';
import { workingMomentBefore } from './working-moment-before';
import { workingTimeBetween } from './working-time-between';
import { usualCalendar } from './working-week';

const HOUR = 3_600_000;
const calendar = usualCalendar('KZ', 5);
const days = { count: 'working', first: 'next' } as const;
const twoDays = { kind: 'days', days: 2, count: 'pack' } as const;

/** Friday 20 November 2026, 15:00 in Almaty: due on Tuesday at six. */
const { explanation } = answerDue({ start: null, within: twoDays, days }, '2026-11-20T10:00:00Z', calendar);

describe('R44 what is left of a term in working time', () => {
  it('stands still over a week-end and at lunch', () => {
    expect(workingLeft(explanation, '2026-11-20T10:00:00Z', calendar)).toEqual({
      milliseconds: 19 * HOUR,
      day: 8 * HOUR,
    });
    const [saturday, monday] = ['2026-11-21T07:00:00Z', '2026-11-23T04:00:00Z'];
    for (const at of [saturday, monday]) expect(workingLeft(explanation, at, calendar).milliseconds).toBe(16 * HOUR);
    expect(workingLeft(explanation, '2026-11-24T08:30:00Z', calendar).milliseconds).toBe(4 * HOUR);
  });

  it('is below nothing when the term is over, and counts working time there too', () => {
    expect(workingLeft(explanation, explanation.due, calendar).milliseconds).toBe(0);
    expect(workingLeft(explanation, '2026-11-25T06:00:00Z', calendar).milliseconds).toBe(-2 * HOUR);
  });

  it('is told in days as long as most days of the week are', () => {
    const shortSaturday = [...calendar.week.slice(0, 5), [{ from: '09:00', to: '13:00' }], []];
    expect(workingDayLength({ week: shortSaturday })).toBe(8 * HOUR);
    expect(workingDayLength(everydayCalendar('Asia/Almaty'))).toBe(24 * HOUR);
    expect(workingDayLength({ week: [] })).toBe(0);
  });
});

describe('R44 a term at risk', () => {
  it('has less than a quarter of its working time left', () => {
    // Of 19 hours 4 h 45 min: the last afternoon, and three quarters of an hour before lunch.
    const from = atRiskFrom(explanation, calendar);
    expect(from).toBe('2026-11-24T07:15:00Z');
    expect(workingTimeBetween(from, explanation.due, calendar).milliseconds).toBe(4.75 * HOUR);
  });

  it('does not count the time it stood still', () => {
    const pauses = [{ from: '2026-11-20T10:00:00Z', to: '2026-11-23T07:00:00Z' }];
    // Six of the 19 hours: a quarter of 13 is 3 h 15 min.
    expect(atRiskFrom({ ...explanation, pauses }, calendar)).toBe('2026-11-24T09:45:00Z');
  });

  it('is told by the clock where no working time lies in it', () => {
    const [start, due] = ['2026-11-20T19:00:00Z', '2026-11-22T19:00:00Z'];
    const budget = { days: 2, count: 'calendar', first: 'next' } as const;
    expect(atRiskFrom({ start, due, budget, pauses: [] }, calendar)).toBe('2026-11-22T07:00:00Z');
    expect(atRiskFrom({ start: due, due: start, budget, pauses: [] }, calendar)).toBe(start);
  });
});

describe('working time used up backwards', () => {
  it('is given back by measuring, and no later moment has as much left', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: 1, max: 60 * 60 }), anyCalendar, (end, minutes, at) => {
        const amount = minutes * 60_000;
        const moment = workingMomentBefore(end, amount, at);
        expect(workingTimeBetween(moment, end, at).milliseconds).toBe(amount);
        const later = new Date(Date.parse(moment) + 1).toISOString();
        expect(workingTimeBetween(later, end, at).milliseconds).toBeLessThan(amount);
      }),
      { numRuns: 300 },
    );
  });

  it('refuses a calendar without working days', () => {
    const closed = { ...calendar, week: calendar.week.map(() => []) };
    expect(() => workingMomentBefore('2026-11-20T10:00:00Z', 1, closed)).toThrow('no working days');
  });
});
