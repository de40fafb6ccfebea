import type { Failpoints } from '@kelisim/platform';
import type { ActivityInterceptorsFactory } from '@temporalio/worker';

/** Finds the moment just after a case's run was continued as new: the first time that another run of it follows the case. */
export function failpointInterceptor(failpoints: Failpoints): readonly ActivityInterceptorsFactory[] {
  if (!failpoints.areConfigured) return [];
  const runs = new Map<string, string>();
  const watch: ActivityInterceptorsFactory = ({ info: { activityType, workflowExecution } }) => ({
    inbound: {
      async execute(input, next) {
        if (activityType === 'followCase' && workflowExecution !== undefined) {
          const { workflowId: workflow, runId: run } = workflowExecution;
          const former = runs.get(workflow) ?? run;
          runs.set(workflow, run);
          if (former !== run) failpoints.reach('case.continued', { workflow, run });
        }
        return await next(input);
      },
    },
  });
  return [watch];
}
