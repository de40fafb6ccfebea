/**
 * The renderer: a process of its own that turns HTML into PDF with one warm Chromium. It is started by whoever runs the
 * installation, listens on a unix socket, and needs neither network nor database (design §3 «Papers»).
 */
import { chmodSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { startBrowserProcess } from './browser-process';
import { BrowserRecord } from './browser-record';
import { tryIsolation } from './isolation';
import { becomeOwnUser } from './own-user';
import { readPaperFonts } from './paper-fonts';
import { onParentGone } from './parent-watch';
import { Printer } from './printer';
import { RenderQueue } from './render-queue';
import { createRenderServer } from './render-server';
import { readRendererOptions } from './renderer-options';
import { WarmBrowser } from './warm-browser';

/** Time a browser has to start and to load its fonts; a cold disk takes some seconds. */
const startLimit = 30_000;

function report(event: string, facts: object): void {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), from: 'renderer', event, ...facts })}\n`);
}

const reportError = (event: string, error: unknown): void => {
  report(event, { error: error instanceof Error ? error.message : String(error) });
};

async function listen(server: Server, socket: string): Promise<void> {
  rmSync(socket, { force: true });
  server.listen(socket);
  await once(server, 'listening');
  chmodSync(socket, 0o600);
}

async function run(): Promise<void> {
  // Who no longer reads our words does not stop the papers; whether the parent has ended is watched apart.
  process.stderr.on('error', () => undefined);
  const options = readRendererOptions(process.argv.slice(2));
  // In this order: what needs the starting user's rights, then giving them up, then the browser.
  const fonts = readPaperFonts();
  const record = new BrowserRecord(`${options.socket}.browsers`);
  const queue = new RenderQueue(options.pages, options.queue);
  let isolation = { launcher: [] as readonly string[], sandbox: false };
  const printer = new Printer({
    limit: options.limit,
    recycleAfter: options.recycleAfter,
    report: reportError,
    start: async () => {
      const browser = await startBrowserProcess(options.chromium, isolation, record);
      return WarmBrowser.warm(browser, options.pages, fonts, startLimit);
    },
  });
  const facts = { user: process.getuid?.() ?? -1, sandbox: false, ownNetwork: false };
  const server = createRenderServer(printer, queue, facts);
  await listen(server, options.socket);
  facts.user = becomeOwnUser(options.chromium);
  isolation = tryIsolation(facts.user);
  Object.assign(facts, { sandbox: isolation.sandbox, ownNetwork: isolation.launcher.length > 0 });

  let stopping = false;
  const stop = async (why: string): Promise<void> => {
    if (stopping) return;
    stopping = true;
    report('stopping', { why });
    const closed = once(server, 'close');
    server.close();
    server.closeIdleConnections();
    await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, options.limit))]);
    await printer.close();
    process.exit(0);
  };
  const stopFor = (why: string) => () => {
    stop(why).catch((error: unknown) => {
      reportError('stop-failed', error);
      process.exit(1);
    });
  };
  process.on('SIGTERM', stopFor('SIGTERM'));
  process.on('SIGINT', stopFor('SIGINT'));
  onParentGone(stopFor('the parent has ended'));

  await printer.warmUp();
  report('ready', { ...facts, ...printer.state });
}

run().catch((error: unknown) => {
  reportError('not-started', error);
  process.exit(1);
});
