import type { CaseRef } from '../cases/apply-due-rungs';
import type { Database } from '../database/database';

/** Relays take turns by this number. */
const claimLock = 7_315_003;

/** A case with events its workflow has not reported as applied. */
export interface ClaimedCase extends CaseRef {
  /** Highest outbox id that was claimed. */
  readonly upTo: number;
  /** Age of the oldest claimed event, in seconds. */
  readonly oldestSeconds: number;
}

/**
 * Claims cases that a workflow must be told of: new events, and those signalled more than 30 seconds ago that are still
 * not applied (design §3: the sweep). While one relay claims, the others get nothing: two at once would lock the events of
 * one case in turns, and both would tell its workflow.
 *
 * A case is claimed when nothing more has happened to it for a moment, or the first of its events has waited long enough:
 * what a case goes through in one go is one signal, and a workflow task costs more than everything else about a case.
 *
 * @param limit cases that may have been told and not have answered yet. What waits here gathers; what waits in Temporal's
 *   queue is written there once more and is handed out in no order. One that does not answer counts for five seconds.
 */
export async function claimOutbox(database: Database, limit: number): Promise<readonly ClaimedCase[]> {
  return await database.system(async (q) => {
    const { rows } = await q.query<{ university: string; case_id: string; up_to: string; oldest: number }>(
      `with turn as (
         select pg_try_advisory_xact_lock($2) as ours
       ), waiting as (
         (select id, case_id, recorded_at from outbox where signalled_at is null and (select ours from turn) order by id limit $1 * 8)
         union all
         (select id, case_id, '-infinity' from outbox where signalled_at < now() - interval '30 seconds' and (select ours from turn)
          order by id limit $1)
       ), told as (
         select count(distinct case_id) as cases from outbox where signalled_at > now() - interval '5 seconds'
       ), chosen as (
         select case_id from waiting group by case_id
         having max(recorded_at) < app_now() - interval '700 milliseconds' or min(recorded_at) < app_now() - interval '3 seconds'
         order by min(id) limit greatest(0, $1 - (select cases from told))
       ), claimed as (
         select o.id from outbox o where o.case_id in (select case_id from chosen)
           and (o.signalled_at is null or o.signalled_at < now() - interval '30 seconds') for update skip locked
       ), marked as (
         update outbox o set signalled_at = now() from claimed where o.id = claimed.id returning o.university, o.case_id, o.id, o.recorded_at
       )
       select university, case_id, max(id) as up_to, extract(epoch from now() - min(recorded_at))::float8 as oldest
       from marked group by university, case_id order by min(id)`,
      [limit, claimLock],
    );
    return rows.map((row) => ({
      university: row.university,
      caseId: row.case_id,
      upTo: Number(row.up_to),
      oldestSeconds: row.oldest,
    }));
  });
}

/**
 * Cases whose workflow should have acted long ago although every event was acknowledged: Temporal may have lost the end of
 * its history with its disk. A signal makes the workflow look again, or starts it anew.
 */
export async function findLaggingCases(database: Database, most: number): Promise<readonly CaseRef[]> {
  return await database.system(async (q) => {
    const { rows } = await q.query<{ university: string; case_id: string }>(
      'select university, case_id from lagging_cases($1)',
      [most],
    );
    return rows.map((row) => ({ university: row.university, caseId: row.case_id }));
  });
}

/** Gives a claim back: its signal could not be sent. */
export async function unclaimOutbox(database: Database, ref: CaseRef, upTo: number): Promise<void> {
  await database.system(async (q) => {
    await q.query('update outbox set signalled_at = null where university = $1 and case_id = $2 and id <= $3', [
      ref.university,
      ref.caseId,
      upTo,
    ]);
  });
}

/** How far the workflows are behind: events not yet applied, and the age of the oldest in seconds. */
export async function measureOutbox(database: Database): Promise<{ events: number; oldestSeconds: number }> {
  return await database.system(async (q) => {
    const { rows } = await q.query<{ events: number; oldest: number }>(
      'select count(*)::int as events, coalesce(extract(epoch from now() - min(recorded_at)), 0)::float8 as oldest from outbox',
    );
    return { events: rows[0]?.events ?? 0, oldestSeconds: rows[0]?.oldest ?? 0 };
  });
}

/** The installation's epoch: part of workflow ids, raised by a restore (design §3). */
export async function installationEpoch(database: Database): Promise<number> {
  return await database.system(async (q) => {
    const { rows } = await q.query<{ epoch: number }>('select epoch from installation');
    return rows[0]?.epoch ?? 1;
  });
}
