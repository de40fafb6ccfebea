import type { Occurrence } from '@kelisim/domain';
import { occurrenceNear, occurrencesBetween, startOfOccurrence } from '@kelisim/domain';
import { readUniversityCalendars } from '../calendars/university-calendars';
import type { Database } from '../database/database';
import type { Queryable } from '../database/queryable';
import type { CaseStores } from '../record/case-stores';
import { fileBySchedule } from './file-by-schedule';
import { filingUnits } from './filing-units';
import type { PublishedSchedule } from './read-schedules';
import { readSchedules } from './read-schedules';
import type { ScheduledResult, UnitResult } from './scheduled-result';

/** A procedure of a university. */
export interface ScheduledProcedure {
  readonly university: string;
  readonly procedure: string;
}

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

/**
 * Files the cases that the calendar starts by one of its moments, each once by (university, procedure, nominal moment,
 * unit), however often and by whomever it is asked.
 *
 * @param called the moment by the caller's clock, RFC 3339; the nominal one is that of the published schedule next to it.
 */
export async function startBySchedule(
  database: Database,
  stores: CaseStores,
  { university, procedure }: ScheduledProcedure,
  called: string,
): Promise<ScheduledResult> {
  const { starts, now } = await database.read(university, async (q) => ({
    starts: await startsOf(q, university, procedure, called),
    now: await readNow(q),
  }));
  if (starts === null) return { state: 'not-scheduled', again: null, now, cases: [] };
  const results: UnitResult[] = [];
  for (const start of starts) {
    const file = async (): Promise<UnitResult> =>
      await database.transaction(university, async (q) => await fileBySchedule(q, stores, start));
    results.push(await file());
  }
  return summary(results, now);
}

function summary(results: readonly UnitResult[], now: string): ScheduledResult {
  const cases = results.flatMap((result) => (result.state === 'filed' ? [result.case] : []));
  const [again = null] = results.flatMap((result) => (result.state === 'waits' ? [result.again] : [])).sort();
  return { state: again === null ? 'done' : 'waits', again, now, cases };
}

async function readNow(q: Queryable): Promise<string> {
  const { rows } = await q.query<{ now: Date }>('select app_now() as now', []);
  return rows[0]?.now.toISOString() ?? '';
}

/** What has to be made of a moment; null where the procedure is not started by it. */
async function startsOf(
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
