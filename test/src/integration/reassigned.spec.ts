import { reassignOrphans, verifyCase } from '@kelisim/persistence';
import type { TestApi, User } from '../support/http-api';
import { startTestApi } from '../support/http-api';
import { roundPack } from '../support/round-pack';

let api: TestApi;
let author: User;
let head: User;
let dean: User;
let expert: User;

beforeAll(async () => {
  api = await startTestApi();
  author = await api.as('teacher', 'biology');
  head = await api.as('department-head', 'biology');
  dean = await api.as('dean', 'science');
  expert = await api.as('teacher', 'history');
  await api.engine.publish(
    roundPack({
      procedure: 'two-visas',
      round: [
        `ask: [{ position: department-head, of: author.department }, { persons: form.experts }]`,
        'due: { within: 3 days }',
      ],
    }),
  );
});
afterAll(async () => {
  await api.stop();
});

const leave = async ({ person }: User): Promise<void> => {
  await api.engine.test.owner.query('update appointments set valid_to = app_now() where person = $1', [person.person]);
};
const comeBack = async ({ person }: User): Promise<void> => {
  await api.engine.test.owner.query('update appointments set valid_to = null where person = $1', [person.person]);
};
const sweep = async (): Promise<number> =>
  await reassignOrphans(api.engine.database, api.engine.stores, api.engine.university);

async function file(): Promise<string> {
  const { body } = (await author.get('/api/procedures/two-visas')) as {
    body: { start: { form: { examples: object[] } } };
  };
  const form = { ...body.start.form.examples[0], experts: [expert.person.person] };
  const filed = await author.post('/api/cases', { procedure: 'two-visas', form });
  if (filed.status !== 201) throw new Error(filed.text);
  return (filed.body as { id: string }).id;
}

interface Listed {
  readonly id: string;
  readonly version: number;
  readonly due: string;
}
const inbox = async (who: User, id: string): Promise<readonly Listed[]> =>
  ((await who.get(`/api/tasks?case=${id}`)).body as { items: Listed[] }).items;

async function decide(who: User, id: string, outcome: string, more: object = {}): Promise<void> {
  const [task] = await inbox(who, id);
  const { status, text } = await who.post(`/api/tasks/${task?.id ?? ''}/decision`, { outcome, version: 1, ...more });
  if (status !== 200) throw new Error(text);
}

interface Told {
  readonly type: string;
  readonly handedTo: string | null;
}
const told = async (id: string): Promise<readonly Told[]> =>
  ((await author.get(`/api/cases/${id}/events`)).body as { items: Told[] }).items;

describe('R38 a task with nobody', () => {
  it('goes to the superior by itself when its post becomes vacant, once, and keeps its clock', async () => {
    const id = await file();
    const [before] = await inbox(head, id);
    expect(await sweep()).toBe(0);
    await leave(head);
    const counts = await Promise.all([sweep(), sweep(), sweep()]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await sweep()).toBe(0);
    const [after] = await inbox(dean, id);
    expect(after?.due).toBe(before?.due);
    const moved = (await told(id)).filter(({ type }) => type === 'reassigned');
    expect(moved).toMatchObject([{ handedTo: expect.stringContaining('декан') as string }]);
    await comeBack(head);
    expect(await inbox(head, id)).toEqual([]);
    await decide(dean, id, 'agree');
    await decide(expert, id, 'agree');
    const ref = { university: api.engine.university, caseId: id };
    expect((await verifyCase(api.engine.database, api.engine.stores, ref)).broken).toBeNull();
    expect((await author.get(`/api/cases/${id}`)).body).toMatchObject({ state: 'ended', outcome: 'agreed' });
  });

  it('goes to the superior of the last post of whoever was asked by name and has left', async () => {
    const id = await file();
    await leave(expert);
    expect(await sweep()).toBe(1);
    expect(await inbox(await api.as('department-head', 'history'), id)).toHaveLength(1);
    await comeBack(expert);
    await decide(await api.as('department-head', 'history'), id, 'agree');
    await decide(head, id, 'agree');
    expect((await author.get(`/api/cases/${id}`)).body).toMatchObject({ state: 'ended' });
  });

  it('goes to the administrator where nobody is above, and stays where there is no administrator either', async () => {
    const id = await file();
    const above = [head, dean, await api.as('rector')];
    for (const each of above) await leave(each);
    expect(await sweep()).toBe(1);
    const administrator = await api.as('administrator');
    expect(await inbox(administrator, id)).toHaveLength(1);
    await leave(administrator);
    expect(await sweep()).toBe(0);
    for (const each of [...above, administrator]) await comeBack(each);
  });

  it('stays with an author who has left, for nobody mends his paper for him', async () => {
    const id = await file();
    await decide(head, id, 'return', { reason: 'Unclear.' });
    await leave(author);
    expect(await sweep()).toBe(0);
    await comeBack(author);
    expect(await inbox(author, id)).toHaveLength(1);
  });
});
