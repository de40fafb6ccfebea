import type { Occurrence } from '@kelisim/domain';
import { occurrencesBetween } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';
import { filingUnits } from './filing-units';
import type { PublishedSchedule } from './read-schedules';

/** Starts older than this are not made up for: nobody reviews the journals of last year's weeks. */
const MADE_UP_FOR_DAYS = 92;
/** So long the usual way may take. */
const GRACE_MS = 120_000;
const DAY = 86_400_000;

/** The occurrences of a schedule that should have filed a case, or been passed over, by now and have not. */
export async function missedStarts(q: Queryable, published: PublishedSchedule): Promise<readonly Occurrence[]> {
  const { university, procedure, schedule, surroundings, since } = published;
  const { rows } = await q.query<{ now: Date }>('select app_now() as now', []);
  const now = rows[0]?.now.getTime() ?? 0;
  const from = new Date(Math.max(Date.parse(since), now - MADE_UP_FOR_DAYS * DAY)).toISOString();
  const occurrences = occurrencesBetween(schedule, surroundings, from, new Date(now - GRACE_MS).toISOString());
  if (occurrences.length === 0) return [];
  const units = await filingUnits(q, university, schedule.as);
  const settled = await settledStarts(q, { university, procedure, from, now: new Date(now - GRACE_MS).toISOString() });
  return occurrences.filter(({ at }) => (settled.get(at) ?? 0) < units.length);
}

/** By nominal moment: of how many units nothing is to be done now, because it is done or waits for its time. */
async function settledStarts(
  q: Queryable,
  { university, procedure, from, now }: Readonly<Record<'university' | 'procedure' | 'from' | 'now', string>>,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await q.query<{ at: Date; units: number }>(
    `select nominal_at as at, count(*)::int as units from scheduled_starts
     where university = $1 and procedure = $2 and nominal_at >= $3::timestamptz
       and (case_id is not null or passed_over is not null or starts_at > $4::timestamptz) group by nominal_at`,
    [university, procedure, from, now],
  );
  return new Map(rows.map(({ at, units }) => [at.toISOString(), units]));
}
