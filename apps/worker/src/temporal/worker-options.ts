import type { WorkerOptions } from '@temporalio/worker';

/**
 * Sizes for a machine of two cores that carries everything. Nobody waits for a workflow task, but many at once take the
 * processor and the pool of connections from people's requests: a few at a time keep up as well.
 */
export const workerSizes: Partial<WorkerOptions> = {
  maxCachedWorkflows: 500,
  maxConcurrentWorkflowTaskExecutions: 8,
  workflowTaskPollerBehavior: { type: 'simple-maximum', maximum: 4 },
  maxConcurrentLocalActivityExecutions: 8,
  // The renderer has two pages; a third paper waits for them ready to go.
  maxConcurrentActivityTaskExecutions: 4,
  activityTaskPollerBehavior: { type: 'simple-maximum', maximum: 2 },
  // A paper's record may be under way when we are stopped; the supervisor allows half a minute.
  shutdownGraceTime: '15 seconds',
  shutdownForceTime: '25 seconds',
};
