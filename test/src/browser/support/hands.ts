import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** How somebody works with a page: with the mouse, or by keyboard alone. */
export interface Hands {
  /** A button or a link. */
  press(target: Locator): Promise<void>;
  /** A box to tick, or one of several choices. */
  choose(target: Locator): Promise<void>;
  write(target: Locator, text: string): Promise<void>;
  /** Enters a mark in a place of the journal. */
  mark(cell: Locator, value: string): Promise<void>;
}

export const mouseOn = (page: Page): Hands => ({
  press: async (target) => {
    await target.click();
  },
  choose: async (target) => {
    await target.click();
  },
  write: async (target, text) => {
    await target.click();
    await target.fill(text);
  },
  mark: async (cell, value) => {
    await cell.click();
    await page.keyboard.type(value);
    await page.keyboard.press('Enter');
  },
});

/** What is asked of an element in the page; this code is compiled without the browser's own types. */
interface OnPage {
  readonly ownerDocument: { readonly activeElement: OnPage | null };
  closest(selector: string): OnPage | null;
}

/** So many stops a page has at most. */
const STOPS = 150;
const ARROWS = 60;

/** Nothing but keys: whatever cannot be reached by them is not reached. */
export const keyboardOn = (page: Page): Hands => {
  const isAt = async (target: Locator): Promise<boolean> =>
    await target.evaluate((element: OnPage) => element === element.ownerDocument.activeElement);
  const isInGroupOf = async (target: Locator, group: string): Promise<boolean> =>
    await target.evaluate((element: OnPage, selector: string) => {
      const around = element.closest(selector);
      return around !== null && around === element.ownerDocument.activeElement?.closest(selector);
    }, group);
  const reach = async (target: Locator, group?: string): Promise<void> => {
    await expect(target).toBeVisible();
    await expect(target).toBeEnabled();
    for (let stop = 0; stop < STOPS; stop += 1) {
      if (await isAt(target)) return;
      if (group !== undefined && (await isInGroupOf(target, group))) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`no key leads to ${String(target)}`);
  };
  return {
    press: async (target) => {
      await reach(target);
      await page.keyboard.press('Enter');
    },
    choose: async (target) => {
      // Of several choices one is a stop; the arrows lead to the others, and choose at once or at the space bar.
      await reach(target, '[role="radiogroup"]');
      for (let step = 0; step < ARROWS && !(await isAt(target)); step += 1) await page.keyboard.press('ArrowDown');
      if (!(await target.isChecked())) await page.keyboard.press('Space');
      await expect(target).toBeChecked();
    },
    write: async (target, text) => {
      await reach(target);
      await page.keyboard.press('Control+a');
      await page.keyboard.type(text);
    },
    mark: async (cell, value) => {
      await reach(cell, '[role="grid"], table');
      for (const [attribute, back, on] of [
        ['data-row', 'ArrowUp', 'ArrowDown'],
        ['data-column', 'ArrowLeft', 'ArrowRight'],
      ] as const) {
        const wanted = Number(await cell.getAttribute(attribute));
        for (let step = 0; step < ARROWS; step += 1) {
          const at = await page.evaluate<number>(`Number(document.activeElement.getAttribute('${attribute}'))`);
          if (at === wanted) break;
          await page.keyboard.press(at < wanted ? on : back);
        }
      }
      await page.keyboard.type(value);
      await page.keyboard.press('Enter');
      // Ends the going from cell to cell, so that the next stop is behind the journal.
      await page.keyboard.press('Escape');
    },
  };
};
