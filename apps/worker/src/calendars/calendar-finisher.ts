import { CaseStores, Database, finishChanges } from '@kelisim/persistence';
import type { Logger } from '@kelisim/platform';
import { Inject, Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { LOG } from '../tokens';

const EVERY_MS = 30_000;

/**
 * Ends changes of calendars whose process died before every term was moved (R18). Several workers may do it at once: each line is
 * moved by one of them.
 */
@Injectable()
export class CalendarFinisher {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CaseStores) private readonly stores: CaseStores,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** Runs until the signal; a line that is being moved is moved first. It never rejects. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.finish(signal);
      // Spread, so that workers that were started together do not all ask at once.
      await pause(EVERY_MS * (0.9 + Math.random() * 0.2), undefined, { signal }).catch(() => undefined);
    }
  }

  private async finish(signal: AbortSignal): Promise<void> {
    try {
      for (const { university, id, fault } of await finishChanges(this.database, this.stores, signal)) {
        const at = { university, change: id };
        if (fault === undefined) this.log.info(at, 'a change of the calendar was finished');
        else
          this.log.warn(
            { ...at, err: fault },
            'terms that a change of the calendar moves could not be moved; trying later',
          );
      }
    } catch (error) {
      this.log.warn({ err: error }, 'changes of calendars could not be finished; trying later');
    }
  }
}
