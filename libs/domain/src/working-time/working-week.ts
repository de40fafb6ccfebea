import type { CalendarLayer, WorkingCalendar, WorkingStretch } from './calendar';
import { kazakhstan } from './countries/kazakhstan';
import { kyrgyzstan } from './countries/kyrgyzstan';
import { resolveCalendar } from './resolve-calendar';

/** Countries whose public holidays we ship, each the outermost layer of its universities' calendars. */
export const countryCalendars = { KZ: kazakhstan, KG: kyrgyzstan } as const;
export type CalendarCountry = keyof typeof countryCalendars;
export const calendarCountries = Object.keys(countryCalendars) as readonly CalendarCountry[];

/** What a university says of its working time when it begins. */
export interface WorkingWeek {
  readonly days: 5 | 6;
  /** Local `HH:MM`. */
  readonly dayBegins: string;
  /** Local `HH:MM`; `24:00` is midnight. */
  readonly dayEnds: string;
  /** The midday break; null: there is none. */
  readonly break: WorkingStretch | null;
  readonly zone: string;
}

/** A university's own layer: its zone and week, and no days of its own yet. */
export function layerOfWeek({ days, dayBegins, dayEnds, break: pause, zone }: WorkingWeek): CalendarLayer {
  const day =
    pause === null
      ? [{ from: dayBegins, to: dayEnds }]
      : [
          { from: dayBegins, to: pause.from },
          { from: pause.to, to: dayEnds },
        ];
  return { zone, week: [1, 2, 3, 4, 5, 6, 7].map((weekday) => (weekday <= days ? day : [])), days: [], periods: [] };
}

/** A country's holidays with a week from nine to six and an hour at midday, as most of its universities have it. */
export function usualCalendar(country: CalendarCountry, days: 5 | 6): WorkingCalendar {
  const layer = countryCalendars[country];
  const hours = { dayBegins: '09:00', dayEnds: '18:00', break: { from: '13:00', to: '14:00' } };
  const own = layerOfWeek({ ...hours, days, zone: layer.zone ?? 'UTC' });
  return resolveCalendar(`${country.toLowerCase()}-2026-2027-${days === 5 ? 'five-day' : 'six-day'}`, [layer, own]);
}
