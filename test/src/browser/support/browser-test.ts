import { test as base } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';
import { ApiClient } from '../../support/api-client';
import type { Language } from './page-words';
import { password } from './password';

export { expect } from '@playwright/test';

interface Visit {
  readonly language?: Language;
  /** Whether the language is one that the reader has chosen on this device; otherwise only his browser speaks it. */
  readonly chosen?: boolean;
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
  /** What the browser's console may say here: a test that cuts the network hears of it. */
  readonly faultsExpected?: boolean;
}

interface Browsers {
  /** The product's address. */
  readonly address: string;
  /** A browser of its own for somebody, logged in; null: for nobody. */
  readonly visit: (login: string | null, visit?: Visit) => Promise<Page>;
  /** The same person without a browser. */
  readonly asPerson: (login: string, language?: Language) => Promise<ApiClient>;
}

/**
 * Every page that a test opens is watched: an error on its console or a violation of its policy fails the test, whatever it
 * is about.
 */
export const test = base.extend<Browsers>({
  address: [process.env.KELISIM_BROWSER_ADDRESS ?? '', { option: true }],
  visit: async ({ browser, address }, use) => {
    const contexts: BrowserContext[] = [];
    const faults: string[] = [];
    await use(async (login, visit = {}) => {
      const context = await openContext(browser, address, visit);
      contexts.push(context);
      if (login !== null) await context.request.post('/api/session', { data: { login, password } });
      const page = await context.newPage();
      if (visit.faultsExpected !== true) watch(page, faults);
      return page;
    });
    for (const context of contexts) await context.close();
    if (faults.length > 0) throw new Error(`the pages had faults:\n${faults.join('\n')}`);
  },
  asPerson: async ({ address }, use) => {
    await use(async (login, language = 'ru') => await ApiClient.logIn(address, { login, password }, language));
  },
});

async function openContext(
  browser: { newContext: (options: object) => Promise<BrowserContext> },
  address: string,
  { language = 'ru', chosen = true, theme = 'light', width = 1280, height = 800 }: Visit,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width, height },
    colorScheme: theme,
    locale: language,
    // Movements end at once: the tests see the page as it rests.
    reducedMotion: 'reduce',
    timezoneId: 'Asia/Almaty',
  });
  if (chosen)
    await context.addInitScript((kept) => {
      localStorage.setItem('kelisim.language', kept);
    }, language);
  return context;
}

/** Answers of the API that a page is made for (nobody is logged in, a case is decided) stand on the console as well. */
const isAnswer = (text: string): boolean => /Failed to load resource: .* status of 4\d\d/.test(text);

function watch(page: Page, faults: string[]): void {
  const here = (text: string): string => `${new URL(page.url()).pathname}: ${text}`;
  page.on('pageerror', (error) => faults.push(here(String(error))));
  page.on('console', (message) => {
    if (message.type() === 'error' && !isAnswer(message.text())) faults.push(here(message.text()));
  });
  page.on('response', (answer) => {
    if (answer.status() >= 500) faults.push(here(`${answer.status()} ${answer.url()}`));
  });
}
