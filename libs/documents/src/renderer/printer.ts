import { PrintTimeout } from './warm-browser';
import type { WarmBrowser } from './warm-browser';
import type { PrintJob } from './printing-page';

/** What the printer tells about itself. */
export interface PrinterState {
  readonly browser: number | null;
  readonly printed: number;
  /** Browsers started so far. */
  readonly started: number;
}

export interface PrinterOptions {
  readonly start: () => Promise<WarmBrowser>;
  readonly limit: number;
  readonly recycleAfter: number;
  /** Told what went wrong with a browser; a retry may hide it from the reader, not from the log. */
  readonly report: (event: string, error: unknown) => void;
}

/** Times a paper may fail by itself, and times in all: papers beside it may take its browser down with them. */
const mostOwnFailures = 2;
const mostAttempts = 5;

/** Prints papers on one warm browser, and brings a new one when the old failed or is worn out. */
export class Printer {
  private current: Promise<WarmBrowser> | undefined;
  private last: WarmBrowser | undefined;
  private readonly alive = new Set<WarmBrowser>();
  private replacing = false;
  private closed = false;
  private printed = 0;
  private started = 0;

  constructor(private readonly options: PrinterOptions) {}

  get state(): PrinterState {
    return { browser: this.last?.healthy ? this.last.pid : null, printed: this.printed, started: this.started };
  }

  /** Starts the browser ahead of the first paper. */
  async warmUp(): Promise<void> {
    await this.browser();
  }

  /**
   * Prints, with one retry on a new browser.
   * @throws PrintTimeout where it ran out of time twice; an Error where it failed twice or no browser starts.
   */
  async print(job: PrintJob): Promise<Buffer> {
    let ownFailures = 0;
    for (let attempt = 1; ; attempt += 1) {
      const browser = await this.browser();
      try {
        const pdf = await browser.print(job, this.options.limit);
        this.printed += 1;
        this.recycleWhenWorn(browser);
        return pdf;
      } catch (error) {
        const first = await this.discard(browser);
        if (first || error instanceof PrintTimeout) ownFailures += 1;
        this.options.report('print-failed', error);
        if (ownFailures >= mostOwnFailures || attempt >= mostAttempts) throw error;
      }
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.current?.catch(() => undefined);
    await Promise.all([...this.alive].map((browser) => browser.end()));
  }

  private async browser(): Promise<WarmBrowser> {
    if (this.last && !this.last.healthy) await this.discard(this.last);
    this.current ??= this.startCurrent();
    return this.current;
  }

  private async startCurrent(): Promise<WarmBrowser> {
    try {
      this.last = await this.start();
      return this.last;
    } catch (error) {
      this.current = undefined;
      throw error;
    }
  }

  /** Ends an unfit browser; true for the first who noticed. Only he may ask for the next: a start may be under way already. */
  private async discard(browser: WarmBrowser): Promise<boolean> {
    const first = this.alive.delete(browser);
    if (first && this.last === browser) this.current = undefined;
    await browser.end();
    return first;
  }

  private async start(): Promise<WarmBrowser> {
    if (this.closed) throw new Error('the renderer is closing');
    this.started += 1;
    try {
      const browser = await this.options.start();
      this.alive.add(browser);
      return browser;
    } catch (error) {
      this.options.report('browser-not-started', error);
      throw error;
    }
  }

  /** Brings the next browser in the background; papers go on with the old one until it is warm. */
  private recycleWhenWorn(worn: WarmBrowser): void {
    if (worn.printed < this.options.recycleAfter || this.replacing || this.last !== worn) return;
    this.replacing = true;
    this.replace(worn)
      .catch((error: unknown) => {
        this.options.report('recycle-failed', error);
      })
      .finally(() => {
        this.replacing = false;
      });
  }

  private async replace(worn: WarmBrowser): Promise<void> {
    const next = await this.start();
    if (this.last !== worn || !worn.healthy) {
      // The worn one failed meanwhile and was replaced on the other way.
      await this.discard(next);
      return;
    }
    this.last = next;
    this.current = Promise.resolve(next);
    this.alive.delete(worn);
    await worn.retire();
  }
}
