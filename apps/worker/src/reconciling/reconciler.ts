import { JournalSystems, reconcileAll } from '@kelisim/journal';
import { Database } from '@kelisim/persistence';
import type { Logger } from '@kelisim/platform';
import { Inject, Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { LOG } from '../tokens';

const EVERY_MS = 5 * 60_000;

/**
 * Compares the windows of journals that are kept elsewhere with ours, every five minutes (R28). Whatever is away, it says
 * so and comes back. Several workers may do it at once: what one has found or closed the other finds so.
 */
@Injectable()
export class Reconciler {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(JournalSystems) private readonly systems: JournalSystems,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** Runs until the signal; a comparison that has begun with a system is ended first. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.compare(signal);
      // Spread, so that workers that were started together do not all ask at once.
      await pause(EVERY_MS * (0.9 + Math.random() * 0.2), undefined, { signal }).catch(() => undefined);
    }
  }

  private async compare(signal: AbortSignal): Promise<void> {
    try {
      for (const { university, connector, result, fault } of await reconcileAll(this.database, this.systems, signal)) {
        const at = { university, connector };
        if (fault !== undefined) this.log.warn({ ...at, err: fault }, 'a journal could not be compared; trying later');
        else if ((result?.incidents ?? 0) > 0) this.log.warn({ ...at, ...result }, 'a journal disagrees with ours');
      }
    } catch (error) {
      this.log.warn({ err: error }, 'journals could not be compared; trying later');
    }
  }
}
