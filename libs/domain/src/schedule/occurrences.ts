import type { ScheduleDefinition } from '../definition/schedule-definition';
import { clockTime } from '../working-time/clock-time';
import { DAY, dateOf } from '../working-time/day-number';
import { zoneClock } from '../working-time/zone-clock';
import type { AcademicPeriodDates } from './academic-period';
import { scheduledDays } from './scheduled-days';

/** One moment at which a schedule starts its procedure. */
export interface Occurrence {
  /** RFC 3339: by this moment the start is known, also when it comes later. */
  readonly at: string;
  /** The local date of that moment. */
  readonly date: string;
  readonly periods: readonly string[];
}

/** What the occurrences of a schedule depend on beside itself. */
export interface ScheduleSurroundings {
  /** The university's zone, IANA. */
  readonly zone: string;
  readonly periods: readonly AcademicPeriodDates[];
}

export const zoneOf = (schedule: ScheduleDefinition, { zone }: Pick<ScheduleSurroundings, 'zone'>): string =>
  schedule.zone ?? zone;

/** The occurrences of a schedule between two instants, RFC 3339, half-open, in their order. */
export function occurrencesBetween(
  schedule: ScheduleDefinition,
  surroundings: ScheduleSurroundings,
  from: string,
  to: string,
): readonly Occurrence[] {
  const clock = zoneClock(zoneOf(schedule, surroundings));
  const [earliest, latest] = [Date.parse(from), Date.parse(to)];
  const dayOf = (instant: number): number => Math.floor(clock.localOf(instant) / DAY);
  const days = { from: dayOf(earliest), to: dayOf(latest) };
  return scheduledDays(schedule.days, surroundings.periods, days).flatMap(({ day, periods }) => {
    const instant = clock.instantOf(day * DAY + clockTime(schedule.at));
    if (instant < earliest || instant >= latest) return [];
    return [{ at: new Date(instant).toISOString(), date: dateOf(day), periods }];
  });
}

/** So far a clock of another machine may be off: a zone whose rules it does not know yet. */
const TOLERANCE_MS = 3 * 3_600_000;

/** The occurrence that another clock has called by this moment; null where the schedule has none near it. */
export function occurrenceNear(
  schedule: ScheduleDefinition,
  surroundings: ScheduleSurroundings,
  called: string,
): Occurrence | null {
  const at = Date.parse(called);
  const [from, to] = [at - TOLERANCE_MS, at + TOLERANCE_MS].map((instant) => new Date(instant).toISOString());
  const near = occurrencesBetween(schedule, surroundings, from ?? called, to ?? called);
  const distance = (occurrence: Occurrence): number => Math.abs(Date.parse(occurrence.at) - at);
  return [...near].sort((one, other) => distance(one) - distance(other))[0] ?? null;
}
