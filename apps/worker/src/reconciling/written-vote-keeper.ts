import { CaseStores, Database, endWrittenVotes } from '@kelisim/persistence';
import type { Logger } from '@kelisim/platform';
import { Inject, Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { LOG } from '../tokens';

const EVERY_MS = 30_000;

/** Ends written votes of councils that are over (R05), so that no case waits for a secretary's press. Several workers may do it at once. */
@Injectable()
export class WrittenVoteKeeper {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CaseStores) private readonly stores: CaseStores,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** Runs until the signal; a vote that is being ended is ended first. It never rejects. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.look(signal);
      // Spread, so that workers that were started together do not all look at once.
      await pause(EVERY_MS * (0.9 + Math.random() * 0.2), undefined, { signal }).catch(() => undefined);
    }
  }

  private async look(signal: AbortSignal): Promise<void> {
    try {
      for (const { fault, ...found } of await endWrittenVotes(this.database, this.stores, signal)) {
        if (fault !== undefined)
          this.log.warn({ ...found, err: fault }, 'a written vote could not be ended; trying later');
        else if (found.decided + found.postponed > 0) this.log.info(found, 'a written vote was ended by rule');
      }
    } catch (error) {
      this.log.warn({ err: error }, 'written votes could not be looked after; trying later');
    }
  }
}
