import type { ClaimedCase } from '@kelisim/persistence';
import type { Failpoints } from '@kelisim/platform';
import { caseAttributes, caseWorkflowId, caseWorkflowName, eventsRecorded } from '@kelisim/workflows';
import type { CaseEnd, CaseRun } from '@kelisim/workflows';
import type { Client } from '@temporalio/client';

/** A signal that is not taken by then counts as failed, and the case is claimed again later. */
const PATIENCE_MS = 10_000;

/** Tells the workflows of cases that events were recorded. */
export class CaseSignals {
  constructor(
    private readonly client: Client,
    private readonly taskQueue: string,
    private readonly epoch: number,
    private readonly failpoints: Failpoints,
  ) {}

  /**
   * Signals a case's workflow, starting it where none runs. A closed one is started anew too: a paper that was rendered
   * after the end, or a repair, gives it a short run.
   */
  async send({ university, caseId, upTo }: ClaimedCase): Promise<void> {
    this.failpoints.reach('relay.before-signal', { case: caseId });
    await this.client.withDeadline(Date.now() + PATIENCE_MS, () =>
      this.client.workflow.signalWithStart<(run: CaseRun) => Promise<CaseEnd>, [number]>(caseWorkflowName, {
        workflowId: caseWorkflowId(caseId, this.epoch),
        workflowIdReusePolicy: 'ALLOW_DUPLICATE',
        taskQueue: this.taskQueue,
        args: [{ university, caseId, applied: 0 }],
        signal: eventsRecorded,
        signalArgs: [upTo],
        typedSearchAttributes: [{ key: caseAttributes.university, value: university }],
      }),
    );
    this.failpoints.reach('relay.after-signal', { case: caseId });
  }
}
