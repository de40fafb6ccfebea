import { CaseStores, Database, lookAfterRolls } from '@kelisim/persistence';
import type { Logger } from '@kelisim/platform';
import { Inject, Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { LOG } from '../tokens';

const EVERY_MS = 30_000;

/**
 * Looks after papers that are being read by many (R37): adds whoever has come, drops whoever has left, and lets a case go on whose last
 * confirmation was recorded by a process that died at once. Several workers may do it at once.
 */
@Injectable()
export class RollKeeper {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CaseStores) private readonly stores: CaseStores,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** Runs until the signal; a list that is being looked after is ended first. It never rejects. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.look(signal);
      // Spread, so that workers that were started together do not all look at once.
      await pause(EVERY_MS * (0.9 + Math.random() * 0.2), undefined, { signal }).catch(() => undefined);
    }
  }

  private async look(signal: AbortSignal): Promise<void> {
    try {
      for (const { fault, ...found } of await lookAfterRolls(this.database, this.stores, signal)) {
        if (fault !== undefined)
          this.log.warn({ ...found, err: fault }, 'a list could not be looked after; trying later');
        else if (found.added + found.dropped > 0 || found.concluded)
          this.log.info(found, 'a list was brought up to date');
      }
    } catch (error) {
      this.log.warn({ err: error }, 'lists could not be looked after; trying later');
    }
  }
}
