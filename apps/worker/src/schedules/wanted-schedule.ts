import type { PublishedSchedule } from '@kelisim/persistence';
import { caseAttributes, scheduledStartName, scheduleIdOf } from '@kelisim/workflows';
import type { ScheduleOptions, ScheduleOptionsStartWorkflowAction, Workflow } from '@temporalio/client';
import { createHash } from 'node:crypto';
import { scheduleSpec } from './schedule-spec';

/** Whoever comes back after a long outage finds every missed start; older ones are made up for from the database. */
const CATCH_UP = '90 days';

export type WantedSchedule = ScheduleOptions<ScheduleOptionsStartWorkflowAction<Workflow>>;

/**
 * The schedule that Temporal should have for what is published; null for none. Its note tells one content from another.
 *
 * Starts never wait for one another: each has its own nominal moment, and Postgres files each once.
 */
export function wantedSchedule(published: PublishedSchedule, taskQueue: string, now: Date): WantedSchedule | null {
  const { university, procedure } = published;
  const spec = scheduleSpec(published, now);
  if (spec === null) return null;
  const scheduleId = scheduleIdOf(taskQueue, university, procedure);
  const wanted: WantedSchedule = {
    scheduleId,
    spec,
    action: {
      type: 'startWorkflow',
      workflowType: scheduledStartName,
      workflowId: scheduleId,
      taskQueue,
      args: [{ university, procedure }],
      typedSearchAttributes: [
        { key: caseAttributes.university, value: university },
        { key: caseAttributes.procedure, value: procedure },
      ],
    },
    policies: { overlap: 'ALLOW_ALL', catchupWindow: CATCH_UP, pauseOnFailure: false },
  };
  const content = { spec, action: { ...wanted.action, typedSearchAttributes: null }, policies: wanted.policies };
  const print = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);
  return { ...wanted, state: { note: `kept by Kelisim: ${print}` } };
}
