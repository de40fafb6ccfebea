import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import type { CaseName, Procedure } from '../support/api-answers';
import type { ApiClient } from '../support/api-client';
import { taskIn } from '../support/decide';
import { expect, test } from './support/browser-test';
import { wordsIn } from './support/page-words';
import { sidewaysBy, untilSettled } from './support/settled';

const say = wordsIn('ru');
const head = 'head.iskakov';
const colleagueLogin = 'head.zhaparov';

const violations = async (page: Page): Promise<string[]> => {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
};

async function fileNote(teacher: ApiClient): Promise<CaseName> {
  const { start } = await teacher.get<Procedure>('/api/procedures/journal-correction');
  return await teacher.post<CaseName>('/api/cases', { procedure: 'journal-correction', form: start.form.examples[0] });
}

const more = (page: Page): Locator => page.getByRole('button', { name: say('around:more') });
const choose = async (page: Page, item: string): Promise<void> => {
  await more(page).click();
  await page.getByRole('menuitem', { name: item }).click();
};

async function openTask(page: Page, reader: ApiClient, note: CaseName): Promise<void> {
  await page.goto(`/inbox/${(await taskIn(reader, note.id)).id}`);
  await expect(more(page)).toBeVisible();
}

test('R03 a head takes a task upon himself, asks a colleague, and the answer stands beside the document', async ({
  visit,
  asPerson,
}) => {
  const [teacher, reader, colleague] = [
    await asPerson('teacher.frolov'),
    await asPerson(head),
    await asPerson(colleagueLogin),
  ];
  const note = await fileNote(teacher);
  const page = await visit(head);
  await openTask(page, reader, note);
  await choose(page, say('around:claim'));
  await expect(page.getByText(say('around:claimed.mine'))).toBeVisible();
  await more(page).click();
  await expect(page.getByRole('menuitem', { name: say('around:forward.open') })).toBeVisible();
  await untilSettled(page);
  expect.soft(await violations(page)).toEqual([]);
  await page.getByRole('menuitem', { name: say('around:question.opinion.open') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: say('around:question.do') }).click();
  await expect(dialog.getByText(say('around:missing.person')).first()).toBeVisible();
  expect.soft(await violations(page)).toEqual([]);
  await dialog.getByRole('combobox', { name: say('around:question.whom') }).fill(colleague.session.person.name);
  await page.getByRole('option', { name: colleague.session.person.name }).click();
  await dialog.getByLabel(say('around:question.opinion.text')).fill('Как было у вас?');
  await dialog.getByRole('button', { name: say('around:question.do') }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Как было у вас?')).toBeVisible();

  const his = await visit(colleagueLogin);
  await his.goto('/inbox');
  await expect(his.getByText('Как было у вас?')).toBeVisible();
  expect.soft(await violations(his)).toEqual([]);
  await his.getByRole('button', { name: say('around:asked.answer') }).click();
  await his.getByRole('dialog').getByLabel(say('around:answer.text')).fill('Так же, по ведомости.');
  await his
    .getByRole('dialog')
    .getByRole('button', { name: say('around:answer.do') })
    .click();
  await expect(his.getByRole('dialog')).toBeHidden();
  await expect(his.getByText('Как было у вас?')).toBeHidden();
  // He is told at once.
  await expect(page.getByText('Так же, по ведомости.')).toBeVisible();
  await choose(page, say('around:release'));
  await expect(page.getByText(say('around:claimed.mine'))).toBeHidden();
});

test('R03 a task is handed on; what was begun to write is offered again', async ({ visit, asPerson }) => {
  const [teacher, reader, colleague] = [
    await asPerson('teacher.frolov'),
    await asPerson(head),
    await asPerson(colleagueLogin),
  ];
  const note = await fileNote(teacher);
  const page = await visit(head);
  await openTask(page, reader, note);
  await page.getByRole('button', { name: 'Вернуть', exact: false }).first().click();
  const saved = page.waitForResponse(
    (answer) => answer.url().endsWith('/draft') && answer.request().method() === 'PUT',
  );
  await page.getByLabel(say('task:reason.required')).fill('Уточните дату');
  expect((await saved).status()).toBe(200);
  // Another device: nothing of it is kept there.
  await page.evaluate(() => {
    localStorage.clear();
  });
  await page.reload();
  await page.getByRole('button', { name: say('around:draft.resume') }).click();
  await expect(page.getByLabel(say('task:reason.required'))).toHaveValue('Уточните дату');
  await page.getByRole('button', { name: say('task:cancel') }).click();
  await choose(page, say('around:forward.open'));
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: say('around:forward.to') }).fill(colleague.session.person.name);
  await page.getByRole('option', { name: colleague.session.person.name }).click();
  await dialog.getByLabel(say('around:why')).fill('Он ведёт этот вопрос.');
  await dialog.getByRole('button', { name: say('around:forward.do'), exact: true }).click();
  await expect(page).toHaveURL(/\/inbox$/);
  await expect(page.getByText(note.number)).toHaveCount(0);
  const his = await visit(colleagueLogin);
  await openTask(his, colleague, note);
  await expect(his.getByText('Он ведёт этот вопрос.')).toBeVisible();
  expect.soft(await violations(his)).toEqual([]);
});

test('R03 several are decided at once, each with its own result; also on a phone and by the keyboard', async ({
  visit,
  asPerson,
}) => {
  const [teacher, reader] = [await asPerson('teacher.frolov'), await asPerson(head)];
  const notes = [await fileNote(teacher), await fileNote(teacher), await fileNote(teacher)];
  const page = await visit(head);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/inbox');
  await page.getByRole('button', { name: say('inbox:several.choose') }).press('Enter');
  for (const { number } of notes)
    await page.getByRole('checkbox', { name: say('inbox:several.row', { number }) }).press(' ');
  // Meanwhile one is decided elsewhere.
  const gone = await taskIn(reader, notes[2]!.id);
  await untilSettled(page);
  expect(await sidewaysBy(page)).toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: say('inbox:several.act') }).press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(say('around:many.would_few', { count: 3, all: 3 }))).toBeVisible();
  expect.soft(await violations(page)).toEqual([]);
  expect(await sidewaysBy(page)).toBeLessThanOrEqual(0);
  await reader.post(`/api/tasks/${gone.id}/decision`, { outcome: 'agree', version: gone.version });
  await dialog.getByRole('button', { name: say('around:many.do_few', { count: 3 }) }).press('Enter');
  await expect(dialog.getByText(say('around:many.done_few', { count: 2, all: 3 }))).toBeVisible();
  await expect(dialog.getByText('Решение уже принято')).toBeVisible();
  expect.soft(await violations(page)).toEqual([]);
  await dialog
    .getByRole('button', { name: say('design:dialog.close') })
    .last()
    .press('Enter');
  for (const { number } of notes) await expect(page.getByText(number)).toHaveCount(0);
});

test('R03 who has decided takes it back from the list of his decisions, and from the page of the task', async ({
  visit,
  asPerson,
}) => {
  const [teacher, reader] = [await asPerson('teacher.frolov'), await asPerson(head)];
  const note = await fileNote(teacher);
  const giveBack = async (): Promise<string> => {
    const { id, version } = await taskIn(reader, note.id);
    const returned = { outcome: 'return', reason: 'Дата занятия не та.', version };
    await reader.post(`/api/tasks/${id}/decision`, returned);
    return id;
  };
  await giveBack();
  const page = await visit(head);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/decided');
  const button = page.getByRole('button', { name: say('around:takeBack.of', { number: note.number }) });
  await expect(button).toBeVisible();
  await untilSettled(page);
  expect(await sidewaysBy(page)).toBeLessThanOrEqual(0);
  expect.soft(await violations(page)).toEqual([]);
  await button.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(say('around:takeBack.title', { number: note.number }))).toBeVisible();
  await untilSettled(page);
  expect.soft(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: say('around:takeBack.do') }).press('Enter');
  await expect(page.getByText(say('around:takeBack.taken'))).toBeVisible();
  await expect(button).toHaveCount(0);

  const decided = await giveBack();
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`/inbox/${decided}`);
  await button.click();
  await dialog.getByRole('button', { name: say('around:takeBack.do') }).click();
  await expect(page).not.toHaveURL(new RegExp(decided));
  await expect(more(page)).toBeVisible();
  expect((await taskIn(reader, note.id)).id).not.toBe(decided);
});
