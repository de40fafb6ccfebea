import type { TestApi, User } from '../support/http-api';
import { startTestApi } from '../support/http-api';

describe('the API, for a client that knows only its table of routes', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(async () => {
    await api.stop();
  });

  /** Everybody with an account, each with an open session. */
  async function everybody(): Promise<User[]> {
    const { rows } = await api.engine.test.owner.query<{ person: string }>(
      'select person from accounts order by login',
    );
    return await Promise.all(rows.map(async ({ person }) => await api.asPerson(person)));
  }

  async function start(teacher: User): Promise<{ id: string; number: string }> {
    const { body: procedure } = await teacher.get('/api/procedures/journal-correction');
    const form = procedure.start.form.examples[0];
    const filed = await teacher.post('/api/cases', { procedure: 'journal-correction', form });
    expect(filed.status).toBe(201);
    return filed.body;
  }

  /** Takes each task of the case that stands in anybody's inbox, sends its example, until none is left. */
  async function drive(users: readonly User[], caseId: string, choose: (task: any) => any): Promise<string[]> {
    const way: string[] = [];
    for (let turn = 0; turn < 20; turn += 1) {
      const found = await findTask(users, caseId);
      if (found === null) return way;
      const outcome = choose(found.task);
      const reason = outcome.reason === 'required' ? { reason: 'Не хватает приложений.' } : {};
      const form = outcome.form === undefined ? {} : { form: outcome.form.examples[0] };
      const decision = { outcome: outcome.id, version: found.task.version, ...reason, ...form };
      const answer = await found.user.post(`/api/tasks/${found.task.id}/decision`, decision);
      expect([answer.status, answer.body]).toEqual([200, expect.anything()]);
      way.push(`${found.task.step}:${outcome.id}`);
    }
    throw new Error('the case does not come to its end');
  }

  async function findTask(users: readonly User[], caseId: string): Promise<{ user: User; task: any } | null> {
    for (const user of users) {
      const { status, body } = await user.get(`/api/tasks?case=${caseId}`);
      expect(status).toBe(200);
      if (body.items.length > 0) return { user, task: body.items[0] };
    }
    return null;
  }

  it('R01–R08 runs the journal correction to its end with the examples as they stand', async () => {
    const users = await everybody();
    const teacher = await api.as('teacher');
    const { id } = await start(teacher);
    const way = await drive(users, id, (task) => task.outcomes[0]);
    expect(way).toEqual(['visa:agree', 'council:allow', 'reopen:open', 'reopen:close']);
    const { body } = await teacher.get(`/api/cases/${id}`);
    expect(body).toMatchObject({ state: 'ended', outcome: 'unchanged', tasks: [] });
  });

  it('R03 a returned note is mended with the example of its form and goes on', async () => {
    const users = await everybody();
    const teacher = await api.as('teacher');
    const { id } = await start(teacher);
    let returned = false;
    const way = await drive(users, id, (task) => {
      const back = task.outcomes.find((outcome: any) => outcome.id === 'return');
      if (back === undefined || returned) return task.outcomes[0];
      returned = true;
      return back;
    });
    expect(way.slice(0, 3)).toEqual(['visa:return', 'author-rework:submit', 'visa:agree']);
  });
});
