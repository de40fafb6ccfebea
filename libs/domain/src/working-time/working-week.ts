import type { WorkingCalendar } from './calendar';
import { kazakhstan2026, kazakhstan2027 } from './kazakhstan';

type DayOff = WorkingCalendar['daysOff'][number];

/** Countries whose public holidays we ship. */
export const calendarCountries = ['KZ'] as const;

/** What a university says of its working time. */
export interface WorkingWeek {
  readonly country: (typeof calendarCountries)[number] | null;
  readonly days: 5 | 6;
  /** Local `HH:MM`; `24:00` is midnight. */
  readonly dayEnds: string;
  readonly zone: string;
}

/** A first working calendar. Without a shipped country only the days of the week are known. */
export function calendarOfWeek({ country, days, dayEnds, zone }: WorkingWeek): WorkingCalendar {
  const week = days === 5 ? 'five-day' : 'six-day';
  const id = country === null ? week : `${country.toLowerCase()}-2026-2027-${week}`;
  const shipped = country === null ? [] : [...kazakhstan2026.daysOff, ...kazakhstan2027.daysOff];
  return {
    id,
    zone,
    weekdays: [1, 2, 3, 4, 5, 6].slice(0, days),
    dayEnds,
    daysOff: days === 5 ? shipped : inSixDayWeek(shipped),
    workingDays: [],
  };
}

const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();
const nextDay = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
/** By the Labour Code these are not moved. */
const neverMoved = ['Рождество Христово', 'Құрбан айт'];

/** Where Saturday is worked, only a holiday on a Sunday frees the next working day. */
function inSixDayWeek(fiveDay: readonly DayOff[]): readonly DayOff[] {
  const days = new Map(fiveDay.filter(({ moved }) => moved !== true).map((day) => [day.date, day]));
  for (const { date, name } of [...days.values()]) {
    if (weekdayOf(date) !== 0 || neverMoved.includes(name)) continue;
    let free = nextDay(date);
    while (days.has(free)) free = nextDay(free);
    days.set(free, { date: free, name, moved: true });
  }
  return [...days.values()].sort((one, other) => (one.date < other.date ? -1 : 1));
}
