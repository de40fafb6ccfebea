import { findChromium } from '@kelisim/platform';
import { chromium } from '@playwright/test';
import type { Browser } from '@playwright/test';

/** The browser of the suite, for programs beside it. */
export async function launchChromium(): Promise<Browser> {
  const chromiumPath = process.env.PUPPETEER_EXECUTABLE_PATH;
  return await chromium.launch({
    executablePath: findChromium(chromiumPath === undefined ? {} : { chromiumPath }),
    args: ['--no-sandbox'],
  });
}
