import type { CalendarDay, CalendarLayer, DayName, WorkingCalendar, WorkingStretch } from './calendar';
import type { Stretch } from './compiled-calendar';
import { compileCalendar } from './compiled-calendar';
import { dateOf, dayNumber } from './day-number';

/** A day of a calendar, for people to look at. */
export interface DayView {
  readonly date: string;
  /** `extra`: worked although the week is free then. */
  readonly kind: 'working' | 'weekend' | 'holiday' | 'moved' | 'day-off' | 'extra' | 'shortened';
  /** Empty on a free day. */
  readonly hours: readonly WorkingStretch[];
  /** What makes it other than the week says. */
  readonly name?: DayName;
  /** Not decreed when it was written down. */
  readonly provisional?: true;
  /** The period that it lies in. */
  readonly period?: { readonly name: DayName; readonly counts: boolean };
  /** Place of the layer that says it, the outermost being 0; absent for what the week says. */
  readonly layer?: number;
}

/**
 * Every day of a year as a calendar has it.
 *
 * @param layers what the calendar was resolved from, the outermost first; none where that is not known.
 */
export function yearView(
  calendar: WorkingCalendar,
  layers: readonly CalendarLayer[],
  year: number,
): readonly DayView[] {
  const special = new Map(calendar.days.map((day) => [day.date, day]));
  const first = dayNumber(`${String(year).padStart(4, '0')}-01-01`);
  const last = dayNumber(`${String(year).padStart(4, '0')}-12-31`);
  return Array.from({ length: last - first + 1 }, (_, place) => {
    const date = dateOf(first + place);
    return dayView(calendar, layers, first + place, special.get(date));
  });
}

function dayView(
  calendar: WorkingCalendar,
  layers: readonly CalendarLayer[],
  day: number,
  special: CalendarDay | undefined,
): DayView {
  const { dayOf, periodOf } = compileCalendar(calendar);
  const { free, stretches } = dayOf(day);
  const period = periodOf(day);
  return {
    date: dateOf(day),
    kind: kindOf(special, free === null),
    hours: stretches.map(told),
    ...(special === undefined ? {} : { name: special.name, ...saidBy(special, layers) }),
    ...(special?.provisional === undefined ? {} : { provisional: special.provisional }),
    ...(period === null ? {} : { period: { name: period.name, counts: period.counts } }),
  };
}

function kindOf(special: CalendarDay | undefined, worked: boolean): DayView['kind'] {
  if (special === undefined) return worked ? 'working' : 'weekend';
  return special.kind === 'working' ? 'extra' : special.kind;
}

function saidBy({ date }: CalendarDay, layers: readonly CalendarLayer[]): { readonly layer?: number } {
  const layer = layers.findLastIndex(({ days }) => days.some((day) => day.date === date));
  return layer === -1 ? {} : { layer };
}

const told = ({ from, to }: Stretch): WorkingStretch => ({ from: clockText(from), to: clockText(to) });

function clockText(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000);
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

const two = (part: number): string => String(part).padStart(2, '0');
