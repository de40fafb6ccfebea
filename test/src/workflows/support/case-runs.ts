import { connectTemporal } from '@kelisim/platform';
import type { TemporalAccess } from '@kelisim/platform';
import { caseAttributes, caseWorkflowId, caseWorkflowName, eventsRecorded } from '@kelisim/workflows';
import type { CaseEnd, CaseRef, CaseRun } from '@kelisim/workflows';
import type { WorkflowHandle, WorkflowHandleWithSignaledRunId } from '@temporalio/client';
import { defaultPayloadConverter } from '@temporalio/common';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import type { WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { randomUUID } from 'node:crypto';
import { eventsOf } from './history-events';
import type { History } from './history-events';
import type { ScriptedCase } from './scripted-case';

export type CaseHandle = WorkflowHandle<(run: CaseRun) => Promise<CaseEnd>>;
export type SignalledHandle = WorkflowHandleWithSignaledRunId<(run: CaseRun) => Promise<CaseEnd>>;

// Failing activities are what these tests are about; the runtime would print each of them.
Runtime.install({ logger: new DefaultLogger('ERROR') });

/** Scripted cases on the real server, with a task queue of their own. Nothing moves before {@link work}. */
export class CaseRuns {
  private readonly cases = new Map<string, ScriptedCase>();
  private readonly taskQueue = `scripted-${randomUUID()}`;
  private working: Promise<void> | undefined;
  private worker: Worker | undefined;

  private constructor(
    private readonly temporal: TemporalAccess,
    private readonly connection: NativeConnection,
  ) {}

  static async open(address: string): Promise<CaseRuns> {
    const temporal = await connectTemporal({ temporal: { address, namespace: 'default', taskQueue: '' } });
    return new CaseRuns(temporal, await NativeConnection.connect({ address }));
  }

  /** Begins to carry out the workflows. */
  async work(workflowBundle: WorkflowBundleWithSourceMap): Promise<void> {
    const { connection, taskQueue } = this;
    this.worker = await Worker.create({ connection, taskQueue, workflowBundle, activities: this.activities() });
    this.working = this.worker.run();
  }

  /** Tells a case's workflow of its events as the relay does: by a signal that starts it where none runs. */
  async tell(scripted: ScriptedCase, upTo: number, run: Partial<CaseRun> = {}): Promise<SignalledHandle> {
    this.cases.set(scripted.ref.caseId, scripted);
    const { workflow } = this.temporal.client;
    return workflow.signalWithStart<(run: CaseRun) => Promise<CaseEnd>, [number]>(caseWorkflowName, {
      workflowId: caseWorkflowId(scripted.ref.caseId, 1),
      taskQueue: this.taskQueue,
      args: [{ ...scripted.ref, applied: 0, ...run }],
      signal: eventsRecorded,
      signalArgs: [upTo],
    });
  }

  /** Starts it so that the server skips the time in which nothing happens: two days pass in a second. */
  async startSkippingTime(scripted: ScriptedCase): Promise<CaseHandle> {
    this.cases.set(scripted.ref.caseId, scripted);
    const workflowId = caseWorkflowId(scripted.ref.caseId, 1);
    const input: CaseRun = { ...scripted.ref, applied: 0 };
    await this.temporal.connection.workflowService.startWorkflowExecution({
      namespace: 'default',
      workflowId,
      requestId: randomUUID(),
      workflowType: { name: caseWorkflowName },
      taskQueue: { name: this.taskQueue },
      input: { payloads: [defaultPayloadConverter.toPayload(input)] },
      timeSkippingConfig: { enabled: true },
    });
    return this.temporal.client.workflow.getHandle(workflowId);
  }

  /** The history of one run, by default of the last one. */
  history({ workflowId }: CaseHandle, runId?: string): Promise<History> {
    return this.temporal.client.workflow.getHandle(workflowId, runId).fetchHistory();
  }

  /** Waits for the end of a case's workflow and gives the histories of all its runs, first to last. */
  async historiesAtEnd({ ref }: ScriptedCase): Promise<History[]> {
    const workflowId = caseWorkflowId(ref.caseId, 1);
    await this.temporal.client.workflow.getHandle(workflowId).result();
    const histories: History[] = [];
    let runId: string | undefined;
    do {
      const history: History = await this.temporal.client.workflow.getHandle(workflowId, runId).fetchHistory();
      histories.unshift(history);
      const [started] = eventsOf(history, 'workflowExecutionStartedEventAttributes');
      runId = started?.workflowExecutionStartedEventAttributes.continuedExecutionRunId ?? '';
    } while (runId !== '');
    return histories;
  }

  /** What a case can be found by in Temporal. */
  async shownBy({ workflowId }: CaseHandle): Promise<Record<keyof typeof caseAttributes, unknown>> {
    const { typedSearchAttributes } = await this.temporal.client.workflow.getHandle(workflowId).describe();
    const entries = Object.entries(caseAttributes).map(([name, key]) => [name, typedSearchAttributes.get(key)]);
    return Object.fromEntries(entries) as Record<keyof typeof caseAttributes, unknown>;
  }

  async close(): Promise<void> {
    if (this.worker?.getState() === 'RUNNING') this.worker.shutdown();
    await this.working;
    await this.connection.close();
    await this.temporal.close();
  }

  /** Every activity, handed to the case it is asked for. */
  private activities(): Record<string, (ref: CaseRef, ...rest: never[]) => Promise<unknown>> {
    const names = [
      'followCase',
      'applyDueRungs',
      'writeLetters',
      'reportChildEnd',
      'openOutsideWindow',
      'extendOutsideWindow',
      'closeOutsideWindow',
      'failEffect',
      'renderPaper',
    ] as const;
    type Activity = (ref: CaseRef, ...rest: never[]) => Promise<unknown>;
    return Object.fromEntries(
      names.map((name): [string, Activity] => [
        name,
        async (ref, ...rest) => {
          const scripted = this.cases.get(ref.caseId)!;
          const activity = scripted[name].bind(scripted) as Activity;
          return activity(ref, ...rest);
        },
      ]),
    );
  }
}
