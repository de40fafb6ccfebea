import type { ClaimedCase } from '@kelisim/persistence';
import type { Logger } from '@kelisim/platform';
import { setTimeout as pause } from 'node:timers/promises';
import type { CaseSignals } from './case-signals';
import type { Outbox } from './outbox';
import { Wake } from './wake';

/** Also without a ring the outbox is looked at: a notice may be lost, and a lagging case must be swept up. */
const LOOK_MS = 1_000;
/**
 * After a ring the relay waits this long, so that what a case goes through meanwhile is told by one signal, and what its
 * workflow acknowledges by itself is not told at all. People do not wait for it: their next task stands in the same commit.
 */
const GATHER_MS = 200;
/** Cases claimed at a time. Few, because a killed relay leaves them to the sweep, which comes after half a minute. */
const BATCH = 64;
const SIDE_BY_SIDE = 16;
const LONGEST_PAUSE_MS = 10_000;

/**
 * Carries the numbers of recorded events from Postgres to the cases' workflows. It runs until it is stopped: whatever is
 * away, Temporal or the database, it says so, tries again with growing pauses, and goes on when that is back.
 */
export class Relay {
  private readonly wake = new Wake();
  private readonly stopping = new AbortController();
  private failures = 0;
  private backlog = false;

  constructor(
    private readonly outbox: Outbox,
    private readonly signals: CaseSignals,
    private readonly log: Logger,
  ) {}

  /** Runs until {@link stop}; what it has claimed then is still sent. */
  async run(): Promise<void> {
    const endListening = await this.outbox.listen(() => {
      this.wake.ring();
    });
    try {
      while (!this.stopping.signal.aborted) await this.turn();
    } finally {
      await endListening();
    }
  }

  stop(): void {
    this.stopping.abort();
    this.wake.ring();
  }

  private async turn(): Promise<void> {
    await this.untilThereIsWork();
    if (this.stopping.signal.aborted) return;
    try {
      const claimed = await this.outbox.claim(BATCH);
      // More than one batch waits: go on at once, what gathers meanwhile is told together with it.
      this.backlog = claimed.length === BATCH;
      await this.sendAll(claimed);
      if (this.failures > 0) this.log.info('signals to workflows pass again');
      this.failures = 0;
    } catch (error) {
      this.failures += 1;
      this.log.warn({ err: error, failures: this.failures }, 'signals to workflows do not pass; trying again');
    }
  }

  private async untilThereIsWork(): Promise<void> {
    // Rings must not shorten the pause after a failure: there is one for each event, and what is away stays away.
    if (this.failures > 0) await this.rest(Math.min(LOOK_MS * 2 ** (this.failures - 1), LONGEST_PAUSE_MS));
    else if (!this.backlog) {
      await this.wake.wait(LOOK_MS);
      await this.rest(GATHER_MS);
    }
  }

  private async rest(milliseconds: number): Promise<void> {
    const { signal } = this.stopping;
    // Being stopped cuts the pause short; whoever rested looks at that himself.
    await pause(milliseconds, undefined, { signal }).catch(() => undefined);
  }

  /** Sends to all of them, some at a time. After the first failure the rest is given back unsent. */
  private async sendAll(claimed: readonly ClaimedCase[]): Promise<void> {
    const queue = [...claimed];
    const faults: unknown[] = [];
    const sender = async (): Promise<void> => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        try {
          if (faults.length === 0) await this.signals.send(next);
          else await this.outbox.giveBack(next);
        } catch (error) {
          faults.push(error);
          await this.giveBack(next);
        }
      }
    };
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, sender));
    if (faults.length > 0) throw faults[0];
  }

  /** Where even this fails, the sweep finds the case. */
  private async giveBack(claimed: ClaimedCase): Promise<void> {
    try {
      await this.outbox.giveBack(claimed);
    } catch (error) {
      this.log.warn(
        { err: error, case: claimed.caseId },
        'a claimed case could not be given back; it is swept up later',
      );
    }
  }
}
