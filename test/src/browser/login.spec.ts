import { expect, test } from './support/browser-test';
import { navigation, noticesLink } from './support/navigation';
import { languages, wordsIn } from './support/page-words';
import { password } from './support/password';

for (const language of languages) {
  const say = wordsIn(language);

  test(`R41 somebody logs in by hand in ${language}, and comes to the address he asked for`, async ({ visit }) => {
    const page = await visit(null, { language });
    await page.goto('/letters');
    await expect(page.getByRole('heading', { level: 1, name: say('session:login.title') })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await page.getByRole('textbox', { name: say('session:login.login') }).fill('head.iskakov');
    await page.getByLabel(say('session:login.password'), { exact: true }).fill(password);
    await page.getByRole('button', { name: say('session:login.enter'), exact: true }).click();
    await expect(noticesLink(page, language)).toHaveAttribute('aria-current', 'page');
    expect(new URL(page.url()).pathname).toBe('/letters');
  });
}

test('R41 a wrong password is said calmly, and what was typed stays', async ({ visit }) => {
  const say = wordsIn('ru');
  const page = await visit(null);
  await page.goto('/');
  await page.getByRole('textbox', { name: say('session:login.login') }).fill('nobody.here');
  await page.getByLabel(say('session:login.password'), { exact: true }).fill('wrong');
  await page.getByRole('button', { name: say('session:login.enter'), exact: true }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByRole('textbox', { name: say('session:login.login') })).toHaveValue('nobody.here');
});

test('R41 a session that has ended by itself is said at the login, over the same address', async ({ visit }) => {
  const say = wordsIn('ru');
  const page = await visit('head.iskakov', { faultsExpected: true });
  await page.goto('/letters');
  await expect(navigation(page)).toBeVisible();
  // Ended elsewhere: the page learns of it at its next question.
  await page.request.delete('/api/session');
  await page.getByRole('link', { name: say('shell:navigation.decided') }).click();
  await expect(page.getByText(say('session:expired'))).toBeVisible();
  expect(new URL(page.url()).pathname).toBe('/decided');
  await page.getByRole('textbox', { name: say('session:login.login') }).fill('head.iskakov');
  await page.getByLabel(say('session:login.password'), { exact: true }).fill(password);
  await page.getByRole('button', { name: say('session:login.enter'), exact: true }).click();
  await expect(navigation(page)).toBeVisible();
  await expect(page.getByText(say('session:expired'))).toBeHidden();
});

test('R41 one press enters as somebody of the sample university, and logging out leaves nothing of him', async ({
  visit,
}) => {
  const say = wordsIn('ru');
  const page = await visit(null);
  await page.goto('/');
  await page.getByRole('button', { name: /Фролов/ }).click();
  await expect(navigation(page)).toBeVisible();
  await page.evaluate(() => {
    localStorage.setItem('kelisim.draft.somebody.note', '"begun"');
  });
  await page.getByRole('button', { name: new RegExp(say('shell:account')) }).click();
  await page.getByRole('menuitem', { name: say('session:leave') }).click();
  await expect(page.getByRole('heading', { level: 1, name: say('session:login.title') })).toBeVisible();
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('kelisim.draft.'))),
  ).toEqual([]);
});
