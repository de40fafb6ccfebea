import type { Occurrence } from '@kelisim/domain';
import { occurrenceNear, occurrencesBetween, startOfOccurrence } from '@kelisim/domain';
import { readUniversityCalendars } from '../calendars/university-calendars';
import type { Queryable } from '../database/queryable';
import { filingUnits } from './filing-units';
import type { PublishedSchedule } from './read-schedules';
import { readSchedules } from './read-schedules';

/** Where a schedule names no later occurrence, a vacant position is waited for so long. */
const PATIENCE_MS = 31 * 86_400_000;
const LOOK_AHEAD_MS = 400 * 86_400_000;

/** One start in the name of one unit, as it is to be made. */
export interface UnitStart extends PublishedSchedule {
  readonly occurrence: Occurrence;
  readonly unit: string;
  /** RFC 3339: the moment of the occurrence, or of the next working day. */
  readonly startsAt: string;
  /** RFC 3339: from then on nobody waits any more for somebody to hold the position. */
  readonly givenUpAt: string;
}

/** What has to be made of a moment; null where the procedure is not started by it. */
export async function unitStarts(
  q: Queryable,
  university: string,
  procedure: string,
  called: string,
): Promise<readonly UnitStart[] | null> {
  const [published] = await readSchedules(q, university, procedure);
  if (published === undefined) return null;
  const { schedule, surroundings } = published;
  const occurrence = occurrenceNear(schedule, surroundings, called);
  if (occurrence === null || occurrence.at < published.since) return null;
  const calendars = await readUniversityCalendars(q);
  const givenUpAt = followingMoment(published, occurrence);
  return (await filingUnits(q, university, schedule.as)).map((unit) => {
    const startsAt = startOfOccurrence(schedule, surroundings, occurrence, calendars.of(unit));
    return { ...published, occurrence, unit, startsAt, givenUpAt };
  });
}

/** When the next occurrence takes over. */
function followingMoment({ schedule, surroundings }: PublishedSchedule, { at }: Occurrence): string {
  const [from, to] = [Date.parse(at) + 1, Date.parse(at) + LOOK_AHEAD_MS].map((ms) => new Date(ms).toISOString());
  const [next] = occurrencesBetween(schedule, surroundings, from ?? at, to ?? at);
  return next?.at ?? new Date(Date.parse(at) + PATIENCE_MS).toISOString();
}
