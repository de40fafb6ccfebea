import { defineSignal } from '@temporalio/workflow';

/** The workflow type of a case, by which clients start it. */
export const caseWorkflowName = 'caseWorkflow';

/**
 * Events of the case were recorded, up to this number of the outbox. It carries a number only: what happened is read from
 * Postgres, so nothing personal enters Temporal, and ten signals cost as much as one.
 */
export const eventsRecorded = defineSignal<[upTo: number]>('eventsRecorded');

/** What a case's workflow starts from. */
export interface CaseRun {
  readonly university: string;
  readonly caseId: string;
  /** The highest number of the outbox that an earlier run acknowledged; 0 for the first one. */
  readonly applied: number;
  /** Events of history after which the run is continued as new, where the server's own advice is too late (tests). */
  readonly eventsPerRun?: number;
}

/** What a finished workflow answers with: how its case ended. */
export interface CaseEnd {
  readonly outcome: string | null;
}

/**
 * The workflow id of a case. The installation's epoch is raised when the database is restored from a copy: workflows that
 * know a later truth than the restored one are then left alone, and each case gets a new one.
 */
export const caseWorkflowId = (caseId: string, epoch: number): string => `case/${caseId}/${epoch}`;

/** The case and the epoch that a workflow id names; null where it is none of a case. */
export function readCaseWorkflowId(workflowId: string): { readonly caseId: string; readonly epoch: number } | null {
  const found = /^case\/([^/]+)\/(\d+)$/.exec(workflowId);
  const [, caseId, epoch] = found ?? [];
  return caseId === undefined || epoch === undefined ? null : { caseId, epoch: Number(epoch) };
}

/** The workflow type of a start by the calendar, by which schedules start it. */
export const scheduledStartName = 'scheduledStart';

/** What a start by the calendar answers with. */
export interface ScheduledStartEnd {
  readonly state: 'done' | 'waits' | 'not-scheduled';
  readonly cases: readonly string[];
}

/** What the ids of an installation's schedules begin with: several installations may share a Temporal, not a task queue. */
export const schedulePrefix = (taskQueue: string): string => `start/${taskQueue}/`;

/** The id of the schedule of a procedure; those of its workflows are this one and the nominal moment. */
export const scheduleIdOf = (taskQueue: string, university: string, procedure: string): string =>
  `${schedulePrefix(taskQueue)}${university}/${procedure}`;
