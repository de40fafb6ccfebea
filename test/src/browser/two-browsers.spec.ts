import type { CaseName, HistoryEvent, List } from '../support/api-answers';
import { findSubject, noteOn } from '../support/cast';
import { decide, outcomeOf, taskIn } from '../support/decide';
import type { ApiClient } from '../support/api-client';
import { expect, test } from './support/browser-test';
import { wordsIn } from './support/page-words';
import { verdict } from './support/steps';

const say = wordsIn('ru');
const head = 'head.iskakov';

async function file(teacher: ApiClient): Promise<CaseName> {
  const form = noteOn(await findSubject(teacher, 1));
  return await teacher.post<CaseName>('/api/cases', { procedure: 'journal-correction', form });
}

const acts = async (person: ApiClient, { id }: CaseName): Promise<number> =>
  (await person.get<List<HistoryEvent>>(`/api/cases/${id}/events`)).items.filter(({ outcome }) => outcome !== null)
    .length;

test('R44 what one files, the other sees in his inbox within a second, without asking', async ({
  asPerson,
  visit,
}, info) => {
  const teacher = await asPerson('teacher.frolov');
  const page = await visit(head);
  await page.goto('/inbox');
  await expect(page.getByRole('heading', { level: 1, name: say('inbox:title') })).toBeVisible();
  // The stream of notices is open when the waiting tasks are counted in the navigation.
  await page.waitForTimeout(1000);
  const delays: number[] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    const { number } = await file(teacher);
    const filed = performance.now();
    // Tasks that come while one reads stand behind a button, so that nothing moves under the hand.
    const fresh = page.getByRole('button', { name: /: показать$/ });
    await expect(page.getByRole('main').getByText(number).or(fresh).first()).toBeVisible({ timeout: 5000 });
    delays.push(performance.now() - filed);
    if (await fresh.isVisible()) await fresh.click();
    await expect(page.getByRole('main').getByText(number)).toBeVisible();
  }
  const description = delays.map((delay) => `${delay.toFixed(0)} ms`).join(', ');
  info.annotations.push({ type: 'from the filing’s answer to the other’s page', description });
  expect(Math.min(...delays)).toBeLessThan(1000);
});

test('R44 a decision on what has just been decided elsewhere is a calm message, and decides nothing', async ({
  asPerson,
  visit,
}) => {
  const filed = await file(await asPerson('teacher.frolov'));
  const api = await asPerson(head);
  const task = await taskIn(api, filed.id);
  const page = await visit(head, { faultsExpected: true });
  // This browser hears no notices, as one whose connection sleeps.
  await page.route('**/api/events', async (route) => {
    await route.abort();
  });
  await page.goto(`/inbox/${task.id}`);
  const agree = verdict(page, outcomeOf(task, 'agree'));
  await expect(agree).toBeVisible();
  await decide(api, task, { outcome: outcomeOf(task, 'agree') });
  await agree.click();
  // He has decided it himself, only elsewhere: it is told as his own decision.
  const { title } = outcomeOf(task, 'agree');
  await expect(page.getByText(say('task:decided.done', { outcome: title }))).toBeVisible();
  expect(await acts(api, filed)).toBe(1);
});

test('R44 the network fails in mid-decision, and the second press decides once', async ({ asPerson, visit }) => {
  const filed = await file(await asPerson('teacher.frolov'));
  const api = await asPerson(head);
  const task = await taskIn(api, filed.id);
  const page = await visit(head, { faultsExpected: true });
  const keys: string[] = [];
  let cut = false;
  await page.route('**/api/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname.endsWith('/decision')) keys.push(route.request().headers()['idempotency-key'] ?? '');
    if (pathname.endsWith('/decision') && keys.length === 1) {
      // The server hears the first press, but its answer is lost on the way, and nothing comes for a while.
      cut = true;
      await route.fetch();
    }
    // Only the second press brings the network back: a look at the task before it would find it decided.
    if (keys.length === 2) cut = false;
    await (cut || pathname === '/api/events' ? route.abort('connectionreset') : route.continue());
  });
  await page.goto(`/inbox/${task.id}`);
  const agree = outcomeOf(task, 'agree');
  await verdict(page, agree).click();
  await expect(page.getByText(say('task:unsent.title'))).toBeVisible();
  await verdict(page, agree).click();
  await expect(page.getByText(say('task:decided.done', { outcome: agree.title }))).toBeVisible();
  expect(new Set(keys).size).toBe(1);
  expect(keys).toHaveLength(2);
  expect(await acts(api, filed)).toBe(1);
});

test('R44 what was begun to be written is still there after a reload', async ({ visit }) => {
  const page = await visit('teacher.frolov');
  const cause = 'Отметка внесена не тому студенту, проверено по ведомости.';
  await page.goto('/file/journal-correction');
  await page.getByRole('main').locator('form textarea').first().fill(cause);
  // A page that is left in mid-word keeps the word.
  await page.reload();
  await expect(page.getByRole('main').locator('form textarea').first()).toHaveValue(cause);
  await expect(page.getByText(say('filing:draft.restored'))).toBeVisible();
});
