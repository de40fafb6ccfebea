import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './support/browser-test';
import { languages, lengthOfWords } from './support/page-words';
import { places } from './support/places';
import type { PlayedCases } from './support/played-cases';
import { playCases } from './support/played-cases';
import { sidewaysBy, untilSettled } from './support/settled';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The longest words try the narrow page hardest. */
const [longest = 'ru'] = [...languages].sort((a, b) => lengthOfWords(b) - lengthOfWords(a));

let played: PlayedCases;
test.beforeAll(async ({ address }) => {
  played = await playCases(address);
});

async function violationsOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
}

for (const { name, login, path } of places)
  test(`the page ${name} does not scroll sideways at 320 px, and is open to everybody in both colours (axe, WCAG 2.2 AA)`, async ({
    visit,
  }) => {
    const page = await visit(login, { language: longest, width: 320, height: 640 });
    await page.goto(path(played));
    await untilSettled(page);
    expect.soft(await sidewaysBy(page)).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1280, height: 800 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await untilSettled(page);
      expect.soft(await violationsOn(page), colorScheme).toEqual([]);
    }
  });
