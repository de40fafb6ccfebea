import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { CaseName, Outcome } from '../../support/api-answers';
import type { ApiClient } from '../../support/api-client';
import type { NoteSubject } from '../../support/cast';
import { outcomeOf, taskIn } from '../../support/decide';
import type { Hands } from './hands';
import type { Words } from './page-words';

/** Somebody at work: his browser, how he uses it, and the language in which it speaks. */
export interface Worker {
  readonly page: Page;
  readonly hands: Hands;
  readonly say: Words;
  /** What the test looks up for him, so that it need not know the procedure's words. */
  readonly api: ApiClient;
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const beginningWith = (text: string): RegExp => new RegExp(`^${literally(text)}`);
const containing = (...parts: readonly string[]): RegExp => new RegExp(parts.map(literally).join('.*'));

/** Files an explanatory note from the first page on, and gives the case that it became. */
export async function fileNote({ page, hands, say }: Worker, subject: NoteSubject, cause: string): Promise<CaseName> {
  const { journal, lesson, students } = subject;
  await page.goto('/inbox');
  await hands.press(page.getByRole('link', { name: say('shell:navigation.file'), exact: true }).first());
  await hands.press(page.getByRole('main').locator('a[href="/file/journal-correction"]').first());
  const main = page.getByRole('main');
  const name = containing(journal.discipline.name, journal.group.name);
  await hands.choose(main.getByRole('radio', { name }).first());
  const locked = containing(lesson.typeTitle, say('forms:lessons.locked'));
  await hands.choose(main.getByRole('checkbox', { name: locked }).first());
  await hands.choose(main.getByRole('checkbox', { name: containing(students[0]?.name ?? '') }).first());
  await hands.write(main.locator('form textarea').first(), cause);
  await hands.press(main.getByRole('button', { name: say('filing:file'), exact: true }));
  await expect(page.getByRole('heading', { level: 1, name: say('filing:filed.title') })).toBeVisible();
  const link = main.getByRole('link', { name: say('filing:filed.open') });
  const id = (await link.getAttribute('href'))?.split('/').at(-1) ?? '';
  const number = /ОБ-\d{4}-\d{5}/.exec(await main.innerText())?.[0] ?? '';
  return { id, number };
}

/** Opens the task of a case from the inbox. */
export async function openTask({ page, hands, say }: Worker, { number }: CaseName): Promise<void> {
  await page.goto('/inbox');
  await expect(page.getByRole('heading', { level: 1, name: say('inbox:title') })).toBeVisible();
  const row = page.getByRole('main').getByRole('listitem').filter({ hasText: number });
  await hands.press(row.getByRole('link').first());
  await expect(page).toHaveURL(/\/inbox\/[0-9a-f-]{36}$/);
}

/** The button of a verdict; where it leads stands in it after its word. */
export const verdict = (page: Page, outcome: Outcome): Locator =>
  page
    .getByRole('main')
    .getByRole('button', { name: beginningWith(outcome.title) })
    .first();

/** Decides the task that is open, with everything that the outcome asks for. */
export async function decideOpenTask(worker: Worker, filed: CaseName, id: string): Promise<void> {
  const { page, hands, say, api } = worker;
  const outcome = outcomeOf(await taskIn(api, filed.id), id);
  await hands.press(verdict(page, outcome));
  if (outcome.form !== undefined) await fillForm(worker, outcome);
  const done = page.getByText(say('task:decided.done', { outcome: outcome.title }));
  const asked = page.getByRole('dialog').getByRole('button', { name: outcome.title, exact: true });
  await expect(done.or(asked)).toBeVisible();
  // What cannot be taken back is asked for once more.
  if (await asked.isVisible()) await hands.press(asked);
  await expect(done).toBeVisible();
}

async function fillForm({ page, hands, say }: Worker, { form, title }: Outcome): Promise<void> {
  const sheet = page.getByRole('main').locator('form[aria-labelledby="verdict-title"]');
  await expect(sheet).toBeVisible();
  const fields = Object.entries(form?.schema.properties ?? {}) as [
    string,
    { title?: string; type?: string; format?: string },
  ][];
  for (const [name, field] of fields) {
    const value = form?.examples[0]?.[name];
    if (field.type === 'array')
      await hands.press(sheet.getByRole('button', { name: say('forms:choices.all') }).first());
    else if (field.format !== 'date')
      await hands.write(sheet.getByRole('textbox', { name: containing(field.title ?? name) }), String(value));
  }
  await hands.press(sheet.getByRole('button', { name: title, exact: true }));
}
