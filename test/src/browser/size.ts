import type { Page } from '@playwright/test';
import { password } from './support/password';
import { loadFirst, sumOf } from './support/first-load';
import { launchChromium } from './support/launch';
import { playCases } from './support/played-cases';
import { startProductForBrowsers } from './support/product-for-browsers';
import { untilSettled } from './support/settled';

const SLOWER = 4;
const VISITS = 5;
/** A task of the inbox, drawn as a link: the page can be worked with. */
const TASK = 'main a[href^="/inbox/"]';

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1).padStart(7)} kB`;

/** Milliseconds from the begin of the visit until a task can be opened, on a processor so many times slower. */
async function untilInteractive(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.goto('/inbox', { waitUntil: 'commit' });
  await page.locator(TASK).first().waitFor();
  const milliseconds = await page.evaluate<number>('performance.now()');
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await devtools.detach();
  return milliseconds;
}

/** npm run web:size: what the first page loads, and when the inbox can be worked with on a slow machine. */
async function main(): Promise<void> {
  const product = await startProductForBrowsers();
  const browser = await launchChromium();
  try {
    await playCases(product.address);
    const visit = async (): Promise<Page> => {
      const context = await browser.newContext({ baseURL: product.address, locale: 'ru' });
      await context.request.post('/api/session', { data: { login: 'head.iskakov', password } });
      return await context.newPage();
    };
    const page = await visit();
    const files = await loadFirst(page, '/inbox', async () => {
      await untilSettled(page);
    });
    for (const { path, kind, bytes } of [...files].sort((a, b) => b.bytes - a.bytes))
      console.log(`${kilobytes(bytes)}  ${kind.padEnd(8)} ${path}`);
    for (const kind of new Set(files.map((file) => file.kind)))
      console.log(`${kilobytes(sumOf(files.filter((file) => file.kind === kind)))}  all of ${kind}`);
    console.log(`${kilobytes(sumOf(files))}  together`);
    const again: number[] = [];
    for (let turn = 0; turn < VISITS; turn += 1) again.push(await untilInteractive(page));
    const first: number[] = [];
    for (let turn = 0; turn < VISITS; turn += 1) first.push(await untilInteractive(await visit()));
    const tell = (times: number[]): string => times.map((time) => `${time.toFixed(0)} ms`).join(', ');
    console.log(`inbox interactive, processor ${SLOWER} times slower, nothing kept: ${tell(first)}`);
    console.log(`inbox interactive, processor ${SLOWER} times slower, files kept: ${tell(again)}`);
  } finally {
    await browser.close();
    await product.stop();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
