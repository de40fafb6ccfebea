import type { WorkerOptions } from '@temporalio/worker';

/**
 * Sizes for a machine of two cores that carries everything. A case's workflow task is a few milliseconds of processor and
 * as many of waiting for Postgres; the pool of connections, not the processor, is what many at once would exhaust.
 */
export const workerSizes: Partial<WorkerOptions> = {
  maxCachedWorkflows: 500,
  maxConcurrentWorkflowTaskExecutions: 16,
  workflowTaskPollerBehavior: { type: 'simple-maximum', maximum: 8 },
  maxConcurrentLocalActivityExecutions: 8,
  // The renderer has two pages; a third paper waits for them ready to go.
  maxConcurrentActivityTaskExecutions: 4,
  activityTaskPollerBehavior: { type: 'simple-maximum', maximum: 2 },
  // A paper's record may be under way when we are stopped; the supervisor allows half a minute.
  shutdownGraceTime: '15 seconds',
  shutdownForceTime: '25 seconds',
};
