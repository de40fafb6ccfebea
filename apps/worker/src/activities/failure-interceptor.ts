import { CancelledFailure } from '@temporalio/activity';
import type { Context } from '@temporalio/activity';
import type { Logger } from '@kelisim/platform';
import type { CaseActivities, ScheduleActivities } from '@kelisim/workflows';
import type { ActivityInterceptors } from '@temporalio/worker';
import { domainFailure } from './domain-failure';

/** Nothing goes on without these; an effect, in contrast, may fail for good and is then mended by a person. */
const mustSucceed: ReadonlySet<string> = new Set<keyof CaseActivities | keyof ScheduleActivities>([
  'followCase',
  'applyDueRungs',
  'failEffect',
  'startBySchedule',
]);

/** Logs each fault of an activity in full here, and hands Temporal no more than its code. */
export const failureInterceptor =
  (log: Logger) =>
  (context: Context): ActivityInterceptors => ({
    inbound: {
      async execute(input, next) {
        try {
          return await next(input);
        } catch (error) {
          if (error instanceof CancelledFailure) throw error;
          const { activityType, attempt, workflowExecution } = context.info;
          const failure = domainFailure(error, attempt, mustSucceed.has(activityType));
          const words = { activity: activityType, attempt, workflow: workflowExecution?.workflowId, err: error };
          if (failure.nonRetryable) log.error(words, 'an activity failed for good');
          else log.warn(words, 'an activity failed and is tried again');
          throw failure;
        }
      },
    },
  });
