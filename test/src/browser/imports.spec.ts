import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { root } from '../support/running-product';
import { expect, test } from './support/browser-test';
import { wordsIn } from './support/page-words';

const say = wordsIn('ru');
const folder = join(root, 'docs/guides/import-example');

interface Chosen {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** The example of the guide, with some of its files as they are told. */
const example = (changed: Readonly<Record<string, (text: string) => string>> = {}): Chosen[] =>
  readdirSync(folder).map((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return { name, mimeType: 'text/csv', buffer: Buffer.from(changed[name]?.(text) ?? text) };
  });

const button = (page: Page, word: string): Locator =>
  page.getByRole('main').getByRole('button', { name: say(`imports:${word}`), exact: true });

async function choose(page: Page, files: Chosen[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await button(page, 'choose.files').click();
  await (await chooser).setFiles(files);
}

test('R51 on a phone what is wrong with a line is read in words, not in letters', async ({ visit }) => {
  const page = await visit('registrar.toktogulov', { width: 360 });
  await page.goto('/imports');
  await choose(page, example({ 'results.csv': (text) => text.replace('item-2,user-201', 'item-2,user-999') }));
  await button(page, 'look').click();
  const fault = page.getByRole('region', { name: 'results.csv', exact: true }).getByRole('row').nth(1);
  await expect(fault.getByRole('cell').nth(1)).toHaveText('studentSourcedId');
  const room = await fault.getByRole('cell').nth(2).boundingBox();
  expect(room?.width).toBeGreaterThan(110);
});

test('R51 a look names what is wrong by file and line and changes nothing; the choice stays', async ({ visit }) => {
  const page = await visit('registrar.toktogulov');
  await page.goto('/imports');
  const broken = (text: string): string => text.replace('item-2,user-201', 'item-2,user-999');
  const line =
    1 +
    broken(readFileSync(join(folder, 'results.csv'), 'utf8'))
      .split('\n')
      .findIndex((row) => row.includes('user-999'));
  await choose(page, [...example({ 'results.csv': broken }), { ...example()[0]!, name: 'read me.txt' }]);
  await expect(page.getByText(say('imports:choose.leftOut', { names: 'read me.txt' }))).toBeVisible();
  await button(page, 'look').click();
  const fault = page.getByRole('region', { name: 'results.csv', exact: true }).getByRole('row').nth(1);
  await expect(fault.getByRole('cell').nth(0)).toHaveText(String(line));
  await expect(fault.getByRole('cell').nth(1)).toHaveText('studentSourcedId');
  await expect(fault.getByRole('cell').nth(2)).toContainText('user-999');
  await expect(button(page, 'import')).toHaveCount(0);

  // The mended file takes the place of the broken one.
  await choose(
    page,
    example().filter(({ name }) => name === 'results.csv'),
  );
  await button(page, 'look').click();
  await expect(page.getByText(say('imports:looked.title'))).toBeVisible();
  await expect(button(page, 'import')).toBeVisible();
});

test('R51 an import is asked for once more, done at once, and changes nothing when repeated', async ({ visit }) => {
  const page = await visit('office.ibraimova', { language: 'ru' });
  await page.goto('/imports');
  // The university of the other tests keeps its name.
  const name = (text: string): string =>
    text.replace('Университет Ак-Булак,district', 'Университет Алатау-Сай,district');
  await choose(page, example({ 'orgs.csv': name }));
  await button(page, 'look').click();
  await button(page, 'import').click();
  const dialog = page.getByRole('dialog', { name: say('imports:confirm.title') });
  await dialog.getByRole('button', { name: say('imports:import'), exact: true }).click();
  await expect(page.getByText(say('imports:imported.title'))).toBeVisible();
  await button(page, 'lookAgain').click();
  await expect(page.getByText(say('imports:looked.same'))).toBeVisible();
  await expect(button(page, 'import')).toHaveCount(0);
});

test('whoever keeps no lists finds no import', async ({ visit }) => {
  const page = await visit('teacher.frolov');
  await page.goto('/imports');
  await expect(page.getByText(say('imports:forbidden.title'))).toBeVisible();
  await expect(page.getByRole('navigation').getByRole('link', { name: say('shell:navigation.imports') })).toHaveCount(
    0,
  );
});
