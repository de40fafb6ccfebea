import { CaseStores, Database, reassignOrphans } from '@kelisim/persistence';
import type { Logger } from '@kelisim/platform';
import { Inject, Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { LOG } from '../tokens';

const EVERY_MS = 60_000;

/**
 * Hands on the tasks that stand with nobody: their post has become vacant, or whoever they name has left (R38). Several workers may
 * do it at once: each task is handed on by one.
 */
@Injectable()
export class OrphanKeeper {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CaseStores) private readonly stores: CaseStores,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** Runs until the signal; a task that is being handed on is handed on first. It never rejects. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.handOn(signal);
      // Spread, so that workers that were started together do not all ask at once.
      await pause(EVERY_MS * (0.9 + Math.random() * 0.2), undefined, { signal }).catch(() => undefined);
    }
  }

  private async handOn(signal: AbortSignal): Promise<void> {
    try {
      const { rows } = await this.database.system(
        async (q) => await q.query<{ id: string }>('select id from university_list()'),
      );
      for (const { id: university } of rows) {
        const handedOn = await reassignOrphans(this.database, this.stores, university, signal);
        if (handedOn > 0) this.log.info({ university, handedOn }, 'tasks that stood with nobody were handed on');
      }
    } catch (error) {
      this.log.warn({ err: error }, 'tasks that stand with nobody could not be handed on; trying later');
    }
  }
}
