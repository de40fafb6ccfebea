import { RendererClient } from '@kelisim/documents';
import { Database } from '@kelisim/persistence';
import { Failpoints } from '@kelisim/platform';
import type { Configuration, Logger } from '@kelisim/platform';
import { Inject, Injectable } from '@nestjs/common';
import { Client } from '@temporalio/client';
import { Worker } from '@temporalio/worker';
import type { NativeConnection } from '@temporalio/worker';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { bindActivities } from './activities/bind-activities';
import { CaseWork } from './activities/case-activities';
import { failpointInterceptor } from './activities/failpoint-interceptor';
import { failureInterceptor } from './activities/failure-interceptor';
import { OrphanKeeper } from './orphans/orphan-keeper';
import { OutsideWork } from './activities/outside-activities';
import { RollKeeper } from './reconciling/roll-keeper';
import { WrittenVoteKeeper } from './reconciling/written-vote-keeper';
import { CalendarFinisher } from './calendars/calendar-finisher';
import { prepareWorkflowBundle } from './bundle/workflow-bundle';
import { epochFence } from './epoch/epoch-fence';
import { FormerWorkflows } from './epoch/former-workflows';
import { PostOffice } from './post/post-office';
import { CaseSignals } from './relay/case-signals';
import { Reconciler } from './reconciling/reconciler';
import { Outbox } from './relay/outbox';
import { Relay } from './relay/relay';
import { ScheduleKeeper } from './schedules/schedule-keeper';
import { ScheduleWork } from './schedules/schedule-work';
import { TemporalLink } from './temporal/temporal-link';
import { workerSizes } from './temporal/worker-options';
import { CONFIGURATION, LOG } from './tokens';

/** So long the end of the process waits for a comparison with another system. */
const LAST_COMPARISON_MS = 2_000;
/** And for a mail server: a mail that it takes after that is sent once more. */
const LAST_MAIL_MS = 10_000;

/** The life of the process: what is started in which order, and stopped in which. */
@Injectable()
export class WorkerLife {
  private readonly stopping = new AbortController();

  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    @Inject(LOG) private readonly log: Logger,
    @Inject(Database) private readonly database: Database,
    @Inject(RendererClient) private readonly renderer: RendererClient,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(TemporalLink) private readonly temporal: TemporalLink,
    @Inject(CaseWork) private readonly cases: CaseWork,
    @Inject(OutsideWork) private readonly outside: OutsideWork,
    @Inject(Failpoints) private readonly failpoints: Failpoints,
    @Inject(Reconciler) private readonly reconciler: Reconciler,
    @Inject(OrphanKeeper) private readonly orphans: OrphanKeeper,
    @Inject(PostOffice) private readonly post: PostOffice,
    @Inject(CalendarFinisher) private readonly calendars: CalendarFinisher,
    @Inject(RollKeeper) private readonly rolls: RollKeeper,
    @Inject(WrittenVoteKeeper) private readonly votes: WrittenVoteKeeper,
    @Inject(FormerWorkflows) private readonly formerWorkflows: FormerWorkflows,
    @Inject(ScheduleWork) private readonly schedules: ScheduleWork,
    @Inject(ScheduleKeeper) private readonly scheduleKeeper: ScheduleKeeper,
  ) {}

  /**
   * Works until {@link stop} is called, then ends in order: no more cases are claimed, the worker finishes what it has
   * begun, the connection to Temporal is closed, and the database last, because all of them write to it.
   *
   * @throws where the worker cannot go on; the process must end then, and its supervisor starts another.
   */
  async run(): Promise<void> {
    try {
      const connection = await this.temporal.connect(this.stopping.signal);
      if (connection === null) return;
      try {
        await this.workOn(connection);
      } finally {
        await connection.close();
      }
    } finally {
      this.renderer.close();
      await this.database.close();
      this.log.info('stopped');
    }
  }

  /** Ends the work. More calls change nothing. */
  stop(): void {
    if (this.stopping.signal.aborted) return;
    this.log.info('stopping');
    this.stopping.abort();
  }

  private async workOn(connection: NativeConnection): Promise<void> {
    const { namespace, taskQueue } = this.configuration.temporal;
    const client = new Client({ connection, namespace });
    const epoch = await this.outbox.epoch();
    const relay = this.createRelay(client, epoch);
    const worker = await this.createWorker(connection, epoch);
    const relaying = relay.run();
    const working = worker.run();
    const reconciling = this.reconciler.run(this.stopping.signal);
    const handingOn = this.orphans.run(this.stopping.signal);
    const posting = this.post.run(this.stopping.signal);
    const scheduling = this.scheduleKeeper.run(client, this.stopping.signal);
    const finishing = this.calendars.run(this.stopping.signal);
    const keeping = this.rolls.run(this.stopping.signal);
    const voting = this.votes.run(this.stopping.signal);
    const drain = (): void => {
      // A second call would throw: shutting down is possible once, from this state.
      if (worker.getState() === 'RUNNING') worker.shutdown();
    };
    const stopBoth = (): void => {
      relay.stop();
      relaying.then(drain, drain);
    };
    this.stopping.signal.addEventListener('abort', stopBoth);
    if (this.stopping.signal.aborted) stopBoth();
    this.log.info('working');
    void this.formerWorkflows.end(client, taskQueue, epoch);
    try {
      // Whichever fails ends the other too: a process that does only half of its work must not look alive.
      await Promise.all([relaying, working]);
    } finally {
      stopBoth();
      this.stopping.abort();
      await Promise.allSettled([relaying, working]);
      await handingOn;
      // It never rejects. A comparison that waits for another system is left behind: the next one finds the same.
      await Promise.race([reconciling, pause(LAST_COMPARISON_MS, undefined, { ref: false })]);
      await finishing;
      await keeping;
      await voting;
      await Promise.race([scheduling, pause(LAST_COMPARISON_MS, undefined, { ref: false })]);
      await Promise.race([posting, pause(LAST_MAIL_MS, undefined, { ref: false })]);
    }
  }

  private createRelay(client: Client, epoch: number): Relay {
    const signals = new CaseSignals(client, this.configuration.temporal.taskQueue, epoch, this.failpoints);
    return new Relay(this.outbox, signals, this.log);
  }

  private async createWorker(connection: NativeConnection, epoch: number): Promise<Worker> {
    const { dataFolder, temporal } = this.configuration;
    const codePath = await prepareWorkflowBundle(join(dataFolder, 'cache'), this.log);
    return Worker.create({
      ...workerSizes,
      connection,
      namespace: temporal.namespace,
      taskQueue: temporal.taskQueue,
      workflowBundle: { codePath },
      activities: bindActivities(this.cases, this.outside, this.schedules),
      interceptors: {
        activity: [epochFence(epoch), failureInterceptor(this.log), ...failpointInterceptor(this.failpoints)],
      },
    });
  }
}
