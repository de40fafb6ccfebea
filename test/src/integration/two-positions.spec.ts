import { newId } from '@kelisim/persistence';
import type { TestApi, User } from '../support/http-api';
import { startTestApi } from '../support/http-api';
import { roundPack } from '../support/round-pack';

let api: TestApi;
let author: User;
let both: User;
let holders: Readonly<Record<string, User>>;

beforeAll(async () => {
  api = await startTestApi();
  author = await api.as('teacher', 'biology');
  holders = { 'vice-rector': await api.as('vice-rector'), 'legal-head': await api.as('legal-head') };
  const { person } = await api.engine.person('teacher', 'history');
  for (const position of Object.keys(holders))
    await api.engine.test.owner.query(
      `insert into appointments (university, id, person, position, unit, valid_from, basis)
       select university, $1, $2, position, unit, app_now() - interval '1 day', 'Приказ № 7' from appointments a
       where a.position = $3 and exists (select from units u where u.id = a.unit and u.kind = 'university')`,
      [newId(), person, position],
    );
  both = await api.asPerson(person);
  const ask = Object.keys(holders).map((position) => `{ position: ${position}, of: university }`);
  await api.engine.publish(roundPack({ procedure: 'two-posts', round: [`ask: [${ask.join(', ')}]`] }));
});
afterAll(async () => {
  await api.stop();
});

interface Listed {
  readonly id: string;
  readonly version: number;
}

async function file(): Promise<string> {
  const { body } = (await author.get('/api/procedures/two-posts')) as {
    body: { start: { form: { examples: object[] } } };
  };
  const filed = await author.post('/api/cases', { procedure: 'two-posts', form: body.start.form.examples[0] });
  if (filed.status !== 201) throw new Error(filed.text);
  return (filed.body as { id: string }).id;
}

const inbox = async (who: User, id: string): Promise<readonly Listed[]> =>
  ((await who.get(`/api/tasks?case=${id}`)).body as { items: Listed[] }).items;

it.each(['vice-rector', 'legal-head'])(
  'R35 whoever holds two of the posts that are asked chooses in which he answers, once: %s',
  async (chosen) => {
    const id = await file();
    const tasks = await inbox(both, id);
    expect(tasks).toHaveLength(2);
    const { rows } = await api.engine.test.owner.query<{ id: string; position: string }>(
      'select id, position from tasks where case_id = $1',
      [id],
    );
    const at = (position: string): Listed =>
      tasks.find((task) => task.id === rows.find((row) => row.position === position)?.id)!;
    const other = chosen === 'vice-rector' ? 'legal-head' : 'vice-rector';
    const agree = async (who: User, task: Listed): Promise<{ status: number; body: { code?: string } }> =>
      await who.post(`/api/tasks/${task.id}/decision`, { outcome: 'agree', version: task.version });
    expect((await agree(both, at(chosen))).status).toBe(200);
    expect(await agree(both, at(other))).toMatchObject({ status: 409, body: { code: 'acted-already' } });
    expect((await agree(holders[other]!, at(other))).status).toBe(200);
    const decisions = await api.engine.test.owner.query(
      'select person, position, basis from decisions where case_id = $1 order by at',
      [id],
    );
    expect(decisions.rows).toMatchObject([
      { person: both.person.person, position: chosen, basis: 'Приказ № 7' },
      { person: holders[other]!.person.person, position: other },
    ]);
  },
);
