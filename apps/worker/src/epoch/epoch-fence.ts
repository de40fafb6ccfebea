import { readCaseWorkflowId } from '@kelisim/workflows';
import { ApplicationFailure } from '@temporalio/activity';
import type { ActivityInterceptorsFactory } from '@temporalio/worker';

/**
 * Lets workflows of an earlier epoch do nothing any more. They know a truth that was replaced by a backup: what one of
 * them acknowledged then may be the number of another event now. The first activity it asks for ends it.
 */
export const epochFence =
  (epoch: number): ActivityInterceptorsFactory =>
  ({ info: { workflowExecution } }) => ({
    inbound: {
      async execute(input, next) {
        const named = readCaseWorkflowId(workflowExecution?.workflowId ?? '');
        if (named === null || named.epoch === epoch) return await next(input);
        throw ApplicationFailure.create({
          type: 'epoch-ended',
          message: `the database was restored: epoch ${epoch} follows the case`,
          nonRetryable: true,
        });
      },
    },
  });
