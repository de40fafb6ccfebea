import fc from 'fast-check';
import type { DaysRule } from '../definition/definition';
import type { Term } from '../definition/term';
import { answerDue } from './answer-due';
import type { WorkingCalendar } from './calendar';
import { continueTerm, timeLeft } from './continue-term';
import { paused, recount } from './recount';
import { anyCalendar, anyInstant } from './spec-support/any-calendar';
import { workingTimeBetween } from './working-time-between';

const rule: fc.Arbitrary<DaysRule> = fc.oneof(
  fc.record({ count: fc.constantFrom('calendar', 'working'), first: fc.constantFrom('next', 'same') }),
  fc.record({ count: fc.constantFrom('calendar', 'working'), first: fc.constant('next'), ends: fc.constant('hour') }),
);
const length = fc.integer({ min: 1, max: 15 });
const minutes = fc.integer({ min: 1, max: 60 * 60 });
const term: fc.Arbitrary<Term> = fc.oneof(
  length.map((days) => ({ kind: 'days', days, count: 'pack' }) as const),
  minutes.map((each) => ({ kind: 'working-time', milliseconds: each * 60_000 }) as const),
  minutes.map((each) => ({ kind: 'duration', milliseconds: each * 60_000 }) as const),
);
const dueOf = (start: string, within: Term, days: DaysRule, calendar: WorkingCalendar) =>
  answerDue({ start, within, days }, start, calendar);
const longer = (within: Term, by: number): Term =>
  within.kind === 'days'
    ? { ...within, days: within.days + by }
    : { ...within, milliseconds: within.milliseconds + by };

describe('working time, whatever the calendar', () => {
  it('adding is monotone: what starts later or lasts longer is not due earlier', () => {
    fc.assert(
      fc.property(
        anyInstant,
        anyInstant,
        term,
        length,
        rule,
        anyCalendar,
        (one, other, within, more, days, calendar) => {
          const [early, late] = one < other ? [one, other] : [other, one];
          const due = (start: string, term: Term): number => Date.parse(dueOf(start, term, days, calendar).due);
          expect(due(early, within)).toBeLessThanOrEqual(due(late, within));
          expect(due(early, within)).toBeLessThan(due(early, longer(within, more)));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('adding and measuring agree: between start and due lies the budget', () => {
    fc.assert(
      fc.property(anyInstant, minutes, rule, anyCalendar, (start, budget, days, calendar) => {
        const milliseconds = budget * 60_000;
        const { due, explanation } = dueOf(start, { kind: 'working-time', milliseconds }, days, calendar);
        const measured = workingTimeBetween(start, due, calendar);
        expect(measured.milliseconds).toBe(milliseconds);
        expect(measured.dates).toEqual(explanation.counted);
      }),
      { numRuns: 400 },
    );
  });

  it('splitting a budget changes nothing', () => {
    fc.assert(
      fc.property(anyInstant, minutes, minutes, rule, anyCalendar, (start, one, other, days, calendar) => {
        const due = (from: string, budget: number): string =>
          dueOf(from, { kind: 'working-time', milliseconds: budget * 60_000 }, days, calendar).due;
        expect(due(due(start, one), other)).toBe(due(start, one + other));
      }),
      { numRuns: 400 },
    );
    fc.assert(
      fc.property(anyInstant, length, length, rule, anyCalendar, (start, one, other, days, calendar) => {
        const next = { ...days, first: 'next', ends: 'day' } as const;
        const due = (from: string, budget: number) =>
          dueOf(from, { kind: 'days', days: budget, count: 'pack' }, next, calendar);
        const between = due(start, one).explanation.counted.at(-1) ?? '';
        expect(due(between, other).due).toBe(due(start, one + other).due);
      }),
      { numRuns: 400 },
    );
  });

  it('every day from the start to the end counted or was skipped with a reason, once', () => {
    fc.assert(
      fc.property(anyInstant, length, rule, anyCalendar, (start, budget, days, calendar) => {
        const { explanation } = dueOf(start, { kind: 'days', days: budget, count: 'pack' }, days, calendar);
        const skipped = explanation.skipped.flatMap(({ date, until = date }) => datesOf(date, until));
        const all = [...explanation.counted, ...skipped].sort();
        expect(explanation.counted).toHaveLength(budget);
        expect(all).toEqual(datesOf(all[0] ?? '', explanation.counted.at(-1) ?? ''));
      }),
    );
  });

  it('a pause of no length changes nothing, a longer one never brings the end nearer', () => {
    fc.assert(
      fc.property(
        anyInstant,
        term,
        rule,
        anyCalendar,
        fc.double({ min: 0, max: 1, noNaN: true }),
        minutes,
        (...given) => {
          const [start, within, days, calendar, part, length] = given;
          // By the hour a term may end in a break or after hours, where no working time is left though it is not due.
          fc.pre(within.kind !== 'days' || days.ends !== 'hour');
          const { due, explanation } = dueOf(start, within, days, calendar);
          const stop = new Date(
            Date.parse(start) + Math.floor(part * (Date.parse(due) - Date.parse(start))),
          ).toISOString();
          const { budget } = explanation;
          const left = timeLeft({ due, budget }, stop, calendar);
          if (left.milliseconds > 0) expect(continueTerm({ left, budget }, stop, calendar)).toBe(due);
          const later = new Date(Date.parse(stop) + length * 60_000).toISOString();
          const after = paused({ due, budget }, calendar, { from: stop, to: later }).due;
          expect(Date.parse(after)).toBeGreaterThanOrEqual(Date.parse(due));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('R18 counting anew by the same calendar moves nothing, also after a pause', () => {
    fc.assert(
      fc.property(anyInstant, term, rule, anyCalendar, minutes, (start, within, days, calendar, length) => {
        const { due, explanation } = dueOf(start, within, days, calendar);
        expect(recount(explanation, calendar, null)).toEqual({ due, explanation });
        const pause = { from: start, to: new Date(Date.parse(start) + length * 60_000).toISOString() };
        const stopped = recount(explanation, calendar, pause);
        expect(recount(stopped.explanation, calendar, null)).toEqual(stopped);
      }),
    );
  });
});

/** Every date from the first to the last. */
function datesOf(first: string, last: string): string[] {
  const dates: string[] = [];
  for (let at = Date.parse(first); at <= Date.parse(last); at += 86_400_000)
    dates.push(new Date(at).toISOString().slice(0, 10));
  return dates;
}
