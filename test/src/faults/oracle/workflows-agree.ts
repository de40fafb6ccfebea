import { installationEpoch } from '@kelisim/persistence';
import { connectTemporal } from '@kelisim/platform';
import { caseWorkflowId } from '@kelisim/workflows';
import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { FaultDone } from '../nemesis';
import type { StoredStage } from '../stage/stored-stage';
import { until } from '../until';
import type { Finding } from './finding';

/** Workflows of ended cases may still be closing when everything else is done, and the list of the running lags behind. */
const SETTLED_WITHIN_MS = 20_000;

/** Each open case has its one running workflow, each ended one has none, and none runs for anything else. */
export async function workflowsAgree(stage: StoredStage, faults: readonly FaultDone[]): Promise<Finding> {
  const { taskQueue } = stage;
  const temporal = { address: stage.temporalAddress, namespace: 'default', taskQueue };
  const access = await connectTemporal({ temporal });
  try {
    const epoch = await installationEpoch(stage.database);
    const { rows } = await stage.database.system(
      async (q) => await q.query<{ id: string; status: string }>('select id, status from cases'),
    );
    let violations: readonly string[] = [];
    await until(SETTLED_WITHIN_MS, async () => {
      violations = await disagreements(access.client, rows, { epoch, taskQueue });
      return violations.length === 0;
    });
    const continued = await access.client.workflow.count(`ExecutionStatus = 'ContinuedAsNew'`);
    return {
      question: 'workflows and Postgres agree',
      checked: rows.length,
      violations: [...violations, ...(await notContinued(access.client, faults))],
      figures: { open: rows.filter(({ status }) => status !== 'ended').length, continuedAsNew: continued.count },
    };
  } finally {
    await access.close();
  }
}

async function disagreements(
  client: Client,
  cases: readonly { readonly id: string; readonly status: string }[],
  { epoch, taskQueue }: { readonly epoch: number; readonly taskQueue: string },
): Promise<readonly string[]> {
  const violations: string[] = [];
  for (const { id, status } of cases) {
    const workflow = await statusOf(client, caseWorkflowId(id, epoch));
    const expected = status === 'ended' ? 'COMPLETED' : 'RUNNING';
    if (workflow !== expected) violations.push(`the case ${id} is ${status}, its workflow ${workflow}`);
  }
  const running = await client.workflow.count(`ExecutionStatus = 'Running' AND TaskQueue = '${taskQueue}'`);
  const open = cases.filter(({ status }) => status !== 'ended').length;
  if (running.count !== open) violations.push(`${running.count} workflows run for ${open} open cases`);
  return violations;
}

async function statusOf(client: Client, workflowId: string): Promise<string> {
  try {
    return (await client.workflow.getHandle(workflowId).describe()).status.name;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return 'ABSENT';
    throw error;
  }
}

/** The run that was killed inside continue-as-new must really have been one that continues another. */
async function notContinued(client: Client, faults: readonly FaultDone[]): Promise<readonly string[]> {
  const killed = faults.find(({ point }) => point === 'case.continued')?.detail;
  if (killed?.workflow === undefined || killed.run === undefined) return [];
  const { events } = await client.workflow.getHandle(killed.workflow, killed.run).fetchHistory();
  const former = events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId ?? '';
  return former === '' ? [`the run ${killed.run} continues no other one: the failpoint missed`] : [];
}
