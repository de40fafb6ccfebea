import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import type { Journal, JournalSummary, List } from '../support/api-answers';
import type { ApiClient } from '../support/api-client';
import { expect, test } from './support/browser-test';
import { keyboardOn } from './support/hands';
import { wordsIn } from './support/page-words';
import { untilSettled } from './support/settled';

const say = wordsIn('ru');
const teacher = 'teacher.chekirov';

interface Column {
  readonly journal: Journal;
  /** Place of the lesson among the columns. */
  readonly column: number;
}

/** A journal of one's own with a lesson that can be filled, or one that cannot any more. */
async function findColumn(api: ApiClient, open: boolean): Promise<Column> {
  const { items } = await api.get<List<JournalSummary>>('/api/journals?limit=100');
  for (const { id } of items.filter(({ own }) => own)) {
    const journal = await api.get<Journal>(`/api/journals/${id}`);
    const column = journal.lessons.findIndex((lesson) => lesson.open === open);
    if (column >= 0 && journal.students.length > 4) return { journal, column };
  }
  throw new Error(`${teacher} has no journal with such a lesson`);
}

const cellOf = (page: Page, row: number, column: number): Locator =>
  page.locator(`td[data-row="${row}"][data-column="${column}"]`);

/** Whether a cell is what stands at its own middle in the window: nothing lies over it, and it is not scrolled away. */
const isInSight = async (page: Page, row: number, column: number): Promise<boolean> =>
  await page.evaluate<boolean>(`(() => {
    const cell = document.querySelector('td[data-row="${row}"][data-column="${column}"]');
    const { x, y, width, height } = cell.getBoundingClientRect();
    return cell.contains(document.elementFromPoint(x + width / 2, y + height / 2));
  })()`);

/** The clipboard as a spreadsheet leaves it; the keys then paste it. */
async function paste(page: Page, column: readonly string[]): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(column.join('\n'))})`);
  await page.keyboard.press('Control+v');
}

test('R27 a teacher fills a column by keyboard alone: typing, a pasted column, a step back; then its history', async ({
  visit,
  asPerson,
}) => {
  const api = await asPerson(teacher);
  const { journal, column } = await findColumn(api, true);
  const page = await visit(teacher);
  const hands = keyboardOn(page);
  const cell = (row: number): Locator => cellOf(page, row, column);
  await page.goto(`/journals/${journal.id}`);

  const old = journal.students.map(({ marks }) => marks[journal.lessons[column]?.id ?? ''] ?? null);
  const [first, second, third] = old.map((mark, row) => String(mark === String(61 + row) ? 71 + row : 61 + row));
  await hands.mark(cell(0), first ?? '');
  // Enter has gone one cell down, where the paste begins.
  await expect(cell(1)).toBeFocused();
  await paste(page, [second ?? '', third ?? '', '850']);
  await expect(cell(1)).toContainText(second ?? '');
  await expect(cell(3)).toHaveAttribute('aria-invalid', 'true');

  await page.keyboard.press('Control+z');
  await expect(cell(1)).toHaveAttribute('data-changed', 'false');
  await expect(cell(0)).toHaveAttribute('data-changed', 'true');
  await page.keyboard.press('Control+y');
  await expect(cell(2)).toContainText(third ?? '');

  // What is wrong is told at the cell, and to those who listen.
  for (const key of ['Control+Home', 'ArrowDown', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
  for (let step = 0; step < column; step += 1) await page.keyboard.press('ArrowRight');
  await expect(cell(3)).toBeFocused();
  const fault = say('journals:fault.points', { from: 0, to: 100 });
  await expect(cell(3)).toContainText(fault);
  await expect(cell(3)).toHaveAccessibleDescription(new RegExp(fault.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')));
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+y');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+a');
  await page.keyboard.type(old[3] ?? '64');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');

  const count = old[3] === null ? 4 : 3;
  await hands.press(page.getByRole('button', { name: say('journals:unsaved.save_few', { count }), exact: true }));
  await expect(page.getByText(say('journals:saved_few', { count }))).toBeVisible();
  const { students, lessons } = await api.get<Journal>(`/api/journals/${journal.id}`);
  const saved = students.slice(0, 3).map(({ marks }) => marks[lessons[column]?.id ?? '']);
  expect(saved).toEqual([first, second, third]);

  // R26: who changed it, when, from what to what, by which right.
  await hands.mark(cell(0), first ?? '');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Alt+h');
  const change = page.getByRole('dialog').getByRole('listitem').first();
  await expect(change).toContainText(first ?? '');
  await expect(change).toContainText(old[0] ?? say('history:empty'));
  await expect(change).toContainText('Чекиров Марат Петрович');
  await expect(change).toContainText(say('history:right.open-period'));
  await page.keyboard.press('Escape');
  await expect(cell(0)).toBeFocused();
});

test('a cell that the server refuses is explained at the cell, and what was typed stays', async ({
  visit,
  asPerson,
}) => {
  const { journal, column } = await findColumn(await asPerson(teacher), false);
  const page = await visit(teacher);
  const hands = keyboardOn(page);
  // A page that was read before the lesson locked: it takes it for open still.
  await page.route(`**/api/journals/${journal.id}`, async (route) => {
    const answer = await route.fetch();
    const body = (await answer.json()) as { lessons: { locksAt: string; open: boolean }[] };
    const lesson = body.lessons[column];
    if (lesson !== undefined) Object.assign(lesson, { open: true, locksAt: '2099-01-01T00:00:00.000Z' });
    await route.fulfill({ response: answer, json: body });
  });
  await page.goto(`/journals/${journal.id}`);
  const cell = cellOf(page, 0, column);
  const held = journal.students[0]?.marks[journal.lessons[column]?.id ?? ''];
  await hands.mark(cell, held === '55' ? '56' : '55');
  await hands.press(page.getByRole('button', { name: say('journals:unsaved.save_one', { count: 1 }), exact: true }));
  await expect(cell).toHaveAttribute('aria-invalid', 'true');
  const reason = say('journals:fault.refused', { reason: 'срок заполнения истёк' });
  await expect(page.getByRole('region', { name: say('journals:unsaved.label') })).toContainText(reason);
  await cell.focus();
  await expect(cell).toContainText(reason);
  await expect(cell).toContainText(held === '55' ? '56' : '55');
});

test('R27 what may not be written says so at the cell; the keyboard saves, and nothing covers what a paste came to', async ({
  visit,
  asPerson,
}) => {
  const api = await asPerson(teacher);
  const { journal, column } = await findColumn(api, true);
  const locked = journal.lessons.findIndex(({ open }) => !open);
  const page = await visit(teacher);
  const hands = keyboardOn(page);
  await page.goto(`/journals/${journal.id}`);

  // Nothing that is typed is swallowed without a word: neither a mark nor an emptying.
  for (const [row, key] of ['7', 'Delete', 'Enter'].entries()) {
    const cell = cellOf(page, row, locked);
    await cell.focus();
    await expect(cell.getByRole('alert')).toHaveCount(0);
    await page.keyboard.press(key);
    await expect(cell.getByRole('alert')).toContainText('Закрыто');
    await expect(cell.getByRole('textbox')).toHaveCount(0);
  }

  // Three marks at the last row: one has a place, two fall beside the table.
  const last = journal.students.length - 1;
  const held = journal.students[last]?.marks[journal.lessons[column]?.id ?? ''];
  const mark = held === '91' ? '92' : '91';
  const cell = cellOf(page, last, column);
  await cell.focus();
  await paste(page, [mark, '55', '56']);
  const report = page.getByText(say('journals:paste.beside_few', { count: 2 }));
  await expect(report).toBeInViewport({ ratio: 1 });
  // The bar has grown, and the cell stands above it.
  await expect(cell).toBeFocused();
  const bar = page.getByRole('region', { name: say('journals:unsaved.label') });
  await expect
    .poll(async () => await isInSight(page, last, column), { message: 'the cell at work is in sight' })
    .toBe(true);
  await expect(bar).toBeInViewport();
  await page.getByRole('button', { name: say('journals:paste.dismiss'), exact: true }).click();
  await expect(report).toHaveCount(0);

  // Ctrl+S out of the cell that is being typed into: what stands in it is saved with the rest.
  const other = mark === '91' ? '93' : '94';
  await hands.mark(cell, other);
  await cell.focus();
  await page.keyboard.type(mark);
  await page.keyboard.press('Control+s');
  await expect(page.getByText(say('journals:saved_one', { count: 1 }))).toBeVisible();
  await expect(cell).toBeFocused();
  const { students, lessons } = await api.get<Journal>(`/api/journals/${journal.id}`);
  expect(students[last]?.marks[lessons[column]?.id ?? '']).toBe(mark);
});

test('R24 the head of a lesson says why it locks when it does, to everybody (axe)', async ({ visit, asPerson }) => {
  const { journal, column } = await findColumn(await asPerson(teacher), false);
  const page = await visit(teacher);
  await page.goto(`/journals/${journal.id}`);
  await page.locator(`th[data-lesson="${column}"] button`).click();
  const why = page.getByRole('dialog').getByRole('region', { name: say('journals:lock.title') });
  await expect(why).toContainText(say('design:due.day', { number: 1 }));
  await expect(why).toContainText(say('journals:lock.rule'));
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await untilSettled(page);
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze();
    expect
      .soft(
        violations.map(({ id }) => id),
        colorScheme,
      )
      .toEqual([]);
  }
});
