import { createDataSource, Database, measureOutbox } from '@kelisim/persistence';
import { setTimeout as pause } from 'node:timers/promises';

const LOOK_MS = 250;

/** How far the workflows are behind the recorded events. */
export interface Backlog {
  /** Age of the oldest event not yet applied when the load stopped, in seconds. */
  readonly oldestSecondsAtStop: number;
  readonly eventsAtStop: number;
  /** Seconds from then until none was left; null where that took longer than was waited for. */
  readonly secondsToCatchUp: number | null;
}

/** Watches the outbox on a connection of its own. */
export class BacklogWatch {
  private constructor(private readonly database: Database) {}

  static async open(ownerUrl: string): Promise<BacklogWatch> {
    const dataSource = createDataSource(ownerUrl, { poolSize: 1, applicationName: 'bench' });
    return new BacklogWatch(new Database(await dataSource.initialize()));
  }

  async look(): Promise<{ events: number; oldestSeconds: number }> {
    return await measureOutbox(this.database);
  }

  /** Looks at the moment the load stops, and waits until all is applied. */
  async catchUp(mostSeconds: number): Promise<Backlog> {
    const begun = performance.now();
    const elapsed = (): number => (performance.now() - begun) / 1000;
    const { events, oldestSeconds } = await this.look();
    let left = events;
    while (left > 0 && elapsed() < mostSeconds) {
      await pause(LOOK_MS);
      left = (await this.look()).events;
    }
    return {
      oldestSecondsAtStop: rounded(oldestSeconds),
      eventsAtStop: events,
      secondsToCatchUp: left > 0 ? null : rounded(elapsed()),
    };
  }

  async close(): Promise<void> {
    await this.database.close();
  }
}

/** Two digits behind the point. */
export const rounded = (value: number): number => Math.round(value * 100) / 100;
