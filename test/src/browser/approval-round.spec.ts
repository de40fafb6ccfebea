import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import type { CaseName, Paper, Procedure } from '../support/api-answers';
import type { ApiClient } from '../support/api-client';
import { decide, outcomeOf, taskIn } from '../support/decide';
import { pdfText } from '../support/pdf-text';
import { expect, test } from './support/browser-test';
import { wordsIn } from './support/page-words';
import { sidewaysBy, untilSettled } from './support/settled';

const say = wordsIn('ru');
const [author, expert] = ['head.iskakov', 'teacher.abdieva'];
const [viceRector, lawyer] = ['vice-rector.seitkaziev', 'legal.kenzhebaeva'];
const [personnel, documentation] = ['personnel.salimov', 'documentation.turdieva'];
const rector = 'rector.akhmetova';

const violations = async (page: Page): Promise<string[]> => {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
};

const seatOf = (page: Page, name: string): Locator => page.getByRole('listitem').filter({ hasText: name });

/** Files the draft on its page; the experts are chosen by their names. */
async function fileOnPage(page: Page, form: Readonly<Record<string, unknown>>, name: string): Promise<CaseName> {
  await page.goto('/file/regulation-approval');
  const main = page.getByRole('main');
  await main.getByRole('radio', { name: 'Положение о подразделении' }).check();
  for (const [label, field] of [
    ['Наименование подразделения', 'subject'],
    ['Основание разработки', 'change'],
    ['Задачи и функции', 'scope'],
    ['Штат, требования', 'staff'],
    ['Финансирование', 'money'],
  ] as const)
    await main.getByRole('textbox', { name: label }).fill(String(form[field]));
  await main.getByRole('combobox', { name: 'В составе подразделения' }).fill('Кафедра биологии');
  await page.getByRole('option', { name: 'Кафедра биологии' }).click();
  await main.getByRole('combobox', { name: 'Эксперты' }).fill(name);
  await page.getByRole('option', { name }).click();
  await page.keyboard.press('Escape');
  await untilSettled(page);
  expect.soft(await violations(page)).toEqual([]);
  await main.getByRole('button', { name: say('filing:file'), exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: say('filing:filed.title') })).toBeVisible();
  const link = await main.getByRole('link', { name: say('filing:filed.open') }).getAttribute('href');
  return { id: link?.split('/').at(-1) ?? '', number: /ПИ-\d{4}-\d{4}/.exec(await main.innerText())?.[0] ?? '' };
}

/** Opens the task of a case on the page of whoever has it. */
async function open(page: Page, person: ApiClient, { id }: CaseName): Promise<void> {
  await page.goto(`/inbox/${(await taskIn(person, id)).id}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await untilSettled(page);
}

async function press(page: Page, title: string): Promise<void> {
  await page
    .getByRole('main')
    .getByRole('button', { name: new RegExp(`^${title}`) })
    .first()
    .click();
}

test('R35 R36 several approve a regulation: remarks, a return to a step that is chosen, visas that stand, and the approval sheet', async ({
  visit,
  asPerson,
}) => {
  const people = Object.fromEntries(
    await Promise.all(
      [author, expert, viceRector, lawyer, personnel, documentation, rector].map(
        async (login) => [login, await asPerson(login)] as const,
      ),
    ),
  );
  const { start } = await people[author]!.get<Procedure>('/api/procedures/regulation-approval');
  const form = start.form.examples[0]!;
  const page = await visit(author);
  const filed = await fileOnPage(page, form, people[expert]!.session.person.name);
  const act = async (login: string, outcome: string, more: object = {}): Promise<void> => {
    const task = await taskIn(people[login]!, filed.id);
    await decide(people[login]!, task, { outcome: outcomeOf(task, outcome), ...more });
  };
  await act(expert, 'agree');

  // The vice-rector agrees at once, the lawyer with remarks, whoever answers for the documentation returns it.
  const first = await visit(viceRector);
  await open(first, people[viceRector]!, filed);
  await expect(seatOf(first, 'начальник отдела кадров')).toContainText(say('design:approval.asked'));
  expect.soft(await violations(first)).toEqual([]);
  await press(first, 'Согласовать');
  await expect(first.getByRole('status').filter({ hasText: filed.number })).toBeVisible();

  const second = await visit(lawyer, { width: 390, height: 844, theme: 'dark' });
  await open(second, people[lawyer]!, filed);
  await expect(seatOf(second, people[viceRector]!.session.person.shortName)).toContainText('Согласовано');
  await press(second, 'Согласовать с замечаниями');
  await second.getByRole('textbox', { name: say('task:reason.remarks') }).fill('Уточнить порядок закупки.');
  expect(await sidewaysBy(second)).toBeLessThanOrEqual(0);
  expect.soft(await violations(second)).toEqual([]);
  await second
    .locator('form[aria-labelledby="verdict-title"]')
    .getByRole('button', { name: 'Согласовать с замечаниями' })
    .click();
  await expect(second.getByRole('status').filter({ hasText: filed.number })).toBeVisible();
  await act(personnel, 'agree');

  const third = await visit(documentation);
  await open(third, people[documentation]!, filed);
  await press(third, 'Вернуть на доработку');
  const sheet = third.locator('form[aria-labelledby="verdict-title"]');
  await expect(sheet.getByRole('radio', { name: 'Экспертиза проекта' })).toBeVisible();
  await sheet.getByRole('radio', { name: 'Доработка проекта разработчиком' }).check();
  await sheet.getByRole('textbox').fill('Не указаны источники финансирования.');
  expect.soft(await violations(third)).toEqual([]);
  await sheet.getByRole('button', { name: 'Вернуть на доработку' }).click();
  await expect(third.getByRole('status').filter({ hasText: filed.number })).toBeVisible();

  // Only the money is mended: the lawyer is asked again, with whoever returned it.
  const task = await taskIn(people[author]!, filed.id);
  const { form: drafted } = await people[author]!.get<{ form: object }>(`/api/cases/${filed.id}`);
  const money = 'Закупка трёх рабочих мест за счёт средств факультета.';
  await decide(people[author]!, task, { outcome: outcomeOf(task, 'submit'), form: { ...drafted, money } });
  await page.goto(`/cases/${filed.id}`);
  await untilSettled(page);
  const kept = seatOf(page, people[viceRector]!.session.person.shortName).filter({
    hasText: say('design:approval.kept'),
  });
  await expect(kept).toBeVisible();
  await expect(kept).toContainText('Согласовано');
  await expect(
    seatOf(page, 'начальник отдела правового').filter({ hasText: say('design:approval.asked') }),
  ).toBeVisible();
  await expect(page.getByText(say('cases:approvals.over'))).toBeVisible();
  expect.soft(await violations(page)).toEqual([]);
  await first.goto('/letters');
  await expect(first.getByText(/Ваша виза сохранена/).first()).toBeVisible();

  await act(lawyer, 'agree-with-remarks', { reason: 'Согласовано, кроме сроков поставки.' });
  await act(documentation, 'agree');
  await act(rector, 'approve');
  await act(personnel, 'confirm');
  await page.reload();
  await expect(page.getByText('Лист согласования').first()).toBeVisible();
  await untilSettled(page);
  expect.soft(await violations(page)).toEqual([]);
  const narrow = await visit(author, { width: 320, height: 640, language: 'kk' });
  await narrow.goto(`/cases/${filed.id}`);
  await untilSettled(narrow);
  expect(await sidewaysBy(narrow)).toBeLessThanOrEqual(0);
  const { items } = await people[author]!.get<{ items: Paper[] }>(`/api/cases/${filed.id}/documents`);
  const paper = items.find(({ template }) => template === 'approval-sheet');
  const text = pdfText(await people[author]!.download(paper?.content ?? '')).replace(/\s+/g, ' ');
  for (const login of [expert, viceRector, lawyer, personnel, documentation, rector])
    expect(text).toContain(people[login]!.session.person.shortName);
  expect(text).toContain('сроков поставки');
});
