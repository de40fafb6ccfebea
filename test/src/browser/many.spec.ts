import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { CaseName, List, Procedure, TaskItem } from '../support/api-answers';
import type { ApiClient } from '../support/api-client';
import { expect, test } from './support/browser-test';
import { wordsIn } from './support/page-words';
import { sidewaysBy, untilSettled } from './support/settled';

const say = wordsIn('ru');
const rector = 'rector.akhmetova';

const violations = async (page: Page): Promise<string[]> => {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
};

async function start(author: ApiClient, procedure: string): Promise<CaseName> {
  const { start } = await author.get<Procedure>(`/api/procedures/${procedure}`);
  return await author.post<CaseName>('/api/cases', { procedure, form: start.form.examples[0] });
}

const demoLogin = async (client: ApiClient, beginning: string): Promise<string> => {
  const { logins } = await client.get<{ logins: readonly { login: string }[] }>('/api/demo');
  return logins.find(({ login }) => login.startsWith(beginning))!.login;
};

test('R37 somebody reads what is brought to him and confirms for himself; the sheet says who has', async ({
  visit,
  asPerson,
}) => {
  const anybody = await asPerson(rector);
  const author = await demoLogin(anybody, 'personnel');
  const order = await start(await asPerson(author), 'order-acquaintance');
  const page = await visit(rector);
  await page.setViewportSize({ width: 320, height: 720 });
  await page.goto('/reading');
  const card = page.getByRole('listitem').filter({ hasText: order.number });
  await card.getByRole('button', { name: say('rolls:reading.open') }).click();
  await untilSettled(page);
  expect.soft(await sidewaysBy(page)).toBeLessThanOrEqual(0);
  expect.soft(await violations(page)).toEqual([]);
  await card.getByRole('checkbox', { name: say('rolls:reading.copy') }).check();
  await card.getByRole('button', { name: say('rolls:reading.confirm') }).click();
  await expect(card).toHaveCount(0);
  await page.goto('/reading?state=read');
  await expect(page.getByRole('listitem').filter({ hasText: order.number })).toBeVisible();
  const sheet = await visit(author);
  await sheet.goto(`/cases/${order.id}`);
  const read = sheet.getByRole('region', { name: say('rolls:sheet.title') });
  await expect(read.getByRole('listitem').filter({ hasText: say('rolls:sheet.copy') })).toHaveCount(1);
  await untilSettled(sheet);
  expect.soft(await violations(sheet)).toEqual([]);
});

test('R29 a sheet of rows is decided by keyboard: single rows by themselves, the rest by the task', async ({
  visit,
  asPerson,
}) => {
  const anybody = await asPerson(rector);
  const registrar = await asPerson(await demoLogin(anybody, 'registrar.'));
  const report = await start(registrar, 'suspension-report');
  const vice = await asPerson(await demoLogin(anybody, 'vice-rector'));
  const [visa] = (await vice.get<List<TaskItem>>(`/api/tasks?case=${report.id}`)).items;
  await vice.post(`/api/tasks/${visa!.id}/decision`, { outcome: 'agree', version: visa!.version });
  const [task] = (await anybody.get<List<TaskItem>>(`/api/tasks?case=${report.id}`)).items;
  const page = await visit(rector);
  await page.setViewportSize({ width: 320, height: 720 });
  await page.goto(`/inbox/${task!.id}`);
  const rows = page.getByRole('list', { name: say('rolls:rows.title') });
  const choice = rows.getByRole('combobox').first();
  await choice.focus();
  await choice.selectOption('expel');
  await rows.getByRole('textbox').first().fill('Не посещал занятия.');
  await untilSettled(page);
  expect.soft(await violations(page)).toEqual([]);
  expect.soft(await sidewaysBy(page)).toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: say('rolls:desk.decide_one', { count: 1 }) }).press('Enter');
  await expect
    .poll(async () => (await registrar.get<List<{ status: string }>>(`/api/cases/${report.id}/rows`)).items[0]?.status)
    .toBe('decided');
});
