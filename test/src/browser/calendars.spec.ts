import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import type { CaseName, List } from '../support/api-answers';
import type { ApiClient } from '../support/api-client';
import { expect, test } from './support/browser-test';
import type { Language } from './support/page-words';
import { wordsIn } from './support/page-words';
import { sidewaysBy, untilSettled } from './support/settled';

const say = wordsIn('ru');
const registrar = 'registrar.toktogulov';
const dialogOf = (page: Page): Locator => page.getByRole('dialog');
const violations = async (page: Page): Promise<string[]> => {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
};

interface Unit {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

/** Every test has a unit of its own: calendars are only ever added to. */
async function unitCalled(api: ApiClient, part: string): Promise<Unit> {
  const { items } = await api.get<List<Unit>>('/api/calendars/units');
  const unit = items.find(({ name }) => name.includes(part));
  if (unit === undefined) throw new Error(`there is no unit ${part}`);
  return unit;
}

async function fileNote(teacher: ApiClient): Promise<CaseName> {
  const { start } = await teacher.get<{ start: { form: { examples: readonly object[] } } }>(
    '/api/procedures/journal-correction',
  );
  return await teacher.post<CaseName>('/api/cases', { procedure: 'journal-correction', form: start.form.examples[0] });
}

const localDay = (days: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Almaty' }).format(new Date(Date.now() + days * 86_400_000));

async function tellBasis(dialog: Locator): Promise<void> {
  await dialog.getByLabel(say('calendars:basis.number')).fill('12-ө');
  await dialog.getByLabel(say('calendars:basis.date')).fill('2026-01-05');
  await dialog.getByLabel(say('calendars:basis.text')).fill('Дни кафедры');
}

test('R18 a vacation of a department is written, what it moves is seen before, and the note’s head finds its term moved', async ({
  visit,
  asPerson,
}) => {
  const [teacher, head] = [await asPerson('teacher.frolov'), await asPerson('head.iskakov')];
  const note = await fileNote(teacher);
  const dueOf = async (): Promise<string> => {
    const { items } = await head.get<List<{ due: string }>>(`/api/tasks?case=${note.id}`);
    return items[0]?.due ?? '';
  };
  const promised = await dueOf();
  const unit = await unitCalled(head, 'Кафедра биологии');
  const page = await visit(registrar);
  await page.goto(`/calendars?unit=${unit.id}`);
  await page.getByRole('button', { name: say('calendars:edit') }).click();
  await page.getByRole('button', { name: say('calendars:editing.periods') }).click();
  const periods = dialogOf(page);
  await periods.getByRole('button', { name: say('calendars:period.add') }).click();
  await periods.getByLabel(say('calendars:period.from')).fill(localDay(1));
  await periods.getByLabel(say('calendars:period.to')).fill(localDay(2));
  expect.soft(await violations(page)).toEqual([]);
  await periods.getByRole('button', { name: say('calendars:done') }).click();
  await expect(page.locator(`[data-date="${localDay(1)}"]`)).toHaveAttribute('data-vacation', 'true');

  await page.getByRole('button', { name: say('calendars:editing.record') }).click();
  const dialog = dialogOf(page);
  await expect(dialog.getByRole('link', { name: note.number })).toBeVisible();
  expect.soft(await violations(page)).toEqual([]);
  // Without a paper nothing is recorded.
  await dialog.getByRole('button', { name: say('calendars:change.move') }).click();
  await expect(dialog.getByText(say('calendars:missing')).first()).toBeVisible();
  expect(await dueOf()).toBe(promised);
  await tellBasis(dialog);
  await dialog.getByRole('button', { name: say('calendars:change.move') }).click();
  await expect(page.getByText(say('calendars:recorded.title'), { exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: say('calendars:acts.title') })).toBeVisible();
  expect(Date.parse(await dueOf()) - Date.parse(promised)).toBe(2 * 86_400_000);
});

test('R18 a day is changed by the keyboard alone, and a term that is tried follows what is being written', async ({
  visit,
  asPerson,
}) => {
  const unit = await unitCalled(await asPerson(registrar), 'Кафедра языков');
  const page = await visit(registrar);
  await page.goto(`/calendars?unit=${unit.id}&year=2026`);
  await page.getByRole('button', { name: say('calendars:edit') }).click();
  // From the Independence Day two days on, by the arrows.
  await page.locator('[data-date="2026-12-16"]').focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowUp']) await page.keyboard.press(key);
  await expect(page.locator('[data-date="2026-12-18"]')).toBeFocused();
  await page.keyboard.press('Enter');
  const dialog = dialogOf(page);
  await dialog.getByLabel(say('calendars:day.is')).click();
  await page.getByRole('option', { name: say('calendars:choice.day-off'), exact: true }).click();
  await dialog.getByLabel(say('calendars:day.name')).fill('День кафедры');
  await dialog.getByRole('button', { name: say('calendars:done') }).click();
  await expect(page.locator('[data-date="2026-12-18"]')).toHaveAttribute('data-kind', 'day-off');

  await page.getByLabel(say('calendars:try.start')).fill('2026-12-17T10:00');
  await page.getByLabel(say('calendars:try.amount')).fill('1');
  await expect(page.getByText('День кафедры').last()).toBeVisible();
  await page.getByRole('button', { name: say('calendars:editing.discard') }).click();
  await expect(page.locator('[data-date="2026-12-18"]')).toHaveAttribute('data-kind', 'working');
});

test('R18 who keeps no calendars reads them, in four languages, on a phone and on paper', async ({ visit }) => {
  const page = await visit('rector.akhmetova', { width: 360, height: 740 });
  for (const language of ['ru', 'kk', 'ky', 'en'] satisfies Language[]) {
    const words = wordsIn(language);
    await page.evaluate(`localStorage.setItem('kelisim.language', '${language}')`).catch(() => undefined);
    await page.addInitScript(`localStorage.setItem('kelisim.language', '${language}')`);
    await page.goto('/calendars?year=2026');
    await expect(page.getByText(words('calendars:month.5'), { exact: true })).toBeVisible();
    await untilSettled(page);
    expect(await sidewaysBy(page)).toBeLessThanOrEqual(0);
    await expect(page.getByRole('button', { name: words('calendars:edit') })).toBeHidden();
    // A year that nobody has looked up does not pass for one without holidays.
    await expect(page.getByText(words('calendars:emptyYear.title', { year: 2026 }))).toBeHidden();
    await page.goto('/calendars?year=2029');
    await expect(page.getByText(words('calendars:emptyYear.title', { year: 2029 }))).toBeVisible();
    await untilSettled(page);
    expect(await sidewaysBy(page)).toBeLessThanOrEqual(0);
  }
  await page.goto('/calendars?year=2026');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('nav').first()).toBeHidden();
  await expect(page.locator('[data-date="2026-12-16"]')).toBeVisible();
});
