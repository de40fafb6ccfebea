import type { CalendarDay, CalendarLayer, CalendarPeriod, WorkingStretch } from './calendar';
import { clockTime, isClockTime } from './clock-time';
import { DAY, dayNumber, isDate } from './day-number';
import { isZone } from './zone-clock';

/** What is wrong with a calendar that somebody wrote down, and where (JSON pointer). */
export interface CalendarFault {
  readonly path: string;
  readonly rule:
    | 'zone-unknown'
    | 'no-working-days'
    | 'week-length'
    | 'time-invalid'
    | 'stretch-reversed'
    | 'stretches-overlap'
    | 'date-invalid'
    | 'date-twice'
    | 'end-before-start'
    | 'periods-overlap'
    | 'shorter-than-nothing'
    | 'name-missing';
}

/**
 * Everything that is wrong with one layer of a calendar; empty when it can be used. A week is refused in which nothing is worked:
 * a term in working days would never end.
 */
export function calendarFaults(layer: CalendarLayer): readonly CalendarFault[] {
  return [
    ...(layer.zone !== undefined && !isZone(layer.zone) ? [fault('/zone', 'zone-unknown')] : []),
    ...(layer.week === undefined ? [] : weekFaults(layer.week)),
    ...layer.days.flatMap((day, place) => dayFaults(day, `/days/${place}`)),
    ...repeatedDays(layer.days),
    ...(layer.without ?? []).flatMap((date, place) =>
      isRealDate(date) ? [] : [fault(`/without/${place}`, 'date-invalid')],
    ),
    ...layer.periods.flatMap((period, place) => periodFaults(period, `/periods/${place}`)),
    ...overlappingPeriods(layer.periods),
    ...(layer.covers === undefined ? [] : spanFaults(layer.covers, '/covers')),
  ];
}

const fault = (path: string, rule: CalendarFault['rule']): CalendarFault => ({ path, rule });

function weekFaults(week: readonly (readonly WorkingStretch[])[]): CalendarFault[] {
  if (week.length !== 7) return [fault('/week', 'week-length')];
  if (week.every((stretches) => stretches.length === 0)) return [fault('/week', 'no-working-days')];
  return week.flatMap((stretches, day) => stretchFaults(stretches, `/week/${day}`));
}

function stretchFaults(stretches: readonly WorkingStretch[], path: string): CalendarFault[] {
  let ends = 0;
  return stretches.flatMap(({ from, to }, place): CalendarFault[] => {
    const at = `${path}/${place}`;
    if (!isClockTime(from) || from === '24:00') return [fault(`${at}/from`, 'time-invalid')];
    if (!isClockTime(to)) return [fault(`${at}/to`, 'time-invalid')];
    const before = ends;
    ends = clockTime(to);
    if (clockTime(from) >= ends) return [fault(`${at}/to`, 'stretch-reversed')];
    return clockTime(from) < before ? [fault(`${at}/from`, 'stretches-overlap')] : [];
  });
}

function dayFaults({ date, name, hours, kind, shorterBy }: CalendarDay, path: string): CalendarFault[] {
  return [
    ...(isRealDate(date) ? [] : [fault(`${path}/date`, 'date-invalid')]),
    ...(isNamed(name) ? [] : [fault(`${path}/name`, 'name-missing')]),
    ...stretchFaults(hours ?? [], `${path}/hours`),
    ...(kind === 'shortened' && !((shorterBy ?? 0) > 0 && (shorterBy ?? 0) < DAY / 60_000)
      ? [fault(`${path}/shorterBy`, 'shorter-than-nothing')]
      : []),
  ];
}

/** Of one date two things may be said where the week's length parts them. */
function repeatedDays(days: readonly CalendarDay[]): CalendarFault[] {
  return days.flatMap(({ date, weeks }, place) =>
    days.findIndex(
      (other) => other.date === date && (other.weeks === undefined || weeks === undefined || other.weeks === weeks),
    ) < place
      ? [fault(`/days/${place}/date`, 'date-twice')]
      : [],
  );
}

function periodFaults(period: CalendarPeriod, path: string): CalendarFault[] {
  return [...spanFaults(period, path), ...(isNamed(period.name) ? [] : [fault(`${path}/name`, 'name-missing')])];
}

function spanFaults({ from, to }: { readonly from: string; readonly to: string }, path: string): CalendarFault[] {
  if (!isRealDate(from)) return [fault(`${path}/from`, 'date-invalid')];
  if (!isRealDate(to)) return [fault(`${path}/to`, 'date-invalid')];
  return to < from ? [fault(`${path}/to`, 'end-before-start')] : [];
}

/** A day in two periods could count in one and not in the other. */
function overlappingPeriods(periods: readonly CalendarPeriod[]): CalendarFault[] {
  return periods.flatMap((period, place) =>
    periods.slice(0, place).some((other) => other.from <= period.to && period.from <= other.to)
      ? [fault(`/periods/${place}`, 'periods-overlap')]
      : [],
  );
}

const isNamed = (name: CalendarDay['name']): boolean =>
  typeof name === 'string' ? name.trim() !== '' : Object.values(name).every((text) => text.trim() !== '');

function isRealDate(text: string): boolean {
  try {
    return isDate(text) && Number.isInteger(dayNumber(text));
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
