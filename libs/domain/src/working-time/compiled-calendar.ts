import type { CalendarDay, DayName, WorkingCalendar, WorkingStretch } from './calendar';
import { clockTime } from './clock-time';
import { DAY, dayNumber, weekdayOf } from './day-number';
import type { ZoneClock } from './zone-clock';
import { zoneClock } from './zone-clock';

/** Why a day does not count. */
export interface NotCounted {
  readonly why: 'weekend' | 'holiday' | 'moved' | 'day-off' | 'vacation';
  readonly name?: DayName;
  readonly provisional?: true;
}

/** Milliseconds of a day from local midnight, half-open. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** One day of a calendar. */
export interface CompiledDay {
  /** Null: it is worked. */
  readonly free: NotCounted | null;
  /** Empty on a free day. */
  readonly stretches: readonly Stretch[];
  /** From local midnight, when the last stretch ends; a free day ends at midnight. */
  readonly ends: number;
}

/** A calendar with its days at hand, for counting. */
export interface CompiledCalendar {
  readonly id: string;
  readonly clock: ZoneClock;
  readonly dayOf: (day: number) => CompiledDay;
  /** The period that this day lies in, or null; the one that lets terms stand still first. */
  readonly periodOf: (day: number) => { readonly name: DayName; readonly counts: boolean } | null;
}

const compiled = new WeakMap<WorkingCalendar, CompiledCalendar>();

/** Prepares a calendar for counting, once for every object: calendars are immutable. @throws RangeError for one that is none. */
export function compileCalendar(calendar: WorkingCalendar): CompiledCalendar {
  const kept = compiled.get(calendar);
  if (kept !== undefined) return kept;
  const fresh = compile(calendar);
  compiled.set(calendar, fresh);
  return fresh;
}

function compile({ id, zone, week, days, periods }: WorkingCalendar): CompiledCalendar {
  const usual = week.map((stretches) => workedDay(stretches));
  const special = new Map(days.map((day) => [dayNumber(day.date), specialDay(day, week)]));
  const spans = periods
    .map(({ from, to, name, counts }) => ({ from: dayNumber(from), to: dayNumber(to), name, counts }))
    .sort((one, other) => Number(one.counts) - Number(other.counts));
  return {
    ...{ id, clock: zoneClock(zone) },
    dayOf: (day) => special.get(day) ?? usual[weekdayOf(day) - 1] ?? weekend,
    periodOf: (day) => spans.find(({ from, to }) => from <= day && day <= to) ?? null,
  };
}

const freeDay = (free: NotCounted): CompiledDay => ({ free, stretches: [], ends: DAY });
const weekend = freeDay({ why: 'weekend' });

function workedDay(hours: readonly WorkingStretch[]): CompiledDay {
  const stretches = hours.map(({ from, to }) => ({ from: clockTime(from), to: clockTime(to) }));
  return stretches.length === 0 ? weekend : { free: null, stretches, ends: stretches.at(-1)?.to ?? DAY };
}

function specialDay(
  { date, kind, name, hours, shorterBy, provisional }: CalendarDay,
  week: WorkingCalendar['week'],
): CompiledDay {
  const usual = week[weekdayOf(dayNumber(date)) - 1] ?? [];
  switch (kind) {
    case 'working':
      return workedDay(hours ?? firstWorked(usual, week));
    case 'shortened':
      return shortened(workedDay(usual), shorterBy ?? 0);
    default:
      return freeDay({ why: kind, name, ...(provisional === undefined ? {} : { provisional }) });
  }
}

/** A free day that is worked has the hours of the first day of the week that has any. */
const firstWorked = (usual: readonly WorkingStretch[], week: WorkingCalendar['week']): readonly WorkingStretch[] =>
  usual.length > 0 ? usual : (week.find((stretches) => stretches.length > 0) ?? []);

function shortened(day: CompiledDay, minutes: number): CompiledDay {
  const ends = day.ends - minutes * 60_000;
  const stretches = day.stretches
    .filter(({ from }) => from < ends)
    .map(({ from, to }) => ({ from, to: Math.min(to, ends) }));
  return day.free === null && stretches.length > 0
    ? { free: null, stretches, ends: stretches.at(-1)?.to ?? ends }
    : day;
}
