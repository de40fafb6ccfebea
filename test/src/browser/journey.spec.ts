import type { Page } from '@playwright/test';
import type { CaseName, CaseView, Journal, List, Paper } from '../support/api-answers';
import { findSubject } from '../support/cast';
import { pdfText } from '../support/pdf-text';
import { expect, test } from './support/browser-test';
import type { Hands } from './support/hands';
import { keyboardOn, mouseOn } from './support/hands';
import type { Language } from './support/page-words';
import { wordsIn } from './support/page-words';
import { decideOpenTask, fileNote, openTask } from './support/steps';
import type { Worker } from './support/steps';

interface Way {
  readonly name: string;
  readonly language: Language;
  readonly hands: (page: Page) => Hands;
  readonly cause: string;
}

const ways: readonly Way[] = [
  {
    name: 'by mouse, in Russian',
    language: 'ru',
    hands: mouseOn,
    cause: 'Отметка внесена в соседнюю строку; ошибка замечена при сверке со списком группы.',
  },
  {
    name: 'by keyboard alone, in Kazakh',
    language: 'kk',
    hands: keyboardOn,
    cause: 'Баға көрші жолға қойылған; қате топтың тізімімен салыстыру кезінде байқалды.',
  },
];

for (const { name, language, hands, cause } of ways) {
  test(`R01 R02 R05 R06 R08 the journal correction from the note to the result sheet, ${name}`, async ({
    visit,
    asPerson,
  }) => {
    const say = wordsIn(language);
    const worker = async (login: string): Promise<Worker> => {
      const page = await visit(login, { language });
      return { page, hands: hands(page), say, api: await asPerson(login, language) };
    };
    const teacher = await worker('teacher.nurgalieva');
    const subject = await findSubject(teacher.api, 1);
    const filed = await fileNote(teacher, subject, cause);

    const head = await worker('head.zhaparov');
    await openTask(head, filed);
    // The paper itself stands beside the decision.
    await expect(head.page.locator('canvas').first()).toBeVisible();
    await decideOpenTask(head, filed, 'agree');

    const secretary = await worker('secretary.volkov');
    const other = await worker('secretary.ermekov');
    const waiting = await secretary.api.get<List<unknown>>(`/api/tasks?case=${filed.id}`);
    const council = waiting.items.length > 0 ? secretary : other;
    await openTask(council, filed);
    await decideOpenTask(council, filed, 'allow');

    const registrar = await worker('registrar.toktogulov');
    await openTask(registrar, filed);
    await decideOpenTask(registrar, filed, 'open');

    await openTask(teacher, filed);
    await teacher.hands.press(teacher.page.getByRole('link', { name: say('task:window.open') }));
    const { before, after } = await correctMark(teacher, filed);

    await openTask(teacher, filed);
    await decideOpenTask(teacher, filed, 'close');

    const { state, outcome } = await teacher.api.get<CaseView>(`/api/cases/${filed.id}`);
    expect({ state, outcome }).toEqual({ state: 'ended', outcome: 'corrected' });
    const { items } = await teacher.api.get<List<Paper>>(`/api/cases/${filed.id}/documents`);
    const sheet = items.find(({ template, current }) => template === 'result-sheet' && current);
    const text = pdfText(await teacher.api.download(sheet?.content ?? ''));
    for (const part of [before, after, subject.journal.group.name]) expect(text).toContain(part);
  });
}

/** Writes another mark where the window allows it. */
async function correctMark(
  { page, hands, say, api }: Worker,
  filed: CaseName,
): Promise<{ readonly before: string; readonly after: string }> {
  await expect(page).toHaveURL(/\/journals\//);
  const { form } = await api.get<{ form: { students: string[]; dates: string[]; lessonTypes: string[] } }>(
    `/api/cases/${filed.id}`,
  );
  const journal = await api.get<Journal>(`/api/journals/${page.url().split('/').at(-1)?.split(/[?#]/)[0] ?? ''}`);
  const row = journal.students.findIndex(({ id }) => id === form.students[0]);
  const column = journal.lessons.findIndex(
    ({ date, type }) => form.dates.includes(date) && form.lessonTypes.includes(type),
  );
  const before = journal.students[row]?.marks[journal.lessons[column]?.id ?? ''] ?? '–';
  const after = before === '91' ? '92' : '91';
  await hands.mark(page.locator(`td[data-row="${row}"][data-column="${column}"]`), after);
  await hands.press(page.getByRole('button', { name: say('journals:unsaved.save_one', { count: 1 }) }));
  await expect(page.getByText(say('journals:saved_one', { count: 1 }))).toBeVisible();
  return { before, after };
}
