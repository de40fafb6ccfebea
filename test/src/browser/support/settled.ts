import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

const LOADING = '.mantine-Skeleton-root, .mantine-Loader-root, [aria-busy="true"]';

// A colour on its way from one theme to the other is neither's; what turns for ever is not waited for.
const MOVEMENTS_ENDED = `Promise.allSettled(
  document.getAnimations()
    .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime))
    .map(({ finished }) => finished),
).then(() => undefined)`;

/** Waits until a page stands still: its file and data are there, what was loading is drawn, and nothing moves or changes colour. */
export async function untilSettled(page: Page): Promise<void> {
  await expect(page.locator('h1, h2').first()).toBeVisible();
  // The stream of notices is always open: the network is never idle.
  await expect(page.locator(LOADING)).toHaveCount(0);
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  await page.evaluate(MOVEMENTS_ENDED);
}

/** By how many pixels the page is wider than its window. */
export const sidewaysBy = async (page: Page): Promise<number> =>
  await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
