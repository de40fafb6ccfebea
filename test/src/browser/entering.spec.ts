import type { CaseName, List, Paper } from '../support/api-answers';
import { findSubject, noteOn } from '../support/cast';
import type { Page } from '@playwright/test';
import type { Language } from './support/page-words';
import { expect, test } from './support/browser-test';
import { navigation } from './support/navigation';
import { languages, wordsIn } from './support/page-words';
import { password } from './support/password';

const entered = async (page: Page, language: Language): Promise<void> => {
  await expect(navigation(page, language)).toBeVisible();
};

for (const language of languages)
  test(`somebody who tries the sample goes on reading ${language}, also after a reload`, async ({ visit }) => {
    const page = await visit(null, { language, chosen: false });
    await page.goto('/');
    await page.getByRole('button', { name: /Нургалиева/ }).click();
    await entered(page, language);
    await page.reload();
    await entered(page, language);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
  });

test('a language that was chosen on this device stays whoever enters', async ({ visit }) => {
  const page = await visit(null, { language: 'en' });
  await page.goto('/');
  await page.getByRole('textbox', { name: wordsIn('en')('session:login.login') }).fill('teacher.nurgalieva');
  await page.getByLabel(wordsIn('en')('session:login.password'), { exact: true }).fill(password);
  await page.getByRole('button', { name: wordsIn('en')('session:login.enter'), exact: true }).click();
  await entered(page, 'en');
});

test('whoever takes over from another person begins at his own inbox', async ({ asPerson, visit }) => {
  const say = wordsIn('ru');
  const teacher = await asPerson('teacher.frolov');
  const form = noteOn(await findSubject(teacher, 1));
  const filed = await teacher.post<CaseName>('/api/cases', { procedure: 'journal-correction', form });
  const page = await visit('teacher.frolov');
  await page.goto(`/cases/${filed.id}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(filed.number);
  await page.getByRole('button', { name: new RegExp(say('shell:account')) }).click();
  await page.getByRole('menuitem', { name: /Чекиров/ }).click();
  await expect(page).toHaveURL(/\/inbox$/);
  await expect(page.getByRole('heading', { level: 1, name: say('inbox:title') })).toBeVisible();
});

for (const language of languages)
  test(`R42 anybody checks a paper on a page in ${language}, and learns no name`, async ({ asPerson, visit }) => {
    const say = wordsIn(language);
    const teacher = await asPerson('teacher.frolov', language);
    const form = noteOn(await findSubject(teacher, 1));
    const filed = await teacher.post<CaseName>('/api/cases', { procedure: 'journal-correction', form });
    const { items } = await teacher.get<List<Paper>>(`/api/cases/${filed.id}/documents`);
    const page = await visit(null, { language, width: 360 });
    await page.goto(`/verify/${items[0]?.code ?? ''}`);
    const main = page.getByRole('main');
    await expect(main.getByText(say('verify:state.genuine'))).toBeVisible();
    await expect(main.getByText(filed.number)).toBeVisible();
    await expect(main).not.toContainText('Фролов');
  });

test('R42 an unknown code is said plainly', async ({ visit }) => {
  const page = await visit(null);
  await page.goto('/verify/ZZZZ-0000');
  await expect(page.getByText(wordsIn('ru')('verify:missing.title'))).toBeVisible();
});

test('the paper of a case that was taken back is not called current', async ({ asPerson, visit }) => {
  const say = wordsIn('ru');
  const teacher = await asPerson('teacher.frolov');
  const form = noteOn(await findSubject(teacher, 1));
  const filed = await teacher.post<CaseName>('/api/cases', { procedure: 'journal-correction', form });
  const page = await visit('teacher.frolov');
  await page.goto(`/cases/${filed.id}`);
  await page.getByRole('button', { name: say('cases:ending.recall.open') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: say('cases:ending.recall.do') }).click();
  // Our own words, not a bubble of the browser.
  await expect(dialog.getByText(say('cases:ending.reasonMissing'))).toBeVisible();
  await dialog.getByRole('textbox').fill('Подано по ошибке.');
  await dialog.getByRole('button', { name: say('cases:ending.recall.do') }).click();
  await expect(page.getByText(say('cases:papers.recalled'), { exact: true })).toBeVisible();
  await expect(page.getByText(say('cases:papers.current'), { exact: true })).toHaveCount(0);
});
