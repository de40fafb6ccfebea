import type { TestApi, User } from '../support/http-api';
import { startTestApi } from '../support/http-api';
import { roundPack } from '../support/round-pack';

let api: TestApi;
let author: User;
let chair: User;
let members: readonly User[];
let unit: string;

beforeAll(async () => {
  api = await startTestApi();
  author = await api.as('teacher', 'biology');
  chair = await api.as('group-chair');
  members = [await api.as('legal-head'), await api.as('personnel-head')];
  const { rows } = await api.engine.test.owner.query<{ id: string }>(
    `select id from units where code = 'accreditation'`,
  );
  unit = rows[0]!.id;
});
afterAll(async () => {
  await api.stop();
});

const single = ['agree: { end: agreed }', 'return: { next: rework }', 'refuse: { end: refused }'];

async function file(procedure: string): Promise<string> {
  const { body } = (await author.get(`/api/procedures/${procedure}`)) as {
    body: { start: { form: { examples: object[] } } };
  };
  const filed = await author.post('/api/cases', { procedure, form: body.start.form.examples[0] });
  if (filed.status !== 201) throw new Error(filed.text);
  return (filed.body as { id: string }).id;
}

interface Listed {
  readonly id: string;
  readonly version: number;
  readonly title: string;
}

const inbox = async (who: User, id: string): Promise<readonly Listed[]> =>
  ((await who.get(`/api/tasks?case=${id}`)).body as { items: Listed[] }).items;

async function agree(who: User, task: Listed | undefined): Promise<number> {
  if (task === undefined) throw new Error(`${who.person.name} is not asked`);
  return (await who.post(`/api/tasks/${task.id}/decision`, { outcome: 'agree', version: task.version })).status;
}

const purposes = async (id: string): Promise<string[]> =>
  (
    await api.engine.test.owner.query<{ purpose: string }>(
      `select purpose from tasks where case_id = $1 and state = 'open'`,
      [id],
    )
  ).rows.map(({ purpose }) => purpose);

it('R35 every member of a working group is asked, and nobody else', async () => {
  await api.engine.publish(roundPack({ procedure: 'group-of-all', round: ['ask: [{ group: accreditation }]'] }));
  const id = await file('group-of-all');
  expect(await inbox(chair, id)).toEqual([]);
  for (const member of members) expect(await agree(member, (await inbox(member, id))[0])).toBe(200);
  expect((await author.get(`/api/cases/${id}`)).body).toMatchObject({ state: 'ended', outcome: 'agreed' });
});

it('a task of the group stands with every member until one of them has decided it, in his place in the group', async () => {
  await api.engine.publish(
    roundPack({ procedure: 'group-of-any', round: ['by: { group: accreditation }'], outcomes: single }),
  );
  const id = await file('group-of-any');
  const [first, second] = members;
  expect(await inbox(chair, id)).toEqual([]);
  const [task] = await inbox(first!, id);
  expect((await inbox(second!, id)).map((one) => one.id)).toEqual([task!.id]);
  expect(await agree(first!, task)).toBe(200);
  expect(await agree(second!, task)).toBe(409);
  const { rows } = await api.engine.test.owner.query(
    `select position, unit, basis is not null as "onOrder" from decisions where case_id = $1`,
    [id],
  );
  expect(rows).toEqual([{ position: 'group-member', unit, onOrder: true }]);
});

it('a group without members, or one that there is not, is an incident when it is asked', async () => {
  const { owner } = api.engine.test;
  await owner.query(`update appointments set valid_to = app_now() where unit = $1 and position = 'group-member'`, [
    unit,
  ]);
  for (const [procedure, words] of [
    ['group-of-all', null],
    ['group-of-any', null],
    ['group-of-none', 'ask: [{ group: nobody }]'],
  ] as const) {
    if (words !== null) await api.engine.publish(roundPack({ procedure, round: [words] }));
    expect(await purposes(await file(procedure))).toEqual(['incident']);
  }
  await owner.query(`update appointments set valid_to = null where unit = $1 and position = 'group-member'`, [unit]);
});
