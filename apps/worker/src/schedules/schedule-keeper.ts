import { Database, missedStarts, readSchedules } from '@kelisim/persistence';
import type { PublishedSchedule } from '@kelisim/persistence';
import type { Configuration, Logger } from '@kelisim/platform';
import { scheduleIdOf } from '@kelisim/workflows';
import { Inject, Injectable } from '@nestjs/common';
import type { Client } from '@temporalio/client';
import { setTimeout as pause } from 'node:timers/promises';
import { Wake } from '../relay/wake';
import { CONFIGURATION, LOG } from '../tokens';
import { TemporalSchedules } from './temporal-schedules';
import { wantedSchedule } from './wanted-schedule';

/** The channel on which the database rings when schedules or academic periods change. */
const CHANNEL = 'kelisim_schedules';
/** Also without a ring: it may be lost, and a start that was missed is found no later than this. */
const LOOK_MS = 10 * 60_000;
/** Several changes of one import are one round. */
const GATHER_MS = 500;

/**
 * Keeps Temporal's schedules equal to what the published packs say, and makes up for starts that nobody has made: Temporal
 * catches up after an outage of its own, and here what it cannot know of is found, for its data may have been lost.
 */
@Injectable()
export class ScheduleKeeper {
  private readonly news = new Wake();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** Runs until the signal. Never rejects: what is away now is looked at in the next round. */
  async run(client: Client, signal: AbortSignal): Promise<void> {
    const ring = (): void => {
      this.news.ring();
    };
    signal.addEventListener('abort', ring);
    const endListening = await this.listen(ring);
    const isOver = (): boolean => signal.aborted;
    while (!isOver()) {
      await this.round(client);
      // Spread, so that workers that were started together do not all ask at once.
      await this.news.wait(LOOK_MS * (0.9 + Math.random() * 0.2));
      if (!isOver()) await pause(GATHER_MS);
    }
    await endListening();
  }

  private async listen(ring: () => void): Promise<() => Promise<void>> {
    try {
      return await this.database.listen([CHANNEL], ring);
    } catch (error) {
      this.log.warn({ err: error }, 'changes of schedules are not heard; they are looked for');
      return () => Promise.resolve();
    }
  }

  private async round(client: Client): Promise<void> {
    const { taskQueue } = this.configuration.temporal;
    const schedules = new TemporalSchedules(client, taskQueue);
    try {
      const published = await this.readAll();
      const kept = new Set<string>();
      for (const each of published) if (await this.keep(schedules, each)) kept.add(idOf(each, taskQueue));
      const removed = await schedules.removeAllBut(kept);
      if (removed.length > 0) this.log.info({ schedules: removed }, 'schedules were removed');
      for (const each of published) await this.makeUpFor(schedules, each);
    } catch (error) {
      this.log.warn({ err: error }, 'schedules could not be kept; trying later');
    }
  }

  private async readAll(): Promise<readonly PublishedSchedule[]> {
    const { rows } = await this.database.system(
      async (q) => await q.query<{ id: string }>('select id from university_list()'),
    );
    const all = rows.map(async ({ id }) => await this.database.read(id, async (q) => await readSchedules(q, id)));
    return (await Promise.all(all)).flat();
  }

  /** @returns whether Temporal should have one. */
  private async keep(schedules: TemporalSchedules, published: PublishedSchedule): Promise<boolean> {
    const wanted = wantedSchedule(published, this.configuration.temporal.taskQueue, new Date());
    if (wanted === null) return false;
    const how = await schedules.keep(wanted);
    if (how !== 'left') this.log.info({ schedule: wanted.scheduleId, how }, 'a schedule was kept');
    return true;
  }

  private async makeUpFor(schedules: TemporalSchedules, published: PublishedSchedule): Promise<void> {
    const { university } = published;
    const missed = await this.database.read(university, async (q) => await missedStarts(q, published));
    const id = idOf(published, this.configuration.temporal.taskQueue);
    if (missed.length === 0 || (await schedules.isPaused(id))) return;
    const moments = missed.map(({ at }) => at);
    this.log.warn({ schedule: id, moments }, 'starts by the calendar were missed and are made up for');
    await schedules.makeUpFor(id, missed);
  }
}

const idOf = ({ university, procedure }: PublishedSchedule, taskQueue: string): string =>
  scheduleIdOf(taskQueue, university, procedure);
