import fc from 'fast-check';
import { answerDue } from './answer-due';
import type { Explanation } from './explanation';
import { recount } from './recount';
import { usualCalendar } from './working-week';

const kazakhstan = usualCalendar('KZ', 5);
const HOUR = 3_600_000;
const MINUTE = 60_000;
type Days = Parameters<typeof answerDue>[0]['days'];
/** Two days from Thursday 19 November 2026, 10:00 in Almaty. */
const twoDays = (count: Days['count'], rest: Partial<Days> = {}): Explanation =>
  answerDue(
    { start: null, within: { kind: 'days', days: 2, count }, days: { count, first: 'next', ...rest } },
    '2026-11-19T05:00:00Z',
    kazakhstan,
  ).explanation;
const dayAndHalf = answerDue(
  { start: null, within: { kind: 'duration', milliseconds: 36 * HOUR }, days: { count: 'calendar', first: 'next' } },
  '2026-11-19T05:00:00Z',
  kazakhstan,
).explanation;
const instant = (at: number): string => new Date(at).toISOString();
const stop = (told: Explanation, from: string, milliseconds: number): Explanation =>
  recount(told, kazakhstan, { from, to: instant(Date.parse(from) + milliseconds) }).explanation;

describe('a term whose clock stands still for a moment', () => {
  it('keeps what was left to the minute where it is counted by the hour', () => {
    expect(stop(dayAndHalf, '2026-11-19T06:00:00Z', MINUTE).due).toBe('2026-11-20T17:01:00Z');
    const byHour = twoDays('working', { ends: 'hour' });
    expect([byHour.due, stop(byHour, '2026-11-19T06:00:00Z', MINUTE).due]).toEqual([
      '2026-11-23T05:00:00Z',
      '2026-11-23T05:01:00Z',
    ]);
  });

  it('ends with a day again where it is counted in days: the day in which what was left is used up, given whole', () => {
    expect(twoDays('calendar').due).toBe('2026-11-21T19:00:00Z');
    expect(stop(twoDays('calendar'), '2026-11-19T06:00:00Z', MINUTE).due).toBe('2026-11-22T19:00:00Z');
    expect(stop(twoDays('calendar'), '2026-11-19T06:00:00Z', 24 * HOUR).due).toBe('2026-11-22T19:00:00Z');
    expect(stop(twoDays('calendar'), '2026-11-19T06:00:00Z', 24 * HOUR + MINUTE).due).toBe('2026-11-23T19:00:00Z');
    // At night no working time is lost.
    expect(stop(twoDays('working'), '2026-11-19T20:00:00Z', MINUTE).due).toBe(twoDays('working').due);
    expect(stop(twoDays('working'), '2026-11-20T06:00:00Z', MINUTE).due).toBe('2026-11-24T13:00:00Z');
  });

  it.each(['calendar', 'working'] as const)('wins one day by ten stops of a minute, not ten: %s days', (count) => {
    const once = stop(twoDays(count), '2026-11-20T05:00:00Z', MINUTE);
    let often = once;
    for (let more = 1; more < 10; more += 1) often = stop(often, `2026-11-20T05:0${String(more)}:30Z`, MINUTE);
    expect(often.due).toBe(once.due);
    expect(often.pauses).toHaveLength(10);
  });

  it('keeps the rest of the last day that it was promised, also when it stops in it', () => {
    const once = stop(twoDays('calendar'), '2026-11-19T06:00:00Z', MINUTE);
    // What was strictly left is used up at one minute past midnight; the day is promised until its end.
    expect(stop(once, '2026-11-22T05:00:00Z', 24 * HOUR).due).toBe('2026-11-23T19:00:00Z');
  });

  const anyStops = fc.array(
    fc.record({ after: fc.integer({ min: 1, max: 900 }), lasts: fc.integer({ min: 1, max: 3000 }) }),
    {
      minLength: 1,
      maxLength: 6,
    },
  );
  it('never ends before what was left is used up, nor more than a day after it, however often it stops', () => {
    fc.assert(
      fc.property(anyStops, (stops) => {
        const promised = twoDays('calendar');
        let told = promised;
        let at = Date.parse(promised.start);
        let stood = 0;
        for (const { after, lasts } of stops) {
          at += after * MINUTE;
          if (at >= Date.parse(promised.due) + stood) break;
          const before = told.due;
          told = stop(told, instant(at), lasts * MINUTE);
          expect(Date.parse(told.due)).toBeGreaterThanOrEqual(Date.parse(before));
          stood += lasts * MINUTE;
          at += lasts * MINUTE;
        }
        const strictly = Date.parse(promised.due) + stood;
        expect(Date.parse(told.due)).toBeGreaterThanOrEqual(strictly);
        expect(Date.parse(told.due)).toBeLessThan(strictly + 24 * HOUR);
      }),
    );
  });

  it.each(['calendar', 'working'] as const)('R18 is moved by no recount with the same calendar: %s days', (count) => {
    fc.assert(
      fc.property(anyStops, fc.integer({ min: 0, max: 4000 }), (stops, outage) => {
        let told = twoDays(count);
        let at = Date.parse(told.start);
        for (const { after, lasts } of stops) {
          at += after * MINUTE;
          if (at >= Date.parse(told.due)) break;
          told = stop(told, instant(at), lasts * MINUTE);
          at += lasts * MINUTE;
        }
        // Declared afterwards, over whatever stops there were.
        told = stop(told, instant(Date.parse(told.start) + outage * MINUTE), 600 * MINUTE);
        expect(recount(told, kazakhstan, null)).toEqual({ due: told.due, explanation: told });
      }),
    );
  });
});

describe('R18 an outage that is declared of a time in which the clock stood already', () => {
  const stood = stop(dayAndHalf, '2026-11-19T10:00:00Z', 4 * HOUR);
  it.each([
    ['wholly', '2026-11-19T11:00:00Z', '2026-11-19T13:00:00Z', 0, []],
    ['at its end', '2026-11-19T12:00:00Z', '2026-11-19T16:00:00Z', 2, [['14:00', '16:00']]],
    ['at its beginning', '2026-11-19T08:00:00Z', '2026-11-19T12:00:00Z', 2, [['08:00', '10:00']]],
    [
      'in its midst',
      '2026-11-19T08:00:00Z',
      '2026-11-19T16:00:00Z',
      4,
      [
        ['08:00', '10:00'],
        ['14:00', '16:00'],
      ],
    ],
    ['not at all', '2026-11-19T15:00:00Z', '2026-11-19T16:00:00Z', 1, [['15:00', '16:00']]],
  ])('gives lost time back once: %s', (_, from, to, hours, told) => {
    const { due, explanation } = recount(stood, kazakhstan, { from, to });
    expect(Date.parse(due) - Date.parse(stood.due)).toBe(hours * HOUR);
    expect(explanation.pauses.slice(1).map((pause) => [pause.from.slice(11, 16), pause.to.slice(11, 16)])).toEqual(
      told,
    );
  });
});
