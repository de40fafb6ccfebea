import type { Configuration, Logger } from '@kelisim/platform';
import { Inject, Injectable } from '@nestjs/common';
import { NativeConnection } from '@temporalio/worker';
import { setTimeout as pause } from 'node:timers/promises';
import { CONFIGURATION, LOG } from '../tokens';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;

/** The connection to the Temporal server. Once made, it renews itself; only the first one has to be waited for. */
@Injectable()
export class TemporalLink {
  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** Connects, trying with growing pauses for as long as it takes. Null where it was stopped first. */
  async connect(stopping: AbortSignal): Promise<NativeConnection | null> {
    const { address } = this.configuration.temporal;
    for (let wait = FIRST_PAUSE_MS; !stopping.aborted; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
      try {
        const connection = await NativeConnection.connect({ address });
        this.log.info({ address }, 'connected to Temporal');
        return connection;
      } catch (error) {
        this.log.warn({ err: error, address, nextTryInMs: wait }, 'Temporal does not answer; trying again');
        // Being stopped cuts the pause short, and ends the loop.
        await pause(wait, undefined, { signal: stopping }).catch(() => undefined);
      }
    }
    return null;
  }
}
