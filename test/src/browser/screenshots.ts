import type { Browser } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from '../support/running-product';
import { password } from './support/password';
import { launchChromium } from './support/launch';
import type { Language } from './support/page-words';
import type { Place } from './support/places';
import { places } from './support/places';
import type { PlayedCases } from './support/played-cases';
import { playCases } from './support/played-cases';
import { startProductForBrowsers } from './support/product-for-browsers';
import { sidewaysBy, untilSettled } from './support/settled';

interface Look {
  readonly language: Language;
  readonly theme: 'light' | 'dark';
  readonly width: 1280 | 360;
}

const HIGHEST = 2400;

const looks: readonly Look[] = (['ru', 'kk'] as const).flatMap((language) =>
  (['light', 'dark'] as const).flatMap((theme) => ([1280, 360] as const).map((width) => ({ language, theme, width }))),
);

interface Studio {
  readonly browser: Browser;
  readonly address: string;
  readonly played: PlayedCases;
  readonly folder: string;
}

async function take({ browser, address, played, folder }: Studio, place: Place, look: Look): Promise<void> {
  const { language, theme, width } = look;
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width, height: width === 360 ? 740 : 800 },
    colorScheme: theme,
    locale: language,
    reducedMotion: 'reduce',
  });
  if (place.login !== null) await context.request.post('/api/session', { data: { login: place.login, password } });
  await context.addInitScript((chosen) => {
    localStorage.setItem('kelisim.language', chosen);
  }, language);
  const page = await context.newPage();
  await page.goto(place.path(played));
  await untilSettled(page);
  const name = `${place.name}.${language}.${theme}.${width}.png`;
  // As high as the page: what sticks to the window's edge then stands where its reader sees it.
  const height = await page.evaluate<number>('document.documentElement.scrollHeight');
  await page.setViewportSize({ width, height: Math.min(height, HIGHEST) });
  await untilSettled(page);
  await page.screenshot({ path: join(folder, name) });
  const over = await sidewaysBy(page);
  console.log(over > 0 ? `${name} (wider than its window by ${over} px)` : name);
  await context.close();
}

/** npm run web:screenshots [-- folder [page…]]: pictures of every page, in two languages, both themes, wide and on a phone. */
async function main(): Promise<void> {
  const [to = join('.kelisim', 'screenshots'), ...only] = process.argv.slice(2);
  const folder = resolve(root, to);
  mkdirSync(folder, { recursive: true });
  const product = await startProductForBrowsers();
  const browser = await launchChromium();
  try {
    for (const language of ['ru', 'kk'] as const) {
      const studio = { browser, address: product.address, played: await playCases(product.address, language), folder };
      for (const place of places.filter(({ name }) => only.length === 0 || only.includes(name)))
        for (const look of looks.filter((one) => one.language === language)) await take(studio, place, look);
    }
    console.log(`the pictures are in ${folder}`);
  } finally {
    await browser.close();
    await product.stop();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
