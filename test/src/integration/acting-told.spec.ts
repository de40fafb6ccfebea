import { applyDueRungs, collectTaskItems, writeLetters } from '@kelisim/persistence';
import { fileNote } from '../support/drive-case';
import type { TestApi, User } from '../support/http-api';
import { startTestApi } from '../support/http-api';
import { substitute } from '../support/substitutions';

let api: TestApi;
let teacher: User;
let head: User;
let deputy: User;

beforeEach(async () => {
  api = await startTestApi();
  teacher = await api.as('teacher', 'biology');
  head = await api.as('department-head', 'biology');
  deputy = await api.as('teacher', 'history');
});
afterEach(async () => {
  await api.stop();
});

/** Whoever waits to be mailed of a task of the case. */
async function mailed(id: string): Promise<readonly string[]> {
  await collectTaskItems(api.engine.database, api.engine.university, { since: null, most: 1000 });
  const { rows } = await api.engine.test.owner.query<{ person: string }>(
    'select person from mail_items where case_id = $1 and task is not null order by person',
    [id],
  );
  return rows.map(({ person }) => person);
}

const both = (): string[] => [head.person.person, deputy.person.person].sort();

it('R38 whoever acts for a head is mailed of his tasks too, in the procedures of the order', async () => {
  const before = await fileNote(teacher);
  expect(await mailed(before.id)).toEqual([head.person.person]);
  await substitute(api.engine, head.person, deputy.person, { procedures: ['journal-correction'] });
  expect(await mailed(before.id)).toEqual(both());
  // Found once, whoever looks again.
  expect(await mailed(before.id)).toEqual(both());
});

it('R38 R48 nobody is mailed of his own case, nor by an order that names other procedures', async () => {
  await substitute(api.engine, head.person, teacher.person, {});
  await substitute(api.engine, head.person, deputy.person, { procedures: ['regulation-approval'] });
  expect(await mailed((await fileNote(teacher)).id)).toEqual([head.person.person]);
});

it('R38 whoever acts is reminded before the term ends, as the holder is', async () => {
  const { id } = await fileNote(teacher);
  await substitute(api.engine, head.person, deputy.person, {});
  await api.engine.test.runAhead('48 hours');
  const ref = { university: api.engine.university, caseId: id };
  await applyDueRungs(api.engine.database, api.engine.stores, ref);
  const { owner } = api.engine.test;
  const effects = await owner.query<{ id: string }>(
    `select id from effects where case_id = $1 and kind = 'letter' and content ->> 'kind' = 'reminder'`,
    [id],
  );
  for (const effect of effects.rows) await writeLetters(api.engine.database, api.engine.stores, ref, effect.id);
  const { rows } = await owner.query<{ person: string }>('select person from letters where case_id = $1', [id]);
  expect(rows.map(({ person }) => person).sort()).toEqual(both());
});

it('R38 what was decided for somebody stands in his list, with who decided, beside his own', async () => {
  const [first, second] = [await fileNote(teacher), await fileNote(teacher)];
  await substitute(api.engine, head.person, deputy.person, {});
  const decide = async (who: User, id: string, more: object): Promise<void> => {
    const { body } = (await head.get(`/api/tasks?case=${id}`)) as {
      body: { items: { id: string; version: number }[] };
    };
    const [task] = body.items;
    const sent = { outcome: 'agree', version: task!.version, ...more };
    expect((await who.post(`/api/tasks/${task!.id}/decision`, sent)).status).toBe(200);
  };
  await decide(head, first.id, {});
  await decide(deputy, second.id, { for: head.person.person });
  const listed = async (who: User, query = ''): Promise<{ items: object[]; next: string | null }> =>
    (await who.get(`/api/tasks/decided${query}`)).body as { items: object[]; next: string | null };
  const { items } = await listed(head);
  expect(items).toMatchObject([
    { case: { number: second.number }, acting: deputy.person.shortName },
    { case: { number: first.number }, acting: null },
  ]);
  const page = await listed(head, '?limit=1');
  expect(page.items).toMatchObject([{ case: { number: second.number } }]);
  expect((await listed(head, `?limit=1&cursor=${encodeURIComponent(page.next ?? '')}`)).items).toMatchObject([
    { case: { number: first.number } },
  ]);
  // He himself has it among his own.
  expect((await listed(deputy)).items).toMatchObject([{ case: { number: second.number }, acting: null }]);
});
