import type { CaseName, Journal, List } from '../support/api-answers';
import type { ApiClient } from '../support/api-client';
import { gatherCast } from '../support/cast';
import { ownJournals } from '../support/journals';
import { expect, test } from './support/browser-test';
import { correctionPlayer, opening } from './support/correction-player';
import type { SheetAnswer } from './support/formed-sheet';
import { formWholeSheets } from './support/formed-sheet';
import { wordsIn } from './support/page-words';
import type { PlayedCases } from './support/played-cases';
import { playCases } from './support/played-cases';

const say = wordsIn('ru');

interface Card {
  readonly student: { readonly name: string; readonly recordBook: string };
  readonly corrections: readonly {
    readonly after: { readonly value: string | null };
    readonly right: { readonly window: { readonly case: CaseName } | null };
  }[];
}

let played: PlayedCases;
test.beforeAll(async ({ address }) => {
  played = await playCases(address);
});

interface FilledJournal {
  readonly id: string;
  readonly discipline: { readonly name: string };
  readonly group: { readonly id: string; readonly name: string };
  readonly teacher: { readonly name: string };
  readonly held: number;
  readonly filled: number;
  readonly empty: number;
  readonly late: number;
}

test('R21 R27 the head of a department sees how its journals are filled, and comes from a row to the journal', async ({
  visit,
  asPerson,
}) => {
  const head = await asPerson('head.iskakov');
  const { items } = await head.get<List<FilledJournal>>('/api/filling?limit=100');
  const [first] = items;
  if (first === undefined) throw new Error('the department has no journals');
  const page = await visit('head.iskakov');
  await page.goto('/inbox');
  await page.getByRole('link', { name: say('shell:navigation.filling') }).click();
  await expect(page.getByRole('heading', { level: 1, name: say('shell:navigation.filling') })).toBeVisible();
  const rows = page.getByRole('row');
  // The head of the table is a row too.
  await expect(rows).toHaveCount(items.length + 1);
  await expect(rows.nth(1)).toContainText(`${first.filled} / ${first.held}`);
  await expect(rows.nth(1)).toContainText(first.teacher.name);
  // What is neither filled nor empty is named: «18 / 22» beside «nothing is empty» would be a riddle.
  const place = items.findIndex(({ held, filled, empty }) => held > filled + empty);
  const { held = 0, filled = 0, empty = 0 } = items[place] ?? {};
  await expect(rows.nth(place + 1)).toContainText(say('filling:unmissed', { lectures: held - filled - empty }));
  await rows.nth(1).getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`/journals/${first.id}$`));
});

/** Opens a window on the last mid-term of a journal and empties a mark in it: the sheet then wants it. */
async function loseMark(address: string, teacher: ApiClient, journal: Journal): Promise<LostMark> {
  const lesson = journal.lessons.filter(({ type }) => type === 'midterm').at(-1);
  const [student] = journal.students;
  if (lesson === undefined || student === undefined) throw new Error('the journal has no mid-term');
  const { file, play } = correctionPlayer(await gatherCast(address, 'ru'), teacher, {
    ...{ journal, lesson, students: [student] },
  });
  const opened = await play(await file(), opening);
  await teacher.put(`/api/journals/${journal.id}/marks`, {
    marks: [{ lesson: lesson.id, student: student.id, value: null }],
  });
  return {
    student: student.name,
    mark: student.marks[lesson.id] ?? '',
    closeWindow: async () => {
      await play(opened, [['teacher', 'close']]);
    },
  };
}

interface LostMark {
  readonly student: string;
  readonly mark: string;
  readonly closeWindow: () => Promise<void>;
}

test('R27 the registrar’s office finds journals among all at the server: page by page, by words in any order', async ({
  visit,
  asPerson,
}) => {
  const { items } = await (await asPerson('registrar.toktogulov')).get<List<FilledJournal>>('/api/journals?limit=100');
  const wanted = items.find(({ id }) => id === played.journal);
  if (wanted === undefined) throw new Error('the journal is not listed');
  const page = await visit('registrar.toktogulov');
  await page.goto('/journals');
  const cards = page.getByRole('main').locator('a[href^="/journals/"]');
  await expect(cards).toHaveCount(50);
  await page.getByRole('button', { name: say('design:case.more') }).click();
  await expect(cards).toHaveCount(items.length);
  const search = page.getByRole('searchbox', { name: say('journals:list.search') });
  await search.fill(`${wanted.group.name} ${wanted.discipline.name.toUpperCase()}`);
  await expect(cards).toHaveCount(1);
  await expect(cards.first()).toHaveAttribute('href', `/journals/${wanted.id}`);
  await search.fill('нет такого журнала');
  await expect(page.getByRole('heading', { name: say('journals:list.none.title') })).toBeVisible();
  await page.getByRole('button', { name: say('journals:list.none.reset') }).click();
  await expect(cards).toHaveCount(items.length);
  await expect(search).toHaveValue('');

  // What a list is narrowed to is searched at the server as well, and named when an address brings it.
  await page.goto(`/sheets?group=${wanted.group.id}`);
  await expect(page.getByRole('combobox', { name: say('sheets:filter.group') })).toHaveValue(wanted.group.name);
  await page.getByRole('combobox', { name: say('sheets:filter.discipline') }).fill(wanted.discipline.name);
  await page.getByRole('option', { name: wanted.discipline.name }).first().click();
  await expect(page).toHaveURL(/discipline=/);
});

test('R20 R34 a teacher forms a sheet, comes from a missing mark to its cell, is told what closing locks, and closes it late', async ({
  visit,
  asPerson,
  address,
}) => {
  const teacher = await asPerson('teacher.nurgalieva');
  const [whole] = await formWholeSheets(teacher);
  if (whole === undefined) throw new Error('no sheet of the teacher is complete');
  const { sheet, journal } = whole;
  const lost = await loseMark(address, teacher, await teacher.get<Journal>(`/api/journals/${journal.id}`));
  const page = await visit('teacher.nurgalieva');
  await page.goto('/sheets');
  await page.getByRole('button', { name: say('sheets:form.do') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: say('sheets:form.kind') }).click();
  await page.getByRole('option', { name: 'Ведомость рубежного контроля' }).click();
  await dialog.getByRole('combobox', { name: say('sheets:form.place') }).click();
  const place = `${journal.discipline.name} · ${journal.group.name} · ${journal.period.title}`;
  await page.getByRole('option', { name: place, exact: true }).click();
  await dialog.getByRole('button', { name: say('sheets:form.do') }).click();
  await expect(page).toHaveURL(new RegExp(`/sheets/${sheet.id}$`));
  // Every student stands in it with what came out.
  for (const { student } of sheet.table.rows)
    await expect(page.getByRole('rowheader', { name: student.name }).first()).toBeVisible();
  // R20: the name of whoever lacks a mark leads to the very cell, where it can be typed at once.
  const missing = page.getByRole('region', { name: say('sheets:missing.title') });
  await missing.getByRole('link', { name: lost.student, exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/journals/${journal.id}[?]`));
  const cell = page.locator('td[role="gridcell"]:focus');
  await expect(cell).toHaveAttribute('data-right', 'window');
  await page.keyboard.type(lost.mark);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: say('journals:unsaved.save_one', { count: 1 }), exact: true }).click();
  await expect(page.getByText(say('journals:saved_one', { count: 1 }))).toBeVisible();
  await lost.closeWindow();
  await page.goto(`/sheets/${sheet.id}`);
  await expect(missing).toHaveCount(0);

  await page.getByRole('button', { name: say('sheets:close.ask') }).click();
  await expect(page.getByRole('dialog')).toContainText(say('sheets:close.later'));
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('sheets:close.do') })
    .click();
  await expect(page.getByRole('heading', { level: 2, name: say('sheets:revisions') })).toBeVisible();
  const closed = await teacher.get<SheetAnswer>(`/api/sheets/${sheet.id}`);
  expect(closed.state).toBe('closed');
  await expect(page.getByText(say('sheets:number', { number: closed.number ?? '' })).first()).toBeVisible();
  await expect(page.getByText(say('sheets:late'), { exact: true })).toBeVisible();
  await page.getByRole('link', { name: say('sheets:view.paper') }).click();
  await expect(page.locator('canvas').first()).toBeVisible({ timeout: 60_000 });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: say('sheets:download') }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
});

test('R27 a student sees his own marks, and no other part of the product', async ({ visit, asPerson }) => {
  const student = await asPerson('student.sharipova');
  const { disciplines } = await student.get<{ disciplines: { discipline: { name: string } }[] }>('/api/students/me');
  const page = await visit('student.sharipova', { width: 360 });
  await page.goto('/');
  await expect(page).toHaveURL(/\/marks$/);
  await expect(page.getByRole('main')).toContainText(student.session.person.name);
  for (const { discipline } of disciplines)
    await expect(page.getByRole('heading', { level: 2, name: discipline.name })).toBeVisible();
  // What a frame means is said, and said to those who see no colour.
  await expect(page.getByText(say('cabinet:controls'))).toBeVisible();
  const marks = page.getByRole('list', { name: say('cabinet:current') }).first();
  await expect(marks.getByRole('listitem').filter({ hasText: 'рубежный контроль' }).first()).toBeVisible();
  await page.getByRole('button', { name: say('shell:navigation.menu') }).click();
  const navigation = page.getByRole('navigation', { name: say('shell:navigation.label') });
  await expect(navigation.getByRole('link')).toHaveText([say('shell:navigation.marks')]);
  await page.goto('/filling');
  await expect(page.getByRole('heading', { name: say('filling:noRight.title') })).toBeVisible();
  await page.goto('/sheets');
  await expect(page.getByRole('heading', { name: say('sheets:empty.title') })).toBeVisible();
});

test('R45 the registrar’s office comes from a name to the student’s card, with what each entry rests on', async ({
  visit,
  asPerson,
}) => {
  const { journal, student: id, mark } = played;
  const registrar = await asPerson('registrar.toktogulov');
  const { student, corrections: kept } = await registrar.get<Card>(`/api/students/${id}/card`);
  // Where windows of two cases lie over the same cell, the evidence names the one that was used.
  const number = kept.find(({ after }) => after.value === mark)?.right.window?.case.number ?? 'no correction';
  const page = await visit('registrar.toktogulov');
  await page.goto(`/journals/${journal}`);
  await page.getByRole('rowheader').getByRole('button', { name: student.name, exact: true }).click();
  await page.getByRole('link', { name: say('journals:history.card') }).click();
  await expect(page).toHaveURL(new RegExp(`/students/${id}$`));
  await expect(page.getByRole('heading', { level: 1, name: student.name })).toBeVisible();
  await expect(page.getByRole('list', { name: say('students:groups') })).toContainText('Приказ');
  // The correction and the history both lead to the case that allowed it; the history has what was written before too.
  const corrections = page.getByRole('list', { name: say('students:corrections.title') }).getByRole('listitem');
  await expect(corrections.filter({ hasText: number }).first()).toContainText(mark);
  const history = page.getByRole('list', { name: say('students:history') }).getByRole('listitem');
  await expect(history.filter({ has: page.getByRole('link', { name: number }) }).first()).toContainText(mark);
  await expect(history.filter({ hasText: say('history:right.import') }).first()).toBeVisible();

  await page.getByRole('link', { name: say('students:back') }).click();
  await page.getByRole('searchbox', { name: say('students:search') }).fill(student.recordBook.toLowerCase());
  await expect(page).toHaveURL(/q=/);
  const rows = page.getByRole('list', { name: say('shell:navigation.students') }).getByRole('listitem');
  await expect(rows).toHaveCount(1);
  await rows.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: student.name })).toBeVisible();
  // A teacher has no way there, and is told whose it is.
  const teacher = await visit('teacher.frolov');
  await teacher.goto(`/students/${id}`);
  await expect(teacher.getByRole('heading', { name: say('students:noRight.title') })).toBeVisible();
  await expect(teacher.getByRole('link', { name: say('shell:navigation.students') })).toHaveCount(0);
});

test('R07 the head of the registrar’s office extends a window by a recorded decision', async ({ visit, asPerson }) => {
  const { open } = played;
  const registrar = await asPerson('registrar.toktogulov');
  const { items } = await registrar.get<List<ListedWindow>>('/api/windows?limit=100');
  const window = items.find((one) => one.case.id === open.id);
  if (window === undefined) throw new Error('the window of the case is not listed');
  const page = await visit('registrar.toktogulov');
  await page.goto('/windows');
  await page.getByRole('button', { name: say('windows:extend.of', { number: window.number }) }).click();
  const dialog = page.getByRole('dialog');
  // A day later, as the university's clock shows it (UTC+5).
  const until = new Date(Math.ceil(Date.parse(window.closesAt) / 60_000) * 60_000 + 24 * 3_600_000);
  const local = new Date(until.getTime() + 5 * 3_600_000).toISOString().slice(0, 16);
  await dialog.getByLabel(say('windows:extend.until')).fill(local);
  const basis = 'Протокол деканата № 17: преподаватель был на больничном';
  await dialog.getByRole('textbox', { name: say('windows:extend.basis') }).fill(basis);
  await dialog.getByRole('button', { name: say('windows:extend.do') }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(basis)).toBeVisible();
  const after = await registrar.get<List<ListedWindow>>('/api/windows?limit=100');
  expect(after.items.find(({ id }) => id === window.id)?.closesAt).toBe(until.toISOString());
});

test('R24 the registrar’s office sets how long lessons may be filled, having seen what it means for the next one', async ({
  visit,
}) => {
  const page = await visit('registrar.toktogulov');
  await page.goto('/teaching?part=terms');
  await page.getByRole('button', { name: say('teaching:rule.record') }).click();
  const dialog = page.getByRole('dialog');
  const preview = dialog.getByRole('region', { name: say('teaching:rule.preview.title') });
  const record = dialog.getByRole('button', { name: say('teaching:rule.form.do') });
  await record.click();
  await expect(dialog.getByText(say('teaching:rule.form.daysFault'))).toBeVisible();
  await dialog.getByRole('textbox', { name: say('teaching:rule.form.days') }).fill('4');
  await expect(preview).toContainText(say('teaching:rule.preview.until'));
  await preview.getByText(say('teaching:rule.preview.days')).click();
  await expect(preview).toContainText(say('design:due.day', { number: 4 }));
  // A day that is past, and one on which the sample has no lesson yet.
  const day = (from: number): string => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10);
  await dialog.getByLabel(say('teaching:rule.form.validFrom')).fill(day(-40));
  await expect(dialog.getByText('дата не может быть в прошлом')).toBeVisible();
  await dialog.getByLabel(say('teaching:rule.form.validFrom')).fill(day(60));
  await expect(preview).toContainText(say('teaching:rule.preview.none'));
  const basis = 'Положение об электронном журнале, п. 4, в редакции приказа № 61';
  await dialog.getByRole('textbox', { name: say('teaching:rule.basis') }).fill(basis);
  await record.click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(say('teaching:rule.done'))).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: basis })).toContainText(say('teaching:rule.upcoming'));
});

test('R24 on a phone the rules of filling are read without pushing a table sideways', async ({ visit }) => {
  const page = await visit('registrar.toktogulov', { width: 360 });
  await page.goto('/teaching?part=terms');
  const rules = page.getByRole('list', { name: say('teaching:rule.title') }).getByRole('listitem');
  await expect(rules.first()).toContainText('Положение об электронном журнале');
  await expect(page.getByRole('region', { name: say('teaching:rule.title') }).getByRole('table')).toHaveCount(0);
});

test('R20 a consolidated sheet begins with the running period, and the way back does not lead in a circle', async ({
  visit,
}) => {
  const page = await visit('registrar.toktogulov');
  await page.goto('/sheets');
  await page.getByRole('link', { name: say('sheets:consolidated.title') }).click();
  await expect(page).toHaveURL(/period=/);
  await expect(page.getByRole('combobox', { name: say('sheets:filter.period') })).not.toHaveValue('');
  await page.goBack();
  await expect(page).toHaveURL(/\/sheets$/);
});

test('R28 what another journal would not do is told in words, and what became of it is recorded', async ({
  visit,
  asPerson,
  address,
}) => {
  const teacher = await asPerson('teacher.nurgalieva');
  const journals = await ownJournals(teacher);
  const journal = journals.find(({ discipline }) => discipline.name === 'Жоғары математика') ?? journals[0];
  const today = new Date().toISOString().slice(0, 10);
  const lesson = journal?.lessons.findLast(({ open, date, type }) => !open && date < today && type !== 'lecture');
  const student = journal?.students.find(({ marks }) => marks[lesson?.id ?? ''] !== undefined);
  if (journal === undefined || lesson === undefined || student === undefined) throw new Error('no mark to correct');
  // A journal elsewhere to which nobody has brought the keys of this discipline: it has to refuse.
  const administrator = await asPerson('administrator.zhumabekova');
  const connector = {
    kind: 'http',
    address: 'http://127.0.0.1:9',
    disciplines: [journal.discipline.id],
    enabled: true,
  };
  await administrator.put('/api/journal-connectors/elsewhere', {
    ...connector,
    secret: 'a secret of the test, and no other one',
  });
  try {
    const { file, play } = correctionPlayer(await gatherCast(address, 'ru'), teacher, {
      ...{ journal, lesson, students: [student] },
    });
    await play(await file(), opening);
    const registrar = await asPerson('registrar.toktogulov');
    await expect
      .poll(async () => (await registrar.get<List<object>>('/api/incidents')).items.length, { timeout: 30_000 })
      .toBeGreaterThan(0);
  } finally {
    await administrator.put('/api/journal-connectors/elsewhere', { ...connector, disciplines: [], enabled: false });
  }
  const page = await visit('registrar.toktogulov');
  await page.goto('/incidents');
  const incident = page
    .getByRole('listitem')
    .filter({ hasText: say('windows:incident.open-failed.title') })
    .first();
  await incident.getByText(say('windows:incidents.evidence')).click();
  await expect(incident).toContainText(say('windows:evidence.fault.refused'));
  await expect(incident).toContainText(say('windows:evidence.reason.key-missing'));
  // No key of the server's is left to read.
  await expect(incident).not.toContainText(/connector-|key-missing|reference:/);
  await incident.getByRole('button', { name: say('windows:incidents.resolve.do') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('Ключи дисциплин переданы; окно открыто в своём журнале.');
  await dialog.getByRole('button', { name: say('windows:incidents.resolve.do') }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('link', { name: say('windows:incidents.state.resolved') }).click();
  await expect(page.getByText(/Ключи дисциплин переданы/)).toBeVisible();
});

interface ListedWindow {
  readonly id: string;
  readonly number: string;
  readonly case: { readonly id: string };
  readonly closesAt: string;
}
