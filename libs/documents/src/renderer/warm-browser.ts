import { connect } from 'puppeteer-core';
import type { BrowserProcess } from './browser-process';
import type { PrintJob } from './printing-page';
import { PrintingPage } from './printing-page';

/** A print that took longer than the hard limit. */
export class PrintTimeout extends Error {}

/** A running Chromium with its prepared pages. It is used until it fails once or is worn out, and is then ended. */
export class WarmBrowser {
  private readonly free: PrintingPage[];
  private readonly ended: Promise<never>;
  private inUse = 0;
  private retired = false;
  /** Papers printed so far. */
  printed = 0;
  /** Whether it can take another paper. */
  healthy = true;

  private constructor(
    private readonly browser: BrowserProcess,
    pages: PrintingPage[],
  ) {
    this.free = pages;
    this.ended = browser.ended.then((words) => {
      this.healthy = false;
      throw new Error(`Chromium ended: ${words.trim().split('\n').at(-1) ?? ''}`);
    });
    // Whoever prints awaits it too; with nobody printing the end is no error.
    this.ended.catch(() => undefined);
  }

  get pid(): number {
    return this.browser.pid;
  }

  /** Connects to a started Chromium and prepares its pages. On failure, or after `limit` ms, nothing of it is left. */
  static async warm(browser: BrowserProcess, pages: number, fonts: string, limit: number): Promise<WarmBrowser> {
    const prepare = async (): Promise<PrintingPage[]> => {
      const connected = await connect({ transport: browser.transport, defaultViewport: null });
      return Promise.all(Array.from({ length: pages }, () => PrintingPage.open(connected, fonts)));
    };
    const failed = browser.ended.then((words): never => {
      throw new Error(`Chromium did not start: ${words}`);
    });
    try {
      return new WarmBrowser(browser, await within(limit, Promise.race([prepare(), failed])));
    } catch (error) {
      await browser.end();
      throw error;
    }
  }

  /**
   * Prints on a free page. Any failure makes the browser unfit for the next paper.
   * @throws PrintTimeout after `limit` milliseconds; an Error where Chromium failed or ended.
   */
  async print(job: PrintJob, limit: number): Promise<Buffer> {
    const page = this.free.pop();
    if (!page) throw new Error('no free page');
    this.inUse += 1;
    try {
      const pdf = await within(limit, Promise.race([page.print(job), this.ended]));
      this.printed += 1;
      this.free.push(page);
      return pdf;
    } catch (error) {
      this.healthy = false;
      throw error;
    } finally {
      this.inUse -= 1;
      if (this.retired && this.inUse === 0) await this.end();
    }
  }

  /** Ends it once the papers now being printed are done. */
  async retire(): Promise<void> {
    this.retired = true;
    if (this.inUse === 0) await this.end();
  }

  /** Ends it at once: the process group is killed, its profile removed. */
  async end(): Promise<void> {
    this.healthy = false;
    await this.browser.end();
  }
}

/** Rejects with PrintTimeout after so many milliseconds of wall-clock time; the work itself has to be killed. */
async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new PrintTimeout(`no answer within ${milliseconds} ms`));
    }, milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    // Once the limit has won, the loser fails later, when its browser is killed; that failure is already told.
    work.catch(() => undefined);
  }
}
