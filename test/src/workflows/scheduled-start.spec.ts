import { connectTemporal } from '@kelisim/platform';
import type { TemporalAccess } from '@kelisim/platform';
import { scheduledStartName } from '@kelisim/workflows';
import type { ScheduleActivities, ScheduledProcedure, ScheduledStanding } from '@kelisim/workflows';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { randomUUID } from 'node:crypto';
import { testEnvironment } from '../support/test-environment';
import { timerSeconds } from './support/history-events';
import { bundleWorkflows } from './support/workflow-bundle';

// The SDK's own account of what it does is for nobody here.
Runtime.install({ logger: new DefaultLogger('ERROR') });

const taskQueue = `scheduled-${randomUUID()}`;
const procedure: ScheduledProcedure = { university: 'a-university', procedure: 'review' };

/** What the database answers, one call after the other; the last answer is given from then on. */
class ScriptedCalendar implements ScheduleActivities {
  readonly calls: { readonly procedure: ScheduledProcedure; readonly called: string }[] = [];
  answers: ScheduledStanding[] = [];

  startBySchedule(asked: ScheduledProcedure, called: string): Promise<ScheduledStanding> {
    this.calls.push({ procedure: asked, called });
    return Promise.resolve(this.answers.length > 1 ? this.answers.shift()! : this.answers[0]!);
  }
}

const calendar = new ScriptedCalendar();
let temporal: TemporalAccess;
let connection: NativeConnection;
let worker: Worker;
let working: Promise<void>;

beforeAll(async () => {
  const { temporalAddress: address } = testEnvironment();
  temporal = await connectTemporal({ temporal: { address, namespace: 'default', taskQueue } });
  connection = await NativeConnection.connect({ address });
  const workflowBundle = await bundleWorkflows();
  const activities = {
    startBySchedule: async (asked: ScheduledProcedure, called: string) => await calendar.startBySchedule(asked, called),
  };
  worker = await Worker.create({ connection, taskQueue, workflowBundle, activities });
  working = worker.run();
});
afterAll(async () => {
  worker.shutdown();
  await working;
  await connection.close();
  await temporal.close();
});

const done = (cases: readonly string[]): ScheduledStanding => ({ state: 'done', again: null, now: '', cases });

describe('a start by the calendar', () => {
  it('asks again when its time has come by the clock of the database, and ends with its cases', async () => {
    const now = '2026-11-21T04:00:00.000Z';
    calendar.answers = [
      { state: 'waits', again: '2026-11-21T04:00:01.200Z', now, cases: [] },
      { state: 'waits', again: now, now, cases: ['one'] },
      done(['one', 'two']),
    ];
    const handle = await temporal.client.workflow.start(scheduledStartName, {
      workflowId: `start-${randomUUID()}`,
      taskQueue,
      args: [procedure],
    });
    expect(await handle.result()).toEqual({ state: 'done', cases: ['one', 'two'] });
    expect(timerSeconds(await handle.fetchHistory())).toEqual([2, 1]);
    expect(calendar.calls.map(({ procedure: asked }) => asked)).toEqual([procedure, procedure, procedure]);
    expect(new Set(calendar.calls.map(({ called }) => called)).size).toBe(1);
  });

  it('that Temporal makes late is made for the moment by which it was meant', async () => {
    calendar.calls.length = 0;
    calendar.answers = [done([])];
    const scheduleId = `schedule-${randomUUID()}`;
    const schedule = await temporal.client.schedule.create({
      scheduleId,
      spec: { calendars: [{ hour: 9, minute: 0 }], timezone: 'Asia/Almaty' },
      action: {
        type: 'startWorkflow',
        workflowType: scheduledStartName,
        taskQueue,
        args: [procedure],
        workflowId: scheduleId,
      },
      policies: { overlap: 'ALLOW_ALL' },
    });
    const [start, end] = [new Date('2026-11-16T00:00:00Z'), new Date('2026-11-19T00:00:00Z')];
    await schedule.backfill({ start, end, overlap: 'ALLOW_ALL' });
    while (calendar.calls.length < 3) await new Promise((later) => setTimeout(later, 50));
    await schedule.delete();
    expect(calendar.calls.map(({ called }) => called).sort()).toEqual([
      '2026-11-16T04:00:00.000Z',
      '2026-11-17T04:00:00.000Z',
      '2026-11-18T04:00:00.000Z',
    ]);
  });
});
