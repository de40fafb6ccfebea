import type { CaseRef } from '@kelisim/persistence';
import { connectTemporal } from '@kelisim/platform';
import type { TemporalAccess } from '@kelisim/platform';
import { caseWorkflowId, caseWorkflowName } from '@kelisim/workflows';
import type { CaseEnd, CaseRun, RungsApplied } from '@kelisim/workflows';
import type { WorkflowHandle } from '@temporalio/client';
import { defaultPayloadConverter } from '@temporalio/common';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { randomUUID } from 'node:crypto';
import { CaseWork } from '../../../apps/worker/src/activities/case-activities';
import type { History } from '../workflows/support/history-events';
import { bundleWorkflows } from '../workflows/support/workflow-bundle';
import type { TestEngine } from './engine';
import { testEnvironment } from './test-environment';

Runtime.install({ logger: new DefaultLogger('ERROR') });

/** Stands around the alarm of a case: what a test does before and after what is due is applied. */
export type AroundAlarm = (ref: CaseRef, apply: () => Promise<RungsApplied>) => Promise<RungsApplied>;

/** The worker's activities and the workflows on the real Temporal server, over an engine's database. It can be stopped and started again. */
export class CaseWorker {
  private readonly taskQueue = `engine-${randomUUID()}`;
  private worker: Worker | undefined;
  private working: Promise<void> | undefined;

  private constructor(
    private readonly engine: TestEngine,
    private readonly temporal: TemporalAccess,
    private readonly connection: NativeConnection,
  ) {}

  static async open(engine: TestEngine): Promise<CaseWorker> {
    const address = testEnvironment().temporalAddress;
    const temporal = await connectTemporal({ temporal: { address, namespace: 'default', taskQueue: '' } });
    return new CaseWorker(engine, temporal, await NativeConnection.connect({ address }));
  }

  /** Starts a case's workflow so that the server skips the time in which nothing happens. */
  async follow(caseId: string): Promise<WorkflowHandle<(run: CaseRun) => Promise<CaseEnd>>> {
    const workflowId = caseWorkflowId(caseId, 1);
    const run: CaseRun = { university: this.engine.university, caseId, applied: 0 };
    await this.temporal.connection.workflowService.startWorkflowExecution({
      namespace: 'default',
      workflowId,
      requestId: randomUUID(),
      workflowType: { name: caseWorkflowName },
      taskQueue: { name: this.taskQueue },
      input: { payloads: [defaultPayloadConverter.toPayload(run)] },
      timeSkippingConfig: { enabled: true },
    });
    return this.temporal.client.workflow.getHandle(workflowId);
  }

  history(caseId: string): Promise<History> {
    return this.temporal.client.workflow.getHandle(caseWorkflowId(caseId, 1)).fetchHistory();
  }

  async start(around: AroundAlarm = async (_, apply) => await apply()): Promise<void> {
    const work = new CaseWork(this.engine.database, this.engine.stores);
    const { connection, taskQueue } = this;
    this.worker = await Worker.create({
      ...{ connection, taskQueue, workflowBundle: await bundleWorkflows() },
      activities: {
        followCase: work.followCase.bind(work),
        writeLetters: work.writeLetters.bind(work),
        failEffect: work.failEffect.bind(work),
        applyDueRungs: async (ref: CaseRef) => await around(ref, async () => await work.applyDueRungs(ref)),
      },
    });
    this.working = this.worker.run();
  }

  /** Ends the worker; what it has begun is finished. */
  async stop(): Promise<void> {
    if (this.worker?.getState() === 'RUNNING') this.worker.shutdown();
    await this.working;
  }

  async close(): Promise<void> {
    await this.stop();
    await this.connection.close();
    await this.temporal.close();
  }
}
