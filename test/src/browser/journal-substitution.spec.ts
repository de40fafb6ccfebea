import type { Page } from '@playwright/test';
import type { Journal, JournalSummary, List } from '../support/api-answers';
import type { ApiClient } from '../support/api-client';
import { expect, test } from './support/browser-test';
import { keyboardOn } from './support/hands';
import { wordsIn } from './support/page-words';

const say = wordsIn('ru');
const day = 86_400_000;
const dayAfter = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * day).toISOString().slice(0, 10);
const minutes = { number: '14/26', text: 'командировка преподавателя' };

interface StoodIn {
  readonly journal: Journal;
  readonly column: number;
}

/** The head of the department records who stands in for a lesson that is open; the office an order of re-crediting. */
async function recordSubstitution(
  api: Readonly<Record<'teacher' | 'head' | 'registrar', ApiClient>>,
  person: string,
): Promise<StoodIn> {
  const { items } = await api.teacher.get<List<JournalSummary>>('/api/journals?limit=100');
  for (const { id, discipline } of items.filter(({ own }) => own)) {
    const journal = await api.teacher.get<Journal>(`/api/journals/${id}`);
    const column = journal.lessons.findIndex(({ open }) => open);
    const lesson = journal.lessons[column];
    if (lesson === undefined) continue;
    const student = journal.students[0]?.id;
    const basis = { ...minutes, date: dayAfter(lesson.date, -1) };
    const [from, to] = [lesson.date, dayAfter(lesson.date, 10)];
    await api.head.post('/api/teaching/assignments', { kind: 'substitution', journal: id, person, from, to, basis });
    await api.registrar.post('/api/teaching/recredits', {
      number: '7-П',
      date: basis.date,
      student,
      discipline: discipline.id,
    });
    return { journal, column };
  }
  throw new Error('no lesson of this teacher is open');
}

async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  await page.keyboard.press('Control+v');
}

test('R16 R25 R26 whoever stands in is told for whom and until when, fills the journal, and the evidence says so', async ({
  visit,
  asPerson,
}) => {
  const substitute = await asPerson('head.zhaparov');
  const { person } = await substitute.get<{ person: { id: string; name: string } }>('/api/session');
  const api = {
    teacher: await asPerson('teacher.frolov'),
    head: await asPerson('head.iskakov'),
    registrar: await asPerson('registrar.toktogulov'),
  };
  const { journal, column } = await recordSubstitution(api, person.id);
  const page = await visit('head.zhaparov');
  await page.goto(`/journals/${journal.id}`);
  const teacher = 'Фролов Қайрат Жанибекович';
  await expect(page.getByText(say('journals:standIn.substitution.now', { teacher }))).toBeVisible();
  await expect(page.getByText(new RegExp(minutes.number))).toBeVisible();

  const cell = page.locator(`td[data-row="0"][data-column="${column}"]`);
  const hands = keyboardOn(page);
  await cell.focus();
  await paste(page, 'п');
  await expect(cell).toContainText('перезачет');
  await hands.press(page.getByRole('button', { name: say('journals:unsaved.save_one', { count: 1 }), exact: true }));
  await expect(page.getByText(say('journals:saved_one', { count: 1 }))).toBeVisible();
  await page.reload();
  await expect(cell).toContainText('перезачет');

  await cell.focus();
  await page.keyboard.press('Alt+h');
  const change = page.getByRole('dialog').getByRole('listitem').first();
  for (const words of [
    person.name,
    say('history:onBehalf', { name: teacher }),
    say('history:right.substitution'),
    minutes.number,
    '7-П',
  ]) {
    await expect(change).toContainText(words);
  }
});

test('R27 the head of the department reads the journal, and nothing in it can be typed', async ({
  visit,
  asPerson,
}) => {
  const { items } = await (await asPerson('teacher.frolov')).get<List<JournalSummary>>('/api/journals?limit=100');
  const page = await visit('head.iskakov');
  await page.goto(`/journals/${items.find(({ own }) => own)?.id ?? ''}`);
  await expect(page.getByText(say('journals:readOnly', { teacher: 'Фролов Қайрат Жанибекович' }))).toBeVisible();
  await expect(page.getByRole('grid')).toHaveAttribute('aria-readonly', 'true');
  await expect(page.locator('td[data-right]:not([data-right="none"])')).toHaveCount(0);
});
