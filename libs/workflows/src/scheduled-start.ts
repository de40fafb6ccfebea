import { defineSearchAttributeKey } from '@temporalio/common';
import { sleep, workflowInfo } from '@temporalio/workflow';
import { schedulesInPostgres } from './called-activities';
import type { ScheduledProcedure } from './activities';
import type { ScheduledStartEnd } from './messages';

/** Set by the server on what a schedule starts: the moment by which it was meant, however late it comes. */
const nominalAt = defineSearchAttributeKey('TemporalScheduledStartTime', 'DATETIME');

/**
 * One start by the calendar: asks Postgres to file the cases of this moment, and asks again when a free day is over or
 * somebody may have taken a vacant position. It decides nothing; whatever is asked twice is done once.
 *
 * Messages: none. Timers: one at a time. Ends: when every case is filed, or none will be.
 * Versioning: as `caseWorkflow`.
 */
export async function scheduledStart(procedure: ScheduledProcedure): Promise<ScheduledStartEnd> {
  const { typedSearchAttributes, startTime } = workflowInfo();
  const called = (typedSearchAttributes.get(nominalAt) ?? startTime).toISOString();
  for (;;) {
    const { state, again, now, cases } = await schedulesInPostgres.startBySchedule(procedure, called);
    if (again === null) return { state, cases };
    await sleep(untilMoment(again, now), { summary: `again at ${again}` });
  }
}

/** Milliseconds, rounded up to the whole second; counted on the clock of the database. */
function untilMoment(at: string, now: string): number {
  return Math.max(1_000, Math.ceil((Date.parse(at) - Date.parse(now)) / 1_000) * 1_000);
}
