import { findChromium } from '@kelisim/platform';
import { defineConfig } from '@playwright/test';

const chromiumPath = process.env.PUPPETEER_EXECUTABLE_PATH;

/** The suite `browser` of `npm test`: the built pages, served by the whole product, in an installed Chromium. */
export default defineConfig({
  testDir: __dirname,
  globalSetup: './support/global-setup.ts',
  // One product, one browser: what one test does another may see, so that each brings cases of its own.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  outputDir: '../../../.kelisim/browser-results',
  reporter: 'list',
  use: {
    trace: 'off',
    actionTimeout: 15_000,
    launchOptions: {
      executablePath: findChromium(chromiumPath === undefined ? {} : { chromiumPath }),
      args: ['--no-sandbox'],
    },
  },
});
