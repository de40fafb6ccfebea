import { readTermStandings } from '@kelisim/persistence';
import { driveTo, everybody, findTask, takeStep } from '../support/drive-case';
import type { TestApi, User } from '../support/http-api';
import { startTestApi } from '../support/http-api';

interface Late {
  readonly kind: string;
  readonly people: readonly { readonly name: string }[];
  readonly stepTitle: string | null;
}
interface Term {
  readonly key: string;
  readonly late: Late | null;
  readonly working: { readonly milliseconds: number } | null;
}
interface Told {
  readonly type: string;
  readonly late: (Late & { readonly due: string }) | null;
}

describe('R02 lateness is told wherever the note is', () => {
  let api: TestApi;
  let users: readonly User[];
  let teacher: User;
  let head: User;
  let registrar: User;
  beforeAll(async () => {
    api = await startTestApi();
    users = await everybody(api);
    teacher = await api.as('teacher', 'biology');
    head = await api.as('department-head', 'biology');
    registrar = await api.as('registrar');
    await api.engine.test.owner.query(`update sessions set expires_at = expires_at + interval '60 days'`);
  });
  afterAll(async () => {
    await api.stop();
  });

  async function file(daysAgo: number): Promise<string> {
    const procedure = (await teacher.get('/api/procedures/journal-correction')).body as {
      start: { form: { examples: readonly object[] } };
    };
    const [form] = procedure.start.form.examples;
    const { rows } = await api.engine.test.owner.query<{ day: string }>(
      `select ((app_now() at time zone 'Asia/Almaty')::date - $1::int)::text as day`,
      [daysAgo],
    );
    const filed = await teacher.post('/api/cases', {
      procedure: 'journal-correction',
      form: { ...form, detectedOn: rows[0]!.day },
    });
    return (filed.body as { id: string }).id;
  }
  const russian = { headers: { 'accept-language': 'ru' } };
  const list = async <Item>(user: User, path: string): Promise<readonly Item[]> =>
    ((await user.get(path, russian)).body as { items: readonly Item[] }).items;
  const termsOf = async (id: string): Promise<readonly Term[]> => await list(teacher, `/api/cases/${id}/deadlines`);
  const storyOf = async (id: string): Promise<readonly Told[]> => await list(teacher, `/api/cases/${id}/events`);
  const deadlineOf = async (user: User, id: string): Promise<Term> => {
    const { task } = (await findTask([user], id))!;
    return ((await user.get(`/api/tasks/${task.id}`, russian)).body as { deadline: Term }).deadline;
  };

  it('a note that was filed late says so at the task, the case, its history and the board, and not of its head', async () => {
    const id = await file(5);
    const author = { kind: 'filed-late', people: [{ name: teacher.person.name }] };
    expect((await deadlineOf(head, id)).late).toMatchObject(author);
    expect(await termsOf(id)).toMatchObject([{ key: 'visa#1', late: author }]);
    const story = await storyOf(id);
    expect(story.filter(({ late }) => late !== null)).toMatchObject([{ type: 'filed', late: author }]);
    const board = await list<{ case: { id: string }; late: Late }>(registrar, '/api/deadlines?state=overdue&limit=100');
    expect(board.find((row) => row.case.id === id)!.late).toMatchObject(author);
  });

  it('each task of the one term shows what is left of it, in working time', async () => {
    const id = await file(0);
    const atVisa = await deadlineOf(head, id);
    expect(atVisa).toMatchObject({ late: null, working: { day: 8 * 3_600_000 } });
    await takeStep(users, id, (task) => task.outcomes.find((outcome) => outcome.id === 'return')!);
    const atRework = await deadlineOf(teacher, id);
    expect(atRework.late).toBeNull();
    expect(atRework.working!.milliseconds).toBeLessThanOrEqual(atVisa.working!.milliseconds);
    expect(atRework.working!.milliseconds).toBeGreaterThan(atVisa.working!.milliseconds - 60_000);
    await takeStep(users, id);
    expect((await deadlineOf(head, id)).working!.milliseconds).toBeLessThanOrEqual(atRework.working!.milliseconds);
  });

  it('of a term that ends while the author reworks the note, the history tells once that it was with him', async () => {
    const id = await file(0);
    await takeStep(users, id, (task) => task.outcomes.find((outcome) => outcome.id === 'return')!);
    await api.engine.test.runAhead('4 days');
    try {
      const form = (await deadlineForm(id))!;
      const { task } = (await findTask([teacher], id))!;
      const { status } = await teacher.post(`/api/tasks/${task.id}/decision`, {
        ...{ outcome: 'submit', version: task.version, form },
      });
      expect(status).toBe(200);
      const withAuthor = { kind: 'author', people: [{ name: teacher.person.name }] };
      expect((await deadlineOf(head, id)).late).toMatchObject({
        ...withAuthor,
        stepTitle: 'Доработка объяснительной записки автором',
      });
      await head.get(`/api/cases/${id}`);
      await takeStep(users, id);
      const told = (await storyOf(id)).filter(({ late }) => late !== null);
      expect(told).toMatchObject([{ type: 'deadlineReached', late: withAuthor }]);
      const terms = await termsOf(id);
      expect(terms.filter(({ late }) => late?.kind === 'author').map(({ key }) => key)).toEqual([
        'author-rework#1',
        'visa#2',
      ]);
    } finally {
      await api.engine.test.runAhead('0');
    }
  });

  /** The form as it was filed. */
  async function deadlineForm(id: string): Promise<object | null> {
    return ((await teacher.get(`/api/cases/${id}`)).body as { form: object | null }).form;
  }

  it('on paper: the note and its later revisions name the last day of the term', async () => {
    const lateId = await file(5);
    const timely = await file(0);
    await takeStep(users, lateId);
    await driveTo(users, timely, 'council');
    const noted = async (id: string): Promise<readonly (string | undefined)[]> => {
      const { rows } = await api.engine.test.owner.query<{ data: Buffer; wrapped: Buffer }>(
        `select d.data, k.wrapped from documents d join case_keys k on k.university = d.university and k.case_id = d.case_id
         where d.case_id = $1 and d.template = 'explanatory-note' order by d.revision`,
        [id],
      );
      const { sealer } = api.engine.stores;
      return rows.map(
        ({ data, wrapped }) => sealer.open<{ termEndedOn?: string }>(sealer.unwrap(wrapped), data).termEndedOn,
      );
    };
    const { rows } = await api.engine.test.owner.query<{ day: string }>(
      `select ((app_now() at time zone 'Asia/Almaty')::date - 3)::text as day`,
    );
    expect(await noted(lateId)).toEqual([rows[0]!.day, rows[0]!.day]);
    expect(await noted(timely)).toEqual([undefined, undefined]);
  });

  it('of nothing where the case is another university’s', async () => {
    const id = await file(5);
    const standings = await api.engine.database.read(
      api.engine.university,
      async (q) => await readTermStandings(q, '00000000-0000-4000-8000-000000000000', id),
    );
    expect(standings.size).toBe(0);
  });
});
