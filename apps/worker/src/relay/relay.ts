import type { ClaimedCase } from '@kelisim/persistence';
import type { Logger } from '@kelisim/platform';
import type { CaseSignals } from './case-signals';
import type { Outbox } from './outbox';
import { Wake } from './wake';

/** Also without a ring the outbox is looked at: a notice may be lost, and a lagging case must be swept up. */
const LOOK_MS = 400;
/**
 * After a ring the relay lets events gather, so that what a case goes through meanwhile is told by one signal, and what its
 * workflow acknowledges by itself is not told at all. People do not wait for it: their next task stands in the same commit.
 * A workflow task costs more than everything else about a case, so the busier it is, the longer the relay waits.
 */
const SHORT_GATHER_MS = 200;
const LONG_GATHER_MS = 400;
/** So many cases in one round are a busy time. */
const BUSY = 12;
/** Cases that were told and have not answered yet; what a killed relay had claimed is left to the sweep, half a minute later. */
const AT_MOST_TOLD = 48;
/** After a loss of Temporal's disk every case lags: a sweep starts so many anew. */
const AT_MOST_LAGGING = 256;
/** Few, so that a round spreads over its time instead of taking the processor from people's requests. */
const SIDE_BY_SIDE = 6;
const LONGEST_PAUSE_MS = 10_000;
/** How often cases are looked for whose workflow has lost what it had acknowledged. */
const SWEEP_MS = 60_000;

/**
 * Carries the numbers of recorded events from Postgres to the cases' workflows. It runs until it is stopped: whatever is
 * away, Temporal or the database, it says so, tries again with growing pauses, and goes on when that is back.
 */
export class Relay {
  private readonly news = new Wake();
  private readonly end = new Wake();
  private stopped = false;
  private failures = 0;
  private nextSweep = Date.now() + SWEEP_MS;
  private gather = SHORT_GATHER_MS;

  constructor(
    private readonly outbox: Outbox,
    private readonly signals: CaseSignals,
    private readonly log: Logger,
  ) {}

  /** Runs until {@link stop}; what it has claimed then is still sent. */
  async run(): Promise<void> {
    const endListening = await this.outbox.listen(() => {
      this.news.ring();
    });
    try {
      while (!this.isStopped()) await this.turn();
    } finally {
      await endListening();
    }
  }

  stop(): void {
    this.stopped = true;
    this.news.ring();
    this.end.ring();
  }

  private async turn(): Promise<void> {
    await this.untilThereIsWork();
    if (this.isStopped()) return;
    try {
      const claimed = await this.outbox.claim(AT_MOST_TOLD);
      this.gather = claimed.length < BUSY ? SHORT_GATHER_MS : Math.min(this.gather * 2, LONG_GATHER_MS);
      await this.sendAll([...claimed, ...(await this.lagging())]);
      if (this.failures > 0) this.log.info('signals to workflows pass again');
      this.failures = 0;
    } catch (error) {
      this.failures += 1;
      this.log.warn({ err: error, failures: this.failures }, 'signals to workflows do not pass; trying again');
    }
  }

  private async untilThereIsWork(): Promise<void> {
    // Notices must not shorten the pause after a failure: there is one for each event, and what is away stays away.
    if (this.failures > 0) await this.end.wait(Math.min(LOOK_MS * 2 ** (this.failures - 1), LONGEST_PAUSE_MS));
    else {
      await this.news.wait(LOOK_MS);
      if (!this.isStopped()) await this.end.wait(this.gather);
    }
  }

  /** Now and then: what has not been done although it was acknowledged. */
  private async lagging(): Promise<readonly ClaimedCase[]> {
    if (Date.now() < this.nextSweep) return [];
    this.nextSweep = Date.now() + SWEEP_MS;
    return await this.outbox.lagging(AT_MOST_LAGGING);
  }

  private isStopped(): boolean {
    return this.stopped;
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
