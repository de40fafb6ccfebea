import type { CaseEnd, CaseRun } from '@kelisim/workflows';
import { sleep } from '@temporalio/workflow';
import { caseWorkflow as presentWorkflow } from '../../../../libs/workflows/src/case-workflow';

/** The case's workflow with one step put before it: a change that no running case survives. */
export async function caseWorkflow(run: CaseRun): Promise<CaseEnd> {
  await sleep('1 second');
  return presentWorkflow(run);
}
