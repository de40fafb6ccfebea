import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import type { CaseName } from '../support/api-answers';
import { taskIn } from '../support/decide';
import { expect, test } from './support/browser-test';
import {
  councilRules,
  keepOnly,
  keptCouncil,
  localDay,
  noteForCouncil,
  orderCouncil,
  seatsOf,
  sittingOn,
} from './support/council-cast';
import type { Words } from './support/page-words';
import { wordsIn } from './support/page-words';
import { sidewaysBy, untilSettled } from './support/settled';

const say = wordsIn('ru');
const sayKazakh = wordsIn('kk');
const logins = {
  chair: 'dean.bekova',
  secretary: 'secretary.volkov',
  members: ['head.zhaparov', 'head.kasymova', 'teacher.nurgalieva'],
} as const;

async function violations(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await untilSettled(page);
    const axe = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']);
    for (const { id, nodes } of (await axe.analyze()).violations)
      found.push(`${colorScheme} ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  }
  return found;
}

const button = (page: Page | Locator, name: string): Locator => page.getByRole('button', { name, exact: true });
const matter = (page: Page, numbers: number): Locator =>
  page.getByRole('listitem', { name: say('sittings:matter', { numbers }), exact: true });

/** A member presses a big button, and means it. */
async function castVote(phone: Page, words: Words, vote: 'for' | 'against' | 'abstain'): Promise<void> {
  const told = words(`sittings:ballot.${vote}`);
  await button(phone, told).click();
  await expect(phone.getByText(words('sittings:ballot.sure', { vote: told }))).toBeFocused();
  await button(phone, words('sittings:ballot.confirm', { vote: told })).click();
}

test.describe('a council that decides at sittings', () => {
  test.describe.configure({ mode: 'serial' });
  let council = '';
  let faculty = '';
  let restore: () => Promise<void> = () => Promise.resolve();
  const notes: CaseName[] = [];

  // Other tests record decisions of this council without a sitting: afterwards it is as it was.
  test.afterAll(async () => {
    await restore();
  });

  test('R05 the recorder gives it a composition and rules by order; faults stand at their fields', async ({
    visit,
    asPerson,
  }) => {
    const [recorder, secretary] = [await asPerson('administrator.zhumabekova'), await asPerson(logins.secretary)];
    const { id, title, unit } = await keptCouncil(secretary);
    [council, faculty] = [id, unit.id];
    const before = await seatsOf(recorder, id);
    restore = async () => {
      await orderCouncil(recorder, id, { members: before, rules: councilRules('allowed') });
    };
    const people = await Promise.all(logins.members.map(async (login) => (await asPerson(login)).session.person));
    const chair = (await asPerson(logins.chair)).session.person;
    const seats = [
      { person: chair.id, role: 'chair' },
      { person: secretary.session.person.id, role: 'secretary' },
      ...people.slice(0, 2).map((person) => ({ person: person.id, role: 'member' })),
    ];
    await orderCouncil(recorder, id, { members: seats, rules: councilRules('allowed') });

    const page = await visit('administrator.zhumabekova');
    await page.goto('/councils');
    await page.getByRole('link', { name: `${title}, ${unit.title}` }).click();
    await page.getByRole('link', { name: say('sittings:order.open') }).click();
    await button(page, say('sittings:seat.add')).click();
    await button(page, say('sittings:order.do')).click();
    await expect(page.getByText(say('sittings:missing')).first()).toBeVisible();
    await page.getByLabel(say('sittings:order.number')).fill('77-к');
    await page.getByLabel(say('sittings:order.date')).fill(localDay(1));
    await page.getByRole('combobox', { name: say('sittings:seat.person', { number: 5 }) }).fill(people[2]!.name);
    await page.getByRole('option', { name: people[2]!.name }).click();
    await page.getByLabel(say('sittings:rules.recording.sittings-only')).check();
    expect.soft(await violations(page)).toEqual([]);
    await button(page, say('sittings:order.do')).click();
    // A paper of tomorrow is no order yet: said at its field, by the server.
    await expect(page.getByLabel(say('sittings:order.date'))).toHaveAttribute('aria-invalid', 'true');
    await page.getByLabel(say('sittings:order.date')).fill(localDay(-1));
    await button(page, say('sittings:order.do')).click();
    await expect(page.getByRole('heading', { name: title, exact: true })).toBeVisible();
    await expect(page.getByText(say('sittings:rules.recording.sittings-only')).first()).toBeVisible();
    await expect(page.getByText(people[2]!.name).first()).toBeVisible();
    await expect(page.getByText(/77-к/).first()).toBeVisible();
    expect.soft(await violations(page)).toEqual([]);
  });

  test('R05 its secretary plans and opens a sitting, members vote on phones, a tie is cast, minutes are signed', async ({
    visit,
    asPerson,
  }) => {
    // Five browsers, each looked over in both colours.
    test.setTimeout(300_000);
    const [teacher, head] = [await asPerson('teacher.frolov'), await asPerson('head.iskakov')];
    for (let one = 0; one < 3; one += 1) notes.push(await noteForCouncil(teacher, head, faculty));
    const [first, tied, late] = notes.map(({ number }) => number) as [string, string, string];
    const runner = await asPerson(logins.secretary);
    const task = await taskIn(runner, notes[0]!.id);

    const page = await visit(logins.secretary, { height: 1000 });
    await page.goto(`/inbox/${task.id}`);
    await expect(page.getByText(say('task:sitting.decides'))).toBeVisible();
    await expect(page.getByText(say('task:sitting.waits'))).toBeVisible();

    await page.goto('/councils');
    await expect(page.getByRole('link', { name: first })).toBeVisible();
    expect.soft(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: say('sittings:plan.open') }).click();
    const dialog = page.getByRole('dialog');
    await button(dialog, say('sittings:plan.do')).click();
    await expect(dialog.getByText(say('sittings:missing'))).toBeVisible();
    await dialog.getByLabel(say('sittings:plan.when')).fill(`${localDay(-1)}T10:00`);
    await button(dialog, say('sittings:plan.do')).click();
    // The server's own words: that time has passed.
    await expect(dialog.getByRole('alert')).toBeVisible();
    await dialog.getByLabel(say('sittings:plan.when')).fill(`${localDay(1)}T10:00`);
    await dialog.getByLabel(say('sittings:plan.place')).fill('Зал 204');
    await button(dialog, say('sittings:plan.do')).click();
    await page.waitForURL('**/sittings/*');
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';

    await page.goto(`/inbox/${task.id}`);
    await page.getByRole('link', { name: say('task:sitting.open') }).click();
    await page.waitForURL(`**/sittings/${id}`);
    await keepOnly(runner, id, notes);
    await page.reload();
    await expect(matter(page, 3)).toContainText(late);
    await button(page, say('sittings:move.up', { numbers: 3 })).click();
    await expect(matter(page, 2)).toContainText(late);
    await expect(button(page, say('sittings:move.up', { numbers: 2 }))).toBeFocused();
    await button(page, say('sittings:move.down', { numbers: 2 })).click();
    await expect(matter(page, 3)).toContainText(late);

    for (const numbers of [1, 2])
      await matter(page, numbers)
        .getByRole('checkbox', { name: say('sittings:selected.one', { numbers }) })
        .check();
    await button(page, say('sittings:selected.block')).click();
    const block = page.getByRole('listitem', { name: say('sittings:matter', { numbers: '1, 2' }) });
    await expect(block).toContainText(say('sittings:block_few', { count: 2 }));
    await block.getByRole('checkbox', { name: say('sittings:selected.one', { numbers: '1, 2' }) }).check();
    await button(page, say('sittings:selected.apart')).click();
    await expect(matter(page, 2)).toContainText(tied);

    const chair = await visit(logins.chair, { width: 390, height: 800 });
    const phones = [
      await visit(logins.members[0], { width: 360, height: 740, language: 'kk' }),
      await visit(logins.members[1], { width: 390, height: 800, theme: 'dark' }),
      await visit(logins.members[2], { width: 360, height: 740 }),
    ] as const;
    const [kazakh, second, interested] = phones;
    for (const phone of [chair, ...phones]) await phone.goto(`/sittings/${id}`);
    await expect(kazakh.getByText(sayKazakh('sittings:wait.itself'))).toBeVisible();
    await button(interested, say('sittings:interest.of', { numbers: 3 })).click();
    await button(interested.getByRole('dialog'), say('sittings:interest.do')).click();
    await expect(matter(page, 3)).toContainText(say('sittings:recused.declared'));

    // Without a chair and a quorum nothing is opened; the refusal is in words.
    await button(page, say('sittings:do.open.sitting')).click();
    await expect(page.getByRole('alert')).toBeVisible();
    const [member] = logins.members;
    const name = (await asPerson(member)).session.person.name;
    await button(page, say('sittings:attendance.all')).click();
    await expect(page.getByText(quorum(4)).first()).toBeVisible();
    await page.getByRole('checkbox', { name }).uncheck();
    await expect(page.getByText(quorum(3)).first()).toBeVisible();
    await page.getByRole('checkbox', { name }).check();
    await expect(page.getByText(quorum(4)).first()).toBeVisible();
    await button(page, say('sittings:do.open.sitting')).click();

    // Hands: all for, recorded by the secretary.
    await button(page, say('sittings:do.voting', { numbers: 1 })).click();
    await expect(button(kazakh, sayKazakh('sittings:ballot.for'))).toBeVisible();
    expect(await sidewaysBy(kazakh)).toBeLessThanOrEqual(0);
    expect.soft(await violations(kazakh)).toEqual([]);
    await button(page, say('sittings:hands.open')).click();
    await button(page, say('sittings:hands.rest')).click();
    expect.soft(await violations(page)).toEqual([]);
    await button(page, say('sittings:hands.do_few', { count: 4 })).click();
    await expect(
      kazakh.getByText(sayKazakh('sittings:my.given', { vote: sayKazakh('sittings:ballot.for') })),
    ).toBeVisible();
    await button(page, say('sittings:do.decide', { numbers: 1 })).click();
    await dialog.getByLabel(say('sittings:decision.resolution')).fill('Открыть журнал в пределах записки.');
    await dialog.getByLabel(say('sittings:decision.remarks')).fill('Приложить лист занятий.');
    await button(dialog, say('sittings:decision.do')).click();
    await expect(matter(page, 1)).toContainText('Приложить лист занятий.');
    await expect(matter(page, 1)).toContainText(say('sittings:tally.counts', { inFavour: 4, against: 0, abstain: 0 }));

    // Each on a phone: two and two, so that the chair decides.
    await button(page, say('sittings:do.voting', { numbers: 2 })).click();
    await castVote(chair, say, 'for');
    await castVote(kazakh, sayKazakh, 'for');
    await expect(
      kazakh.getByText(sayKazakh('sittings:my.given', { vote: sayKazakh('sittings:ballot.for') })),
    ).toBeVisible();
    await expect(page.getByText(say('sittings:voting.given', { given: 2, of: 4 }))).toBeVisible();
    await castVote(second, say, 'against');
    await castVote(interested, say, 'against');
    await expect(page.getByText(say('sittings:step.casting', { numbers: 2 }))).toBeVisible();
    await expect(chair.getByText(say('sittings:casting.title', { numbers: 2 }))).toBeVisible();
    expect.soft(await violations(chair)).toEqual([]);
    await castVote(chair, say, 'for');
    await button(page, say('sittings:do.decide', { numbers: 2 })).click();
    await expect(dialog.getByText(say('sittings:tally.cast.for'))).toBeVisible();
    await button(dialog, say('sittings:decision.do')).click();
    await expect(matter(page, 2)).toContainText(say('sittings:tally.cast.for'));
    await expect(matter(page, 2)).toContainText(tied);

    await button(page, say('sittings:postpone.of', { numbers: 3 })).click();
    await button(dialog, say('sittings:postpone.do')).click();
    await expect(dialog.getByText(say('sittings:missing'))).toBeVisible();
    await dialog.getByLabel(say('sittings:reason')).fill('Ждём объяснений.');
    await button(dialog, say('sittings:postpone.do')).click();
    await expect(matter(page, 3)).toContainText('Ждём объяснений.');
    await expect(matter(page, 3)).toContainText(say('sittings:result.runsOn'));

    await button(page, say('sittings:do.close')).click();
    await button(dialog, say('sittings:do.close')).click();
    await button(page, say('sittings:do.sign')).click();
    await expect(page.getByText(say('sittings:minutes.waits.chair'))).toBeVisible();
    await button(chair, say('sittings:do.sign')).click();
    await expect(page.getByText(say('sittings:step.done'))).toBeVisible();
    await button(page, say('sittings:minutes.show')).click();
    await expect(page.getByText('ПРОТОКОЛ').first()).toBeAttached();
    await button(page, say('sittings:minutes.hide')).click();
    await button(page, say('sittings:extract.of', { number: first })).click();
    await expect(page.getByRole('figure')).toContainText('Приложить лист занятий', { timeout: 30_000 });
    expect.soft(await violations(page)).toEqual([]);
    expect.soft(await violations(interested)).toEqual([]);
    expect(await sidewaysBy(interested)).toBeLessThanOrEqual(0);
  });

  test('R05 a page that has grown old is refused in plain words, and is new again', async ({ visit, asPerson }) => {
    const runner = await asPerson(logins.secretary);
    const plannedFor = new Date(Date.now() + 86_400_000).toISOString();
    await runner.post(`/api/councils/${council}/sittings`, { plannedFor });
    // What was postponed stands on the next agenda.
    const id = await sittingOn(runner, council, notes[2]!);
    const page = await visit(logins.secretary, { faultsExpected: true });
    // Neither a notice nor a look of its own tells the page what happens meanwhile.
    await page.route('**/api/events', async (route) => {
      await route.abort();
    });
    await page.goto(`/sittings/${id}`);
    await expect(page.getByRole('link', { name: say('sittings:case', { number: notes[2]!.number }) })).toBeVisible();
    await page.route(`**/api/sittings/${id}`, async (route) => {
      await route.abort();
    });
    await button(page, say('sittings:cancel.do')).click();
    await runner.post(`/api/sittings/${id}/cancel`, { reason: 'Перенесено.' });
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(say('sittings:reason')).fill('Нет кворума.');
    await button(dialog, say('sittings:cancel.do')).click();
    await expect(dialog.getByRole('alert')).toBeVisible();
    await page.unroute(`**/api/sittings/${id}`);
    await expect(page.getByText(say('sittings:step.cancelled', { reason: 'Перенесено.' }))).toBeVisible();
  });

  test('R05 a written vote: each sends his ballot until the deadline, the list says which are given', async ({
    visit,
    asPerson,
  }) => {
    const runner = await asPerson(logins.secretary);
    const at = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();
    const { id } = await runner.post<{ id: string }>(`/api/councils/${council}/sittings`, {
      ...{ kind: 'written', plannedFor: at(1), deadline: at(24) },
    });
    await keepOnly(runner, id, notes.slice(2));
    const page = await visit(logins.secretary);
    await page.goto(`/sittings/${id}`);
    await button(page, say('sittings:do.open.written')).click();
    const phone = await visit(logins.members[0], { width: 360, height: 740, language: 'kk', theme: 'dark' });
    await phone.goto(`/sittings/${id}`);
    await castVote(phone, sayKazakh, 'abstain');
    await expect(
      phone.getByText(sayKazakh('sittings:my.given', { vote: sayKazakh('sittings:ballot.abstain') })).first(),
    ).toBeVisible();
    expect(await sidewaysBy(phone)).toBeLessThanOrEqual(0);
    expect.soft(await violations(phone)).toEqual([]);
    await expect(page.getByText(say('sittings:voting.silent')).first()).toBeVisible();
    expect.soft(await violations(page)).toEqual([]);
  });
});

const quorum = (present: number): string => say('sittings:quorum.holds', { present, base: 4, needed: 3 });
