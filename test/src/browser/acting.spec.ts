import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import type { CaseName, Procedure } from '../support/api-answers';
import type { ApiClient } from '../support/api-client';
import { expect, test } from './support/browser-test';
import { wordsIn } from './support/page-words';
import { sidewaysBy, untilSettled } from './support/settled';

const say = wordsIn('ru');
const head = 'head.iskakov';
const deputyLogin = 'head.zhaparov';

const dialogOf = (page: Page): Locator => page.getByRole('dialog');
const violations = async (page: Page): Promise<string[]> => {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
};
const localDay = (days: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Almaty' }).format(new Date(Date.now() + days * 86_400_000));

async function fileNote(teacher: ApiClient): Promise<CaseName> {
  const { start } = await teacher.get<Procedure>('/api/procedures/journal-correction');
  return await teacher.post<CaseName>('/api/cases', { procedure: 'journal-correction', form: start.form.examples[0] });
}

interface Substitution {
  readonly id: string;
}

test('R38 a head records on an order who acts for him; that person decides in his inbox, and the history says so', async ({
  visit,
  asPerson,
}) => {
  const [teacher, acting] = [await asPerson('teacher.frolov'), await asPerson(deputyLogin)];
  const { session: principal } = await asPerson(head);
  const note = await fileNote(teacher);
  const page = await visit(head);
  await page.goto('/substitutions');
  await page.getByRole('button', { name: say('substitutions:record.open') }).click();
  const dialog = dialogOf(page);
  await dialog.getByRole('button', { name: say('substitutions:record.do') }).click();
  await expect(dialog.getByText(say('substitutions:missing')).first()).toBeVisible();
  expect.soft(await violations(page)).toEqual([]);
  await dialog.getByRole('combobox', { name: say('substitutions:record.acting') }).fill(acting.session.person.name);
  await page.getByRole('option', { name: acting.session.person.name }).click();
  await dialog.getByLabel(say('substitutions:record.number')).fill('41-к');
  await dialog.getByLabel(say('substitutions:record.date')).fill(localDay(1));
  await dialog.getByLabel(say('substitutions:record.from')).fill(localDay(0));
  await dialog.getByLabel(say('substitutions:record.to')).fill(localDay(3));
  await dialog.getByRole('button', { name: say('substitutions:record.do') }).click();
  // A paper of tomorrow is no order yet: said at its field, by the server.
  await expect(dialog.getByLabel(say('substitutions:record.date'))).toHaveAttribute('aria-invalid', 'true');
  await dialog.getByLabel(say('substitutions:record.date')).fill(localDay(-1));
  await dialog.getByRole('button', { name: say('substitutions:record.do') }).click();
  const row = page
    .getByRole('listitem')
    .filter({ hasText: '41-к' })
    .filter({ hasText: say('substitutions:state.running') });
  await expect(row).toContainText(acting.session.person.name);
  expect.soft(await violations(page)).toEqual([]);

  const deputy = await visit(deputyLogin, { width: 1440 });
  await deputy.goto('/inbox');
  const whose = deputy.getByRole('navigation', { name: say('inbox:whose.label') });
  await expect(whose.getByRole('link', { name: say('inbox:whose.own') })).toHaveAttribute('aria-current', 'page');
  await expect(deputy.getByText(note.number)).toHaveCount(0);
  await whose.getByRole('link', { name: principal.person.shortName }).click();
  await deputy.getByRole('listitem').filter({ hasText: note.number }).getByRole('link').first().click();
  await expect(deputy.getByText(say('task:acting.title', { name: principal.person.name }))).toBeVisible();
  await untilSettled(deputy);
  expect.soft(await violations(deputy)).toEqual([]);
  await deputy.locator('[aria-keyshortcuts="a"]').click();
  await expect(deputy.getByRole('status').filter({ hasText: note.number })).toBeVisible();

  await page.goto(`/cases/${note.id}`);
  await expect(page.getByText(acting.session.person.name).first()).toBeVisible();
  await expect(page.getByText(/41-к/).first()).toBeVisible();

  await page.goto('/substitutions');
  await row.getByRole('button').click();
  await dialogOf(page).getByLabel(say('substitutions:end.because')).fill('Вышел раньше.');
  await dialogOf(page)
    .getByRole('button', { name: say('substitutions:end.do') })
    .click();
  await expect(page.getByText(/Вышел раньше/).first()).toBeVisible();
});

test('R38 what is revoked while the page is open is refused in plain words; a phone holds it all', async ({
  visit,
  asPerson,
}) => {
  const [teacher, acting, away] = [await asPerson('teacher.frolov'), await asPerson(deputyLogin), await asPerson(head)];
  const note = await fileNote(teacher);
  const order = { number: '42-к', date: localDay(-1) };
  const { id } = await away.post<Substitution>('/api/substitutions', {
    ...{ principal: away.session.person.id, acting: acting.session.person.id, order },
    ...{ from: localDay(0), to: localDay(3) },
  });
  const page = await visit(deputyLogin, { width: 360, height: 740, theme: 'dark', faultsExpected: true });
  await page.goto(`/inbox?for=${away.session.person.id}`);
  await untilSettled(page);
  expect(await sidewaysBy(page)).toBeLessThanOrEqual(0);
  await page.getByRole('listitem').filter({ hasText: note.number }).getByRole('link').first().click();
  await expect(page.getByText(say('task:acting.title', { name: away.session.person.name }))).toBeVisible();
  await untilSettled(page);
  expect(await sidewaysBy(page)).toBeLessThanOrEqual(0);
  await page.route('**/api/events', async (route) => {
    await route.abort();
  });
  await away.post(`/api/substitutions/${id}/revoke`, { because: 'Вышел раньше.' });
  await page.locator('[aria-keyshortcuts="a"]').click();
  await expect(page.getByText(/42-к/).last()).toBeVisible();
  await page.goto('/substitutions');
  await untilSettled(page);
  expect(await sidewaysBy(page)).toBeLessThanOrEqual(0);
  expect.soft(await violations(page)).toEqual([]);
});
