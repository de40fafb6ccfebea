import type { CalendarDay, WorkingCalendar } from '@kelisim/domain';
import { answerDue, usualCalendar, workingTimeBetween } from '@kelisim/domain';
import { rounded } from './backlog';

/** Microseconds of computing one deadline, by what is computed. */
export type ClockFigures = Readonly<
  Record<'twoDays' | 'tenWorkingDays' | 'thirtyWorkingDays' | 'hours' | 'measure', number>
>;

const rounds = 20_000;
const years = 10;
const yearOfMilliseconds = 365.25 * 86_400_000;

/** Deadlines with the holidays of ten years in the calendar, and a vacation in each of them, from moments all over them. */
export function measureClock(): ClockFigures {
  const calendar = tenYears();
  const begins = Date.parse('2020-01-15T00:00:00Z');
  const starts = Array.from({ length: rounds }, (_, each) =>
    new Date(begins + ((each * 0.618_034) % 1) * (years - 0.5) * yearOfMilliseconds).toISOString(),
  );
  const days = { count: 'working', first: 'next' } as const;
  const due = (within: Parameters<typeof answerDue>[0]['within']) => (start: string) =>
    answerDue({ start, within, days }, start, calendar);
  const inDays = (count: number) => due({ kind: 'days', days: count, count: 'pack' });
  return {
    twoDays: microseconds(starts, inDays(2)),
    tenWorkingDays: microseconds(starts, inDays(10)),
    thirtyWorkingDays: microseconds(starts, inDays(30)),
    hours: microseconds(starts, due({ kind: 'working-time', milliseconds: 20 * 3_600_000 })),
    measure: microseconds(starts, (start) =>
      workingTimeBetween(start, new Date(Date.parse(start) + 14 * 86_400_000).toISOString(), calendar),
    ),
  };
}

function tenYears(): WorkingCalendar {
  const usual = usualCalendar('KZ', 5);
  const days = Array.from({ length: years }, (_, each) => `${2020 + each}`).flatMap((year) =>
    usual.days
      .filter(({ date }) => date.startsWith('2026'))
      .map((day): CalendarDay => ({ ...day, date: `${year}${day.date.slice(4)}` })),
  );
  const periods = Array.from({ length: years }, (_, each) => ({
    ...{ from: `${2020 + each}-07-10`, to: `${2020 + each}-08-20` },
    ...{ name: 'Vacation', counts: false },
  }));
  return { ...usual, id: 'ten-years', days, periods, covers: { from: '2020-01-01', to: '2029-12-31' } };
}

/** The mean of one computation; what is computed is used, so that nothing of it is left out by the compiler. */
function microseconds(starts: readonly string[], compute: (start: string) => object): number {
  for (const start of starts.slice(0, 2_000)) compute(start);
  let used = 0;
  const begun = performance.now();
  for (const start of starts) used += Object.keys(compute(start)).length;
  const took = performance.now() - begun;
  if (used === 0) throw new Error('nothing was computed');
  return rounded((1000 * took) / starts.length);
}
