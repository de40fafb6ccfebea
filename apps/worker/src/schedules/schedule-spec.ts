import { occurrencesBetween } from '@kelisim/domain';
import type { PublishedSchedule } from '@kelisim/persistence';
import type { CalendarSpec, ScheduleSpec } from '@temporalio/client';

const days = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;
const months = [
  ...['JANUARY', 'FEBRUARY', 'MARCH', 'APRIL', 'MAY', 'JUNE'],
  ...['JULY', 'AUGUST', 'SEPTEMBER', 'OCTOBER', 'NOVEMBER', 'DECEMBER'],
] as const;
const monthNamed = (number: number): (typeof months)[number] => months[number - 1] ?? 'JANUARY';

/** A spec has no word for the last day of a month, and none for a year with 29 February. */
const YEARS = { from: 2024, to: 2099 };
/** Academic periods further ahead are nobody's promise; the schedule is renewed long before. */
const AHEAD_MS = 5 * 366 * 86_400_000;

/** A published schedule as Temporal keeps it; null where it has no occurrence at all. */
export function scheduleSpec(published: PublishedSchedule, now: Date): ScheduleSpec | null {
  const { schedule, surroundings } = published;
  const [hour = 0, minute = 0] = schedule.at.split(':').map(Number);
  const calendars = calendarsOf(published, now).map((calendar) => ({ ...calendar, hour, minute }));
  return calendars.length === 0 ? null : { calendars, timezone: schedule.zone ?? surroundings.zone };
}

function calendarsOf(published: PublishedSchedule, now: Date): readonly CalendarSpec[] {
  const { days: when } = published.schedule;
  switch (when.every) {
    case 'day':
      return [{}];
    case 'week':
      return [{ dayOfWeek: when.on.map((day) => days[day - 1] ?? 'MONDAY') }];
    case 'month':
      return when.on === 'last' ? lastDays() : [{ dayOfMonth: when.on }];
    case 'year':
      return [{ month: monthNamed(when.month), dayOfMonth: when.day }];
    case 'period':
      return computedDays(published, now);
  }
}

function lastDays(): readonly CalendarSpec[] {
  const years = Array.from({ length: YEARS.to - YEARS.from + 1 }, (_, index) => YEARS.from + index);
  const isLeap = (year: number): boolean => year % 4 === 0;
  return [
    { month: [1, 3, 5, 7, 8, 10, 12].map(monthNamed), dayOfMonth: 31 },
    { month: [4, 6, 9, 11].map(monthNamed), dayOfMonth: 30 },
    { month: 'FEBRUARY', dayOfMonth: 29 },
    { month: 'FEBRUARY', dayOfMonth: 28, year: years.filter((year) => !isLeap(year)) },
  ];
}

/** Days that follow from academic periods, one by one: they are computed anew when periods change. */
function computedDays({ schedule, surroundings, since }: PublishedSchedule, now: Date): readonly CalendarSpec[] {
  const until = new Date(now.getTime() + AHEAD_MS).toISOString();
  return occurrencesBetween(schedule, surroundings, since, until).map(({ date }) => {
    const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number);
    return { year, month: monthNamed(month), dayOfMonth };
  });
}
