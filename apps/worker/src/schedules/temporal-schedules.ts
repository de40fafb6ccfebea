import type { Occurrence } from '@kelisim/domain';
import { schedulePrefix } from '@kelisim/workflows';
import { ScheduleAlreadyRunning, ScheduleNotFoundError } from '@temporalio/client';
import type { Client, ScheduleDescription } from '@temporalio/client';
import type { WantedSchedule } from './wanted-schedule';

/** A backfill takes what lies after its start. */
const A_MOMENT_MS = 1_000;

/** What became of one schedule in Temporal. */
export type KeptSchedule = 'made' | 'changed' | 'left';

/** The schedules of this installation in Temporal. Others may work on them at the same time. */
export class TemporalSchedules {
  constructor(
    private readonly client: Client,
    private readonly taskQueue: string,
  ) {}

  /** Makes a schedule what it should be, and touches none that is so already. */
  async keep(wanted: WantedSchedule): Promise<KeptSchedule> {
    const present = await this.describe(wanted.scheduleId);
    if (present === null) return await this.make(wanted);
    if (present.state.note === wanted.state?.note) return 'left';
    const { spec, action, policies, state } = wanted;
    await this.client.schedule.getHandle(wanted.scheduleId).update((before) => ({
      ...{ spec, action, policies: policies ?? {} },
      // Whoever has paused it has had a reason.
      state: { ...state, paused: before.state.paused },
    }));
    return 'changed';
  }

  /** Removes the schedules that nobody wants any more. Gives their ids. */
  async removeAllBut(wanted: ReadonlySet<string>): Promise<readonly string[]> {
    const removed: string[] = [];
    for await (const { scheduleId } of this.client.schedule.list()) {
      if (!scheduleId.startsWith(schedulePrefix(this.taskQueue)) || wanted.has(scheduleId)) continue;
      await ignoring(ScheduleNotFoundError, this.client.schedule.getHandle(scheduleId).delete());
      removed.push(scheduleId);
    }
    return removed;
  }

  /** Takes starts again that were missed, each with its own moment. */
  async makeUpFor(scheduleId: string, missed: readonly Occurrence[]): Promise<void> {
    const ranges = missed.map(({ at }) => ({
      start: new Date(Date.parse(at) - A_MOMENT_MS),
      end: new Date(Date.parse(at) + A_MOMENT_MS),
      overlap: 'ALLOW_ALL' as const,
    }));
    await this.client.schedule.getHandle(scheduleId).backfill(ranges);
  }

  async isPaused(scheduleId: string): Promise<boolean> {
    return (await this.describe(scheduleId))?.state.paused ?? false;
  }

  private async make(wanted: WantedSchedule): Promise<KeptSchedule> {
    await ignoring(ScheduleAlreadyRunning, this.client.schedule.create(wanted));
    return 'made';
  }

  private async describe(scheduleId: string): Promise<ScheduleDescription | null> {
    try {
      return await this.client.schedule.getHandle(scheduleId).describe();
    } catch (error) {
      if (error instanceof ScheduleNotFoundError) return null;
      throw error;
    }
  }
}

/** Another worker was faster: what was wanted is so. */
async function ignoring(known: new (...words: never[]) => Error, work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof known)) throw error;
  }
}
