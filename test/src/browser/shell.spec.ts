import { expect, test } from './support/browser-test';
import { navigation, noticesLink } from './support/navigation';
import { wordsIn } from './support/page-words';

const say = wordsIn('ru');

test('each person sees the parts of the product that open for him', async ({ visit }) => {
  const teacher = await visit('teacher.frolov');
  await teacher.goto('/');
  await expect(teacher.getByRole('link', { name: say('shell:navigation.file'), exact: true })).toBeVisible();
  await expect(teacher.getByRole('link', { name: say('shell:navigation.deadlines') })).toHaveCount(0);
  const registrar = await visit('registrar.toktogulov');
  await registrar.goto('/');
  await expect(registrar.getByRole('link', { name: say('shell:navigation.deadlines') })).toBeVisible();
});

test('the language and the colours are chosen once and stay', async ({ visit }) => {
  const page = await visit('teacher.frolov');
  await page.goto('/letters');
  await page.getByRole('button', { name: new RegExp(`^${say('shell:language')}`) }).click();
  await page.getByRole('menuitem', { name: 'Қазақша' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'kk');
  const kazakh = wordsIn('kk');
  await expect(noticesLink(page, 'kk')).toBeVisible();
  await page.getByRole('button', { name: kazakh('shell:colours.label') }).click();
  await page.getByRole('menuitem', { name: kazakh('shell:colours.dark') }).click();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
});

test('by keyboard the first stop is the way past the navigation', async ({ visit }) => {
  const page = await visit('teacher.frolov');
  await page.goto('/letters');
  await expect(navigation(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: say('shell:skip') })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#content')).toBeFocused();
});

test('a phone shows the navigation behind a button, and closes it after a choice', async ({ visit }) => {
  const page = await visit('teacher.frolov', { width: 360, height: 640 });
  await page.goto('/inbox');
  const letters = noticesLink(page);
  await expect(letters).not.toBeInViewport();
  await page.getByRole('button', { name: say('shell:navigation.menu') }).click();
  await letters.click();
  await expect(page).toHaveURL(/\/letters$/);
  await expect(letters).not.toBeInViewport();
});

test('when the network goes, the page says so, and takes it back when the network returns', async ({ visit }) => {
  const page = await visit('teacher.frolov', { faultsExpected: true });
  await page.goto('/letters');
  await expect(navigation(page)).toBeVisible();
  await page.context().setOffline(true);
  await expect(page.getByText(say('shell:offline'))).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText(say('shell:offline'))).toHaveCount(0);
});

test('an address that leads nowhere says so and leads back', async ({ visit }) => {
  const page = await visit('teacher.frolov');
  await page.goto('/nowhere/at/all');
  await expect(page.getByText(say('shell:missing.title'))).toBeVisible();
  await page.getByRole('link', { name: say('shell:missing.home') }).click();
  await expect(page).toHaveURL(/\/inbox$/);
});
