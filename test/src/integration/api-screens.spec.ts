/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-return -- answers are JSON of many shapes; each test says what it expects */
import { driveTo, everybody, fileNote, findTask } from '../support/drive-case';
import type { TestApi, User } from '../support/http-api';
import { startTestApi } from '../support/http-api';

interface Labelled {
  readonly id: string;
  readonly label: string;
}

describe('what the screens show beside the table of routes', () => {
  let api: TestApi;
  let users: readonly User[];
  let teacher: User;

  beforeAll(async () => {
    api = await startTestApi();
    users = await everybody(api);
    teacher = await api.as('teacher');
  });
  afterAll(async () => {
    await api.stop();
  });

  const russian = { headers: { 'accept-language': 'ru' } };
  const choicesOf = async (user: User, path: string): Promise<{ status: number; items: readonly Labelled[] }> => {
    const { status, body } = await user.get(path, russian);
    return { status, items: body.items ?? [] };
  };

  it('R43 an explanation tells start, budget, calendar and every day that counted or did not', async () => {
    const { id } = await fileNote(teacher);
    const { task, user } = (await findTask(users, id))!;
    const { body } = await user.get(`/api/tasks/${task.id}`);
    const { explanation } = body.deadline;
    expect(Object.keys(explanation).sort()).toEqual(
      ['start', 'zone', 'calendar', 'budget', 'counted', 'skipped', 'due', 'pauses'].sort(),
    );
    expect(new Date(explanation.start).toISOString()).toBe(body.deadline.start);
    expect(new Date(explanation.due).toISOString()).toBe(body.due);
    expect(explanation.counted).toHaveLength(explanation.budget.days);
    const { body: deadlines } = await teacher.get(`/api/cases/${id}/deadlines`);
    expect(deadlines.items[0].explanation).toEqual(explanation);
    const registrar = await api.as('registrar');
    const { body: board } = await registrar.get('/api/deadlines?limit=100');
    const row = board.items.find((item: { case: { id: string } }) => item.case.id === id);
    expect(row.explanation).toEqual(explanation);
  });

  it('R45 the inbox says whose paper it is, what is asked, and when the clock began', async () => {
    const { id } = await fileNote(teacher);
    const { user } = (await findTask(users, id))!;
    const { body } = await user.get(`/api/tasks?case=${id}`, russian);
    const { body: detail } = await user.get(`/api/tasks/${body.items[0].id}`);
    expect(body.items[0]).toMatchObject({
      purpose: 'decide',
      start: detail.deadline.start,
      author: teacher.person.shortName,
      authorPosition: 'преподаватель',
      authorUnit: expect.stringMatching(/^Кафедра /),
    });
  });

  it('R06 R07 a journal tells which rights are open on it, what they cover, and the case they come from', async () => {
    const { id, number } = await fileNote(teacher);
    const { user, task } = await driveTo(users, id, 'reopen');
    const { form } = (await user.get(`/api/tasks/${task.id}`)).body;
    await user.post(`/api/tasks/${task.id}/decision`, { outcome: 'open', version: task.version });
    const { body: list } = await teacher.get('/api/journals?limit=100');
    const own = list.items.find(
      (item: { discipline: Labelled; group: Labelled; own: boolean }) =>
        item.own && item.discipline.id === form.discipline && item.group.id === form.group,
    );
    const { body: journal } = await teacher.get(`/api/journals/${own.id}`);
    const [window] = journal.windows;
    expect(window).toEqual({
      id: expect.any(String),
      number: expect.stringMatching(/^W-/),
      case: { id, number },
      holder: teacher.person.person,
      scope: {
        discipline: form.discipline,
        group: form.group,
        lessonTypes: form.lessonTypes,
        dates: form.dates,
        students: form.students,
        grades: true,
      },
      opensAt: expect.any(String),
      closesAt: expect.any(String),
    });
    expect(Date.parse(window.closesAt)).toBeGreaterThan(Date.parse(window.opensAt));
  });

  describe('R01 R47 choices of a form', () => {
    it('are one’s own load: disciplines, groups, students and past lessons', async () => {
      const { body } = await teacher.get('/api/choices/teaching', russian);
      const [first] = body.items;
      expect(first).toMatchObject({
        discipline: { label: expect.any(String) },
        group: { course: expect.any(Number), programme: expect.any(String) },
      });
      expect(first.lessons[0]).toMatchObject({
        typeTitle: expect.stringMatching(/[а-я]/),
        locked: expect.any(Boolean),
      });
      const { body: procedure } = await teacher.get('/api/procedures/journal-correction');
      const form = procedure.start.form.examples[0];
      const students: readonly string[] = body.items.flatMap((item: { students: readonly Labelled[] }) =>
        item.students.map((student) => student.id),
      );
      expect(students).toEqual(expect.arrayContaining(form.students));
      const other = await api.as('registrar');
      expect((await other.get('/api/choices/teaching')).body.items).toEqual([]);
    });

    it('are found however they are typed, at most a hundred', async () => {
      const { items } = await choicesOf(teacher, '/api/choices/student');
      const wanted = items.find(({ label }) => /[әғқңөұүһіё]/i.test(label)) ?? items[0]!;
      const plain = wanted.label
        .toLowerCase()
        .replace(/[әғқңөұүһіё]/g, (letter) => 'агкноуухие'['әғқңөұүһіё'.indexOf(letter)]!);
      const found = await choicesOf(teacher, `/api/choices/student?search=${encodeURIComponent(plain.slice(0, 6))}`);
      expect(found.items.map(({ id }) => id)).toContain(wanted.id);
      expect(items.length).toBeLessThanOrEqual(100);
      expect((await choicesOf(teacher, '/api/choices/student?search=%25_')).items).toEqual([]);
    });

    it('name people only to whoever may file a form about them, and a council only at its task', async () => {
      expect((await choicesOf(teacher, '/api/choices/person')).status).toBe(403);
      expect((await choicesOf(teacher, '/api/choices/council-member')).status).toBe(400);
      expect((await choicesOf(teacher, '/api/choices/secret')).status).toBe(400);
      expect((await api.send('GET', '/api/choices/teaching')).status).toBe(401);
    });

    it('R05 are the members of the council whose decision is registered, for its secretary alone', async () => {
      const { id } = await fileNote(teacher);
      const { user, task } = await driveTo(users, id, 'council');
      const path = `/api/tasks/${task.id}/choices`;
      const { items } = await choicesOf(user, `${path}/council-member`);
      const example = task.outcomes.find(({ form }) => form !== undefined)!.form!.examples[0] as {
        present: readonly string[];
      };
      expect(items.map((item) => item.id).sort()).toEqual([...example.present].sort());
      expect((await choicesOf(user, `${path}/student`)).status).toBe(404);
      expect((await choicesOf(teacher, `${path}/council-member`)).status).toBe(404);
    });
  });

  describe('R43 finding cases', () => {
    const found = async (user: User, query: Readonly<Record<string, string>>): Promise<readonly string[]> => {
      const { status, body, text } = await user.get(`/api/cases?${String(new URLSearchParams(query))}`);
      if (status !== 200) throw new Error(text);
      return body.items.map((item: Labelled) => item.id);
    };

    it('by how their number or their author’s name begins, however it is typed, page by page', async () => {
      const administrator = await api.as('administrator');
      const [first, second] = [await fileNote(teacher), await fileNote(teacher)];
      expect(await found(administrator, { search: first.number })).toEqual([first.id]);
      const byNumber = await found(administrator, { search: first.number.toLowerCase().slice(0, -2), limit: '100' });
      expect(byNumber).toEqual(expect.arrayContaining([second.id, first.id]));
      const surname = teacher.person.name.split(' ')[0]!;
      const typed = surname
        .toUpperCase()
        .replace(/[ӘҒҚҢӨҰҮҺІЁ]/g, (letter) => 'АГКНОУУХИЕ'['ӘҒҚҢӨҰҮҺІЁ'.indexOf(letter)]!);
      expect((await found(administrator, { search: typed })).slice(0, 2)).toEqual([second.id, first.id]);
      const page = await administrator.get(`/api/cases?limit=1&${String(new URLSearchParams({ search: typed }))}`);
      expect(await found(administrator, { search: typed, limit: '1', cursor: page.body.next })).toEqual([first.id]);
      expect(await found(administrator, { search: 'Ъъъ' })).toEqual([]);
      expect(await found(administrator, { search: '%' })).toEqual([]);
    });

    it('by the days of filing at the university', async () => {
      const administrator = await api.as('administrator');
      const { id } = await fileNote(teacher);
      const { rows } = await api.engine.test.owner.query<{ today: string; yesterday: string }>(
        `select (app_now() at time zone zone)::date::text as today, ((app_now() at time zone zone)::date - 1)::text as yesterday from universities`,
      );
      const { today, yesterday } = rows[0]!;
      expect(await found(administrator, { from: today, to: today })).toContain(id);
      expect(await found(administrator, { from: today, search: teacher.person.name, state: 'open' })).toContain(id);
      expect(await found(administrator, { to: yesterday })).not.toContain(id);
      expect((await administrator.get('/api/cases?from=yesterday')).status).toBe(400);
    });

    it('gives nobody a case that is not his to read', async () => {
      const { id, number } = await fileNote(teacher);
      const stranger = await api.as('digitalisation-head');
      expect(await found(stranger, { search: number })).toEqual([]);
      expect(await found(teacher, { search: number })).toEqual([id]);
      expect(await found(teacher, { search: number, author: 'me' })).toEqual([id]);
    });
  });
});
