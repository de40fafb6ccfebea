/** The queue is full; the caller should come again later. */
export class QueueFull extends Error {}

interface Waiting {
  readonly begin: () => void;
}

/**
 * Two lanes before a fixed number of places: a reader's paper (urgent) goes before those that nobody waits for yet (bulk).
 * The number that may wait is fixed, so that a burst is refused at once instead of growing in memory.
 */
export class RenderQueue {
  private readonly urgent: Waiting[] = [];
  private readonly bulk: Waiting[] = [];
  private busy = 0;

  constructor(
    private readonly places: number,
    private readonly mostWaiting: number,
  ) {}

  get state(): { readonly urgent: number; readonly bulk: number; readonly busy: number } {
    return { urgent: this.urgent.length, bulk: this.bulk.length, busy: this.busy };
  }

  /**
   * Runs the work when a place is free.
   * @param signal takes waiting work out of the queue; work that has begun is not interrupted.
   * @throws QueueFull; the signal's reason where it was aborted while waiting.
   */
  async run<T>(urgent: boolean, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    signal.throwIfAborted();
    if (this.busy >= this.places) await this.wait(urgent ? this.urgent : this.bulk, signal);
    else this.busy += 1;
    try {
      return await work();
    } finally {
      this.passOn();
    }
  }

  private async wait(lane: Waiting[], signal: AbortSignal): Promise<void> {
    if (this.urgent.length + this.bulk.length >= this.mostWaiting) throw new QueueFull('too many papers are waiting');
    await new Promise<void>((resolve, reject) => {
      const leave = (): void => {
        lane.splice(lane.indexOf(waiting), 1);
        reject(signal.reason instanceof Error ? signal.reason : new Error('nobody waits for this paper any more'));
      };
      const waiting: Waiting = {
        begin: () => {
          signal.removeEventListener('abort', leave);
          resolve();
        },
      };
      signal.addEventListener('abort', leave, { once: true });
      lane.push(waiting);
    });
  }

  /** Gives the place to the next one, or frees it. The place stays counted while it changes hands. */
  private passOn(): void {
    const next = this.urgent.shift() ?? this.bulk.shift();
    if (next) next.begin();
    else this.busy -= 1;
  }
}
