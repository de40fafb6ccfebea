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

test('R29 a student sees what was decided on him, contests it on a phone, and whom the procedure names does on his task', async ({
  visit,
  asPerson,
}) => {
  const anybody = await asPerson(rector);
  const registrar = await asPerson(await demoLogin(anybody, 'registrar.'));
  const login = await demoLogin(anybody, 'student.');
  const { student } = await (await asPerson(login)).get<{ student: { id: string } }>('/api/students/me');
  const form = { semester: 'Осенний семестр 2026/2027', ground: 'Задолженность по оплате обучения.' };
  const others = await registrar.get<Procedure>('/api/procedures/suspension-report');
  const example = others.start.form.examples[0] as { students: readonly string[] };
  const students = [student.id, ...example.students.filter((id) => id !== student.id).slice(0, 1)];
  const report = await registrar.post<CaseName>('/api/cases', {
    ...{ procedure: 'suspension-report', form: { ...form, students } },
  });
  const vice = await asPerson(await demoLogin(anybody, 'vice-rector'));
  for (const [who, outcome] of [
    [vice, 'agree'],
    [anybody, 'bar'],
  ] as const) {
    const [task] = (await who.get<List<TaskItem>>(`/api/tasks?case=${report.id}`)).items;
    await who.post(`/api/tasks/${task!.id}/decision`, { outcome, version: task!.version });
  }
  const page = await visit(login, { width: 320, height: 720 });
  await page.goto('/marks');
  const mine = page.getByRole('region', { name: say('rolls:own.title') }).getByRole('listitem');
  const row = mine.filter({ hasText: report.number });
  await expect(row.getByRole('link')).toHaveAttribute('href', `/api/cases/${report.id}/rows/1/extract`);
  await untilSettled(page);
  expect.soft(await sidewaysBy(page)).toBeLessThanOrEqual(0);
  expect.soft(await violations(page)).toEqual([]);
  await row.getByRole('button').press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('Оплатил, квитанция приложена.');
  await untilSettled(page);
  expect.soft(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: say('rolls:rows.contest') }).press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(row).toContainText(say('rolls:rows.status.contested'));
  await expect(row.getByRole('button')).toHaveCount(0);
  const lawyer = await demoLogin(anybody, 'legal');
  const [asked] = (await (await asPerson(lawyer)).get<List<TaskItem>>(`/api/tasks?case=${report.id}`)).items;
  const desk = await visit(lawyer);
  await desk.goto(`/inbox/${asked!.id}`);
  const rows = desk.getByRole('list', { name: say('rolls:rows.title') });
  await rows.getByRole('button').first().click();
  await desk.getByRole('dialog').getByRole('textbox').fill('Нет уведомления.');
  await desk
    .getByRole('dialog')
    .getByRole('button', { name: say('rolls:rows.contest') })
    .click();
  await expect(rows.getByRole('button')).toHaveCount(0);
  const { items } = await registrar.get<List<{ status: string }>>(`/api/cases/${report.id}/rows`);
  expect(items.map(({ status }) => status)).toEqual(['contested', 'contested']);
});
