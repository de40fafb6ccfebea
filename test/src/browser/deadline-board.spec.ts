import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import type { CaseName } from '../support/api-answers';
import type { ApiClient } from '../support/api-client';
import { findSubject, noteOn } from '../support/cast';
import { expect, test } from './support/browser-test';
import { wordsIn } from './support/page-words';
import { sidewaysBy, untilSettled } from './support/settled';

const say = wordsIn('ru');
const registrar = 'registrar.toktogulov';
const author = 'Фролов Қайрат Жанибекович';
const DAY = 86_400_000;

async function file(teacher: ApiClient, daysAgo: number): Promise<CaseName> {
  const form = noteOn(await findSubject(teacher, 1));
  const detectedOn = new Date(Date.now() - daysAgo * DAY).toISOString().slice(0, 10);
  return await teacher.post<CaseName>('/api/cases', {
    procedure: 'journal-correction',
    form: { ...form, detectedOn },
  });
}

const tab = (page: Page, view: string): ReturnType<Page['getByRole']> =>
  page.getByRole('navigation', { name: say('deadlines:states') }).getByRole('link', { name: view });

async function isOpenToEverybody(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await untilSettled(page);
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze();
    expect.soft(violations.map(({ id }) => id)).toEqual([]);
  }
}

test('R44 R02 the registrar sees what is overdue and whose lateness it is, narrows it, and keeps it as a file', async ({
  visit,
  asPerson,
}) => {
  const teacher = await asPerson('teacher.frolov');
  const late = await file(teacher, 6);
  const page = await visit(registrar);
  await page.goto('/deadlines');
  await tab(page, say('deadlines:view.overdue')).click();
  await expect(page).toHaveURL(/view=overdue/);
  const row = page.getByRole('row', { name: new RegExp(late.number) });
  const whose = say('terms:late.filed-late', { who: author });
  await expect(row).toContainText(whose);
  await expect(row).toContainText(/Опоздание: \d+ раб\. (день|дня|дней|час|часа|часов)/);
  await isOpenToEverybody(page);

  // The tab counts as many as are listed, under a filter too, and the address keeps it.
  await page.getByRole('searchbox', { name: say('deadlines:filter.search') }).fill(late.number);
  await expect(page.getByRole('row')).toHaveCount(2);
  await expect(tab(page, say('deadlines:view.overdue'))).toContainText('1');
  await page.reload();
  await expect(page.getByRole('row')).toHaveCount(2);

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: say('deadlines:file.csv') }).click();
  const text = readFileSync(await (await download).path(), 'utf8');
  expect(text.split('\r\n')).toHaveLength(3);
  expect(text).toContain(late.number);
  expect(text).toContain(`подано позже срока: ${author}`);

  await tab(page, say('deadlines:view.breaches')).click();
  await expect(page.getByRole('row', { name: new RegExp(late.number) })).toContainText(whose);
  await tab(page, say('deadlines:view.load')).click();
  const load = page.getByRole('row', { name: new RegExp(author) });
  await expect(load).toBeVisible();
  await isOpenToEverybody(page);
  // The number of breaches leads to them.
  await load.getByRole('link').last().click();
  await expect(page).toHaveURL(/view=breaches.*person=/);
  await expect(page.getByText(whose).first()).toBeVisible();
  await expect(page.getByRole('combobox', { name: say('deadlines:filter.whoseLateness') })).toHaveValue(author);

  // What somebody files meanwhile stands there without asking.
  await page.goto('/deadlines');
  await untilSettled(page);
  const next = await file(teacher, 0);
  await expect(page.getByRole('row', { name: new RegExp(next.number) })).toBeVisible({ timeout: 10_000 });
});

test('a term that stands still promises no day: the board and the case say which day it was', async ({
  visit,
  asPerson,
}) => {
  const note = await file(await asPerson('teacher.frolov'), 0);
  const office = await asPerson(registrar);
  await office.post(`/api/cases/${note.id}/suspend`, { reason: 'Архив закрыт.' });
  const page = await visit(registrar);
  await page.goto('/deadlines?view=paused');
  await expect(page.getByRole('row', { name: new RegExp(note.number) })).toContainText(/Стоит; срок был до .+24:00/);
  await page.goto(`/cases/${note.id}`);
  await expect(page.getByText(/^стоит; срок был до .+24:00$/)).toBeVisible();
  await office.post(`/api/cases/${note.id}/resume`, { reason: 'Архив открыт.' });
  await expect(page.getByText(/стоит; срок был до/)).toBeHidden();
});

test('R02 the head sees at the task and in the case that the note was filed late; on a phone the board is read without scrolling sideways', async ({
  visit,
  asPerson,
}) => {
  const late = await file(await asPerson('teacher.frolov'), 6);
  const whose = say('terms:late.filed-late', { who: author });
  const page = await visit('head.iskakov', { width: 320, height: 700 });
  for (const view of ['overdue', 'breaches', 'load']) {
    await page.goto(`/deadlines?view=${view}`);
    await untilSettled(page);
    expect(await sidewaysBy(page)).toBeLessThanOrEqual(0);
  }
  await page.goto('/deadlines?view=overdue');
  await page.getByRole('link', { name: late.number, exact: true }).click();
  const story = page.getByRole('list', { name: say('design:timeline.title') });
  await expect(story.getByText(whose)).toHaveCount(1);
  await page.getByRole('link', { name: say('cases:now.open') }).click();
  await expect(page.getByRole('banner').or(page.locator('header')).getByText(whose)).toBeVisible();
});
