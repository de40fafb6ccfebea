import fc from 'fast-check';
import { answerDue } from './answer-due';
import { kazakhHolidays } from './countries/kazakhstan-names';
import { everydayCalendar } from './everyday-calendar';
import { usualCalendar } from './working-week';

const kazakhstan = usualCalendar('KZ', 5);

const calendarDays = { count: 'calendar', first: 'next' } as const;
const workingDays = { count: 'working', first: 'next' } as const;
const days = (count: number) => ({ kind: 'days', days: count, count: 'pack' }) as const;

describe('a term in calendar days', () => {
  it('R02 ends at midnight after its last day, counted from the day after the start', () => {
    const fact = answerDue(
      { start: '2026-11-20', within: days(2), days: calendarDays },
      '2026-11-21T08:00:00Z',
      kazakhstan,
    );
    expect(fact.due).toBe('2026-11-22T19:00:00Z');
    expect(fact.explanation).toEqual({
      start: '2026-11-19T19:00:00Z',
      zone: 'Asia/Almaty',
      calendar: kazakhstan.id,
      budget: { days: 2, count: 'calendar', first: 'next' },
      counted: ['2026-11-21', '2026-11-22'],
      skipped: [{ date: '2026-11-20', why: 'first-day' }],
      due: '2026-11-22T19:00:00Z',
      pauses: [],
    });
  });

  it('counts the day of the start where the pack says so', () => {
    const fact = answerDue(
      { start: '2026-11-20', within: days(2), days: { count: 'calendar', first: 'same' } },
      '2026-11-21T08:00:00Z',
      kazakhstan,
    );
    expect(fact.explanation.counted).toEqual(['2026-11-20', '2026-11-21']);
  });

  it('runs from the moment of the event when no start is named, on its local day', () => {
    const fact = answerDue({ start: null, within: days(1), days: calendarDays }, '2026-11-20T20:00:00Z', kazakhstan);
    expect(fact.start).toBe('2026-11-20T20:00:00Z');
    expect(fact.explanation.counted).toEqual(['2026-11-22']);
  });

  it('keeps the local midnight over a change of the clocks', () => {
    const fact = answerDue(
      { start: '2026-03-28', within: days(1), days: calendarDays },
      '2026-03-28T08:00:00Z',
      everydayCalendar('Europe/Berlin'),
    );
    expect(fact.due).toBe('2026-03-29T22:00:00Z');
  });
});

describe('a term in working days', () => {
  it('skips week-ends, holidays and moved days, and says why', () => {
    const fact = answerDue(
      { start: '2026-03-06', within: days(1), days: workingDays },
      '2026-03-06T05:00:00Z',
      kazakhstan,
    );
    expect(fact.explanation.skipped).toEqual([
      { date: '2026-03-06', why: 'first-day' },
      { date: '2026-03-07', why: 'weekend' },
      { date: '2026-03-08', why: 'holiday', name: kazakhHolidays.womensDay },
      { date: '2026-03-09', why: 'moved', name: kazakhHolidays.womensDay },
    ]);
    expect(fact.due).toBe('2026-03-10T13:00:00Z');
  });

  it('counts a week-end day that was made a working day', () => {
    const decree = { date: '2026-11-22', kind: 'working', name: 'for Monday' } as const;
    const calendar = { ...kazakhstan, days: [...kazakhstan.days, decree] };
    const fact = answerDue(
      { start: '2026-11-20', within: days(1), days: workingDays },
      '2026-11-20T05:00:00Z',
      calendar,
    );
    expect(fact.explanation.counted).toEqual(['2026-11-22']);
  });

  it('gives a start after working hours the next working day, even where the first day counts', () => {
    const rule = { count: 'working', first: 'same' } as const;
    const evening = answerDue({ start: null, within: days(1), days: rule }, '2026-11-19T13:00:00Z', kazakhstan);
    const afternoon = answerDue({ start: null, within: days(1), days: rule }, '2026-11-19T12:59:59Z', kazakhstan);
    expect(evening.due).toBe('2026-11-20T13:00:00Z');
    expect(afternoon.due).toBe('2026-11-19T13:00:00Z');
  });

  it('may be asked for by the term itself where the pack counts calendar days', () => {
    const within = { kind: 'days', days: 1, count: 'working' } as const;
    const fact = answerDue({ start: '2026-11-20', within, days: calendarDays }, '2026-11-20T05:00:00Z', kazakhstan);
    expect(fact.explanation.counted).toEqual(['2026-11-23']);
  });
});

describe('an exact stretch of time', () => {
  it('runs through nights and holidays', () => {
    const within = { kind: 'duration', milliseconds: 14_400_000 } as const;
    const fact = answerDue(
      { start: '2026-01-01T22:00:00Z', within, days: workingDays },
      '2026-01-02T00:00:00Z',
      kazakhstan,
    );
    expect(fact.due).toBe('2026-01-02T02:00:00Z');
    expect(fact.explanation.budget).toEqual({ milliseconds: 14_400_000 });
  });
});

describe('a wrong start or calendar', () => {
  it('is refused loudly', () => {
    const within = days(1);
    expect(() => answerDue({ start: 'soon', within, days: workingDays }, '2026-01-02T00:00:00Z', kazakhstan)).toThrow(
      RangeError,
    );
    const closed = { ...kazakhstan, week: kazakhstan.week.map(() => []) };
    expect(() => answerDue({ start: null, within, days: workingDays }, '2026-01-02T00:00:00Z', closed)).toThrow(
      'no working days',
    );
  });
});

describe('terms in days, whatever the start, rule and calendar', () => {
  const firstDay = Date.UTC(2026, 0, 1) / 60_000;
  const instant = fc
    .integer({ min: firstDay, max: firstDay + 330 * 1440 })
    .map((minute) => new Date(minute * 60_000).toISOString());
  const rule = fc.record({ count: fc.constantFrom('calendar', 'working'), first: fc.constantFrom('next', 'same') });
  const calendar = fc.constantFrom(kazakhstan, everydayCalendar('Europe/Berlin'), everydayCalendar('Asia/Bishkek'));
  const length = fc.integer({ min: 1, max: 15 });

  it('end later when they start later or are longer', () => {
    fc.assert(
      fc.property(instant, instant, length, length, rule, calendar, (one, other, short, more, days, at) => {
        const [early, late] = one < other ? [one, other] : [other, one];
        const due = (start: string, budget: number): number =>
          Date.parse(answerDue({ start, within: { kind: 'days', days: budget, count: 'pack' }, days }, start, at).due);
        expect(due(early, short)).toBeLessThanOrEqual(due(late, short));
        expect(due(early, short)).toBeLessThan(due(early, short + more));
      }),
    );
  });

  it('end after they begin, on a day that counts', () => {
    fc.assert(
      fc.property(instant, length, rule, calendar, (start, budget, days, at) => {
        const fact = answerDue({ start, within: { kind: 'days', days: budget, count: 'pack' }, days }, start, at);
        expect(Date.parse(fact.due)).toBeGreaterThan(Date.parse(start));
        expect(fact.explanation.counted).toHaveLength(budget);
        const lastMoment = new Date(Date.parse(fact.due) - 1);
        const lastDay = new Intl.DateTimeFormat('sv-SE', { timeZone: at.zone, dateStyle: 'short' }).format(lastMoment);
        expect(fact.explanation.counted.at(-1)).toBe(lastDay);
        expect(fact.explanation.skipped.every(({ date }) => !fact.explanation.counted.includes(date))).toBe(true);
      }),
    );
  });

  it('are not changed by counting them in two parts', () => {
    fc.assert(
      fc.property(
        instant,
        length,
        length,
        fc.constantFrom(calendarDays, workingDays),
        calendar,
        (start, one, other, days, at) => {
          const due = (from: string, budget: number) =>
            answerDue({ start: from, within: { kind: 'days', days: budget, count: 'pack' }, days }, start, at);
          const between = due(start, one).explanation.counted.at(-1) ?? '';
          expect(due(between, other).due).toBe(due(start, one + other).due);
        },
      ),
    );
  });
});
