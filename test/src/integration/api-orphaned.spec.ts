import { fileEngineNote, openTasks } from '../support/engine-note';
import type { TestApi, User } from '../support/http-api';
import { startTestApi } from '../support/http-api';

interface Orphan {
  readonly id: string;
  readonly why: string;
  readonly at: { readonly position: string; readonly unitName: string } | null;
  readonly person: string | null;
  readonly goesTo: { readonly position: string };
}

let api: TestApi;
let administrator: User;

beforeAll(async () => {
  api = await startTestApi();
  administrator = await api.as('administrator');
});
afterAll(async () => {
  await api.stop();
});

const orphans = async (query = 'limit=100'): Promise<{ items: readonly Orphan[]; next: string | null }> =>
  (await administrator.get(`/api/tasks/orphaned?${query}`)).body as { items: readonly Orphan[]; next: string | null };
const leave = async (person: string): Promise<void> => {
  await api.engine.test.owner.query('update appointments set valid_to = app_now() where person = $1', [person]);
};
const comeBack = async (person: string): Promise<void> => {
  await api.engine.test.owner.query('update appointments set valid_to = null where person = $1', [person]);
};

describe('R43 tasks that stand with nobody', () => {
  it('are none while every post is held, and shown to the administrator alone', async () => {
    await fileEngineNote(api.engine);
    expect((await orphans()).items).toEqual([]);
    expect((await (await api.as('registrar')).get('/api/tasks/orphaned')).status).toBe(403);
  });

  it('are those of a post that has become vacant, with the superior, or above whom nobody is, the administrator', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 3; count += 1)
      ids.push((await openTasks(api.engine, (await fileEngineNote(api.engine)).id))[0]!.id);
    const head = await api.as('department-head', 'biology');
    const dean = await api.as('dean', 'science');
    await leave(head.person.person);
    const { items } = await orphans();
    expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
    expect(items[0]).toMatchObject({
      ...{ why: 'vacant', person: null, at: { position: 'department-head' }, goesTo: { position: 'dean' } },
    });
    const first = await orphans('limit=2');
    const second = await orphans(`limit=2&cursor=${first.next ?? ''}`);
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(items.slice(0, 4).map(({ id }) => id));
    const above = [dean, await api.as('rector')].map(({ person }) => person.person);
    for (const person of above) await leave(person);
    expect((await orphans()).items[0]?.goesTo.position).toBe('administrator');
    for (const person of [head.person.person, ...above]) await comeBack(person);
    expect((await orphans()).items).toEqual([]);
  });

  it('are those that name somebody who has left, with who is above his last post', async () => {
    const { id, teacher } = await fileEngineNote(api.engine);
    const head = await api.as('department-head', 'biology');
    const [visa] = await openTasks(api.engine, id);
    const back = { outcome: 'return', reason: 'Уточните дату.', version: 1 };
    expect((await head.post(`/api/tasks/${visa!.id}/decision`, back)).status).toBe(200);
    await leave(teacher.person);
    expect((await orphans()).items).toMatchObject([
      { why: 'left', person: teacher.name, at: { position: 'teacher' }, goesTo: { position: 'department-head' } },
    ]);
    await comeBack(teacher.person);
  });
});
