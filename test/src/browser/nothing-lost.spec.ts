import type { Page } from '@playwright/test';
import type { ApiClient } from '../support/api-client';
import type { CaseName, Outcome, TaskItem } from '../support/api-answers';
import { findSubject, noteOn } from '../support/cast';
import { decide, outcomeOf, taskIn } from '../support/decide';
import { expect, test } from './support/browser-test';
import { wordsIn } from './support/page-words';
import { verdict } from './support/steps';

const say = wordsIn('ru');
const teacherLogin = 'teacher.frolov';
const headLogin = 'head.iskakov';
type As = (login: string) => Promise<ApiClient>;

async function file(teacher: ApiClient): Promise<CaseName> {
  const form = noteOn(await findSubject(teacher, 1));
  return await teacher.post<CaseName>('/api/cases', { procedure: 'journal-correction', form });
}

/** Brings a new note to where the journal is open for its teacher. */
async function openJournal(asPerson: As): Promise<{ readonly task: TaskItem; readonly journal: string }> {
  const teacher = await asPerson(teacherLogin);
  const subject = await findSubject(teacher, 1);
  const form = noteOn(subject);
  const filed = await teacher.post<CaseName>('/api/cases', { procedure: 'journal-correction', form });
  const act = async (login: string, outcome: string): Promise<boolean> => {
    const person = await asPerson(login);
    const { items } = await person.get<{ items: TaskItem[] }>(`/api/tasks?case=${filed.id}`);
    const [task] = items;
    if (task === undefined) return false;
    await decide(person, task, { outcome: outcomeOf(task, outcome) });
    return true;
  };
  await act(headLogin, 'agree');
  if (!(await act('secretary.volkov', 'allow'))) await act('secretary.ermekov', 'allow');
  await act('registrar.toktogulov', 'open');
  return { task: await taskIn(teacher, filed.id), journal: subject.journal.id };
}

const decided = (page: Page, outcome: Outcome) => page.getByText(say('task:decided.done', { outcome: outcome.title }));

test('a journal with unsaved marks is not closed by mistake, and an unchanged one is told as such', async ({
  asPerson,
  visit,
}) => {
  const { task, journal } = await openJournal(asPerson);
  const close = outcomeOf(task, 'close');
  const page = await visit(teacherLogin);
  await page.goto(`/journals/${journal}`);
  const cell = page.locator('td[data-right="window"]').first();
  await cell.click();
  await page.keyboard.type('57');
  await page.keyboard.press('Enter');
  await page.goto(`/inbox/${task.id}`);
  await verdict(page, close).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(say('task:unsaved.title_one', { count: 1 }))).toBeVisible();
  await expect(dialog.getByRole('button', { name: close.title, exact: true })).toHaveCount(0);
  await dialog.getByRole('link', { name: say('task:unsaved.back') }).click();
  await expect(page).toHaveURL(new RegExp(`/journals/${journal}$`));
  await page.goto(`/inbox/${task.id}`);
  await verdict(page, close).click();
  await dialog.getByRole('button', { name: say('task:unsaved.close') }).click();
  await expect(decided(page, close)).toBeVisible();
  await expect(page.getByText(say('task:decided.unchanged'))).toBeVisible();
});

test('one’s own decision is told as one’s own: while its answer is late, and after a reload', async ({
  asPerson,
  visit,
}) => {
  const filed = await file(await asPerson(teacherLogin));
  const task = await taskIn(await asPerson(headLogin), filed.id);
  const agree = outcomeOf(task, 'agree');
  const page = await visit(headLogin);
  await page.route('**/decision', async (route) => {
    // The notice of the change is faster than the answer.
    const answer = await route.fetch();
    await page.waitForTimeout(1500);
    await route.fulfill({ response: answer });
  });
  await page.goto(`/inbox/${task.id}`);
  await verdict(page, agree).click();
  await expect(page.getByText(say('task:decided.sending', { outcome: agree.title }))).toBeVisible();
  await page.waitForTimeout(1000);
  await expect(page.getByText(say('task:closed.decided'))).toHaveCount(0);
  await expect(decided(page, agree)).toBeVisible();
  await page.reload();
  await expect(decided(page, agree)).toBeVisible();
  await expect(page.getByText(say('task:closed.decided'))).toHaveCount(0);
});

for (const width of [1280, 360])
  test(`a returned note is mended with the remark in sight, and the paper one press away, at ${width}`, async ({
    asPerson,
    visit,
  }) => {
    const teacher = await asPerson(teacherLogin);
    const filed = await file(teacher);
    const head = await asPerson(headLogin);
    const remark = 'Укажите точную дату занятия.';
    const given = await taskIn(head, filed.id);
    await decide(head, given, { outcome: outcomeOf(given, 'return'), reason: remark });
    const task = await taskIn(teacher, filed.id);
    const page = await visit(teacherLogin, { width });
    await page.goto(`/inbox/${task.id}`);
    const title = task.outcomes[0]?.title ?? '';
    const mend = say('task:verdict.mend', { outcome: title.toLowerCase() });
    await page.getByRole('button', { name: say('task:verdict.opens', { outcome: mend }) }).click();
    const sheet = page.locator('form[aria-labelledby="verdict-title"]');
    await expect(sheet.locator('textarea').first()).toBeAttached();
    await expect(page.getByText(remark)).toBeInViewport();
    const paper = page.locator('canvas').first();
    if (width >= 1280) {
      await expect(paper).toBeInViewport();
      return;
    }
    await sheet.locator('textarea').first().fill('Новая причина, набранная в форме.');
    await sheet.getByRole('button', { name: say('task:look.paper') }).click();
    await expect(paper).toBeVisible();
    await sheet.getByRole('button', { name: say('task:look.back') }).click();
    await expect(sheet.locator('textarea').first()).toHaveValue('Новая причина, набранная в форме.');
  });

test('what is typed in one tab stays when another tab files', async ({ asPerson, visit }) => {
  const teacher = await asPerson('teacher.nurgalieva');
  const subject = await findSubject(teacher, 1);
  const page = await visit('teacher.nurgalieva');
  await page.goto('/file/journal-correction');
  const other = await page.context().newPage();
  await other.goto('/file/journal-correction');
  const cause = 'Вторая записка, начатая в другой вкладке.';
  await other.locator('form textarea').first().fill(cause);
  await other.waitForTimeout(600);
  const main = page.getByRole('main');
  await main
    .getByRole('radio', { name: new RegExp(subject.journal.group.name) })
    .first()
    .click();
  await main
    .getByRole('checkbox', { name: new RegExp(say('forms:lessons.locked')) })
    .first()
    .click();
  await main
    .getByRole('checkbox', { name: subject.students[0]?.name ?? '' })
    .first()
    .click();
  await main.locator('form textarea').first().fill('Первая записка: отметка внесена в соседнюю строку.');
  await main.getByRole('button', { name: say('filing:file'), exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: say('filing:filed.title') })).toBeVisible();
  await expect(other.getByText(say('filing:draft.elsewhere.kept'))).toBeVisible();
  await other.reload();
  await expect(other.locator('form textarea').first()).toHaveValue(cause);
});

test('a text beyond its bound is neither cut nor sent', async ({ visit }) => {
  const page = await visit(teacherLogin);
  await page.goto('/file/journal-correction');
  const text = 'слово '.repeat(400).trim();
  await page.locator('form textarea').first().fill(text);
  await expect(page.locator('form textarea').first()).toHaveValue(text);
  await expect(page.getByText(say('forms:text.tooLong_many', { count: text.length - 2000 }))).toBeVisible();
});
