/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-return -- answers are JSON of many shapes; each test says what it expects */
import { driveTo, everybody, fileNote } from '../support/drive-case';
import type { TestApi, User } from '../support/http-api';
import { startTestApi } from '../support/http-api';
import type { JournalRoles } from '../support/journal-roles';
import { answersOf, dayFromToday, expected, gatherRoles } from '../support/journal-roles';

interface Lesson {
  readonly id: string;
  readonly date: string;
  readonly kind: string;
  readonly value: string | null;
  readonly note: string | null;
}
interface Discipline {
  readonly journal: string;
  readonly held: number;
  readonly absences: number;
  readonly current: readonly Lesson[];
  readonly final: readonly Lesson[];
  readonly recredit: { readonly number: string } | null;
}

let api: TestApi;
let cast: JournalRoles;
let student: User;
let own: string;

const sql = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
  (await api.engine.test.owner.query<Row>(text, values)).rows;
const lessonsOf = (disciplines: readonly Discipline[]): readonly Lesson[] =>
  disciplines.flatMap(({ current, final }) => [...current, ...final]);

beforeAll(async () => {
  api = await startTestApi();
  cast = await gatherRoles(api);
  student = cast.as('student');
  [{ id: own }] = (await sql<{ id: string }>('select id from students where person = $1', [student.person.person])) as [
    { id: string },
  ];
});
afterAll(async () => {
  await api.stop();
});

describe('R27 the cabinet of a student', () => {
  it('is there for students alone, and the session says for whom', async () => {
    const answers = await answersOf(cast, async (user) => user.get('/api/students/me'));
    expect(answers).toEqual(expected(404, { student: 200 }));
    for (const [role, user] of cast.users)
      expect([role, (await user.get('/api/session')).body.may.study]).toEqual([role, role === 'student']);
  });

  it('shows all of his own marks and attendance, current and final, and nothing of others', async () => {
    const { body, text } = await student.get('/api/students/me');
    expect(body.student).toMatchObject({
      id: own,
      groups: [{ name: 'БИО-11', to: null, basis: expect.stringMatching(/./) }],
    });
    const rows = await sql<{ lesson: string; value: string; kind: string }>(
      `select m.lesson, m.value, t.kind from marks m join lessons l on l.id = m.lesson join lesson_types t on t.code = l.type and t.university = l.university where m.student = $1`,
      [own],
    );
    const shown = lessonsOf(body.disciplines).filter(({ value }) => value !== null);
    expect(shown.map(({ id, value }) => `${id} ${value ?? ''}`).sort()).toEqual(
      rows.map(({ lesson, value }) => `${lesson} ${value}`).sort(),
    );
    for (const { held, absences, current, final } of body.disciplines as Discipline[]) {
      expect(current.length + final.length).toBe(held);
      expect(lessonsOf([{ current, final } as Discipline]).filter(({ value }) => value === 'н/б')).toHaveLength(
        absences,
      );
      expect(final.every(({ kind }) => kind === 'exam') && current.every(({ kind }) => kind !== 'exam')).toBe(true);
    }
    expect(lessonsOf(body.disciplines).some(({ kind }) => kind === 'exam')).toBe(true);
    const others = await sql<{ id: string; name: string }>('select id, name from students where id <> $1', [own]);
    const [me] = await sql<{ name: string }>('select name from students where id = $1', [own]);
    for (const { id, name } of others) {
      expect(text).not.toContain(id);
      if (name !== me!.name) expect(text).not.toContain(`"${name}"`);
    }
  });

  it('R25 shows a re-credited discipline with its order', async () => {
    const { body } = await student.get('/api/students/me');
    const [recredited] = (body.disciplines as Discipline[]).filter(({ recredit }) => recredit !== null);
    expect(recredited!.recredit).toMatchObject({ number: '17-п' });
    expect(
      lessonsOf([recredited!])
        .filter(({ note }) => note === 'recredited')
        .every(({ value }) => value === 'н/б'),
    ).toBe(true);
    expect(lessonsOf([recredited!]).some(({ note }) => note === 'recredited')).toBe(true);
  });

  it('shows no lesson to come, and the marks of one period at a time', async () => {
    const { body } = await student.get('/api/students/me');
    const today = await dayFromToday(api, 0);
    expect(lessonsOf(body.disciplines).every(({ date }) => date <= today)).toBe(true);
    expect(body.periods.map(({ id }: { id: string }) => id)).toEqual([body.period]);
    const other = await student.get('/api/students/me?period=00000000-0000-4000-8000-000000000000');
    expect([other.status, other.body.disciplines]).toEqual([200, []]);
    expect((await student.get('/api/students/me?period=x')).status).toBe(400);
  });

  it('shows, of classes in halves, his own half', async () => {
    const [other] = await sql<{ person: string; half: string }>(
      `select s.person, b.subgroup as half from students s join subgroup_members b on b.student = s.id where s.person is not null`,
    );
    const { body } = await (await api.asPerson(other!.person)).get('/api/students/me');
    const halves = await sql<{ id: string; subgroup: string }>(
      'select id, subgroup from journals where subgroup is not null',
    );
    const shown = (body.disciplines as Discipline[]).map(({ journal }) => journal);
    for (const { id, subgroup } of halves) expect(shown.includes(id)).toBe(subgroup === other!.half);
  });

  it('is all that a student is let into', async () => {
    const [journal] = await sql<{ id: string; lesson: string }>(
      `select j.id, l.id as lesson from journals j join group_members m on m.group_id = j.group_id join lessons l on l.journal = j.id where m.student = $1 limit 1`,
      [own],
    );
    const refused: [string, number][] = [
      [`/api/journals/${journal!.id}`, 404],
      [`/api/journals/${journal!.id}/history`, 404],
      [`/api/students/${own}/card`, 403],
      ['/api/students', 403],
      ['/api/filling', 403],
      ['/api/deadlines', 403],
      ...['recredits', 'filling-terms', 'lock-rules', 'catalogue', 'staff'].map((path): [string, number] => [
        `/api/teaching/${path}`,
        403,
      ]),
    ];
    for (const [path, status] of refused) expect([path, (await student.get(path)).status]).toEqual([path, status]);
    for (const path of [
      '/api/journals',
      '/api/teaching/assignments',
      '/api/tasks',
      '/api/cases',
      '/api/choices/teaching',
    ])
      expect([path, (await student.get(path)).body.items]).toEqual([path, []]);
    const { body } = await student.get('/api/session');
    expect([body.appointments, body.may]).toEqual([
      [],
      {
        file: false,
        watch: false,
        watchTerms: false,
        import: false,
        seeJournals: false,
        reviewFilling: false,
        keepStudents: false,
        keepCalendars: false,
        study: true,
      },
    ]);
    const mark = { marks: [{ lesson: journal!.lesson, student: own, value: '100' }] };
    expect([403, 404]).toContain((await student.put(`/api/journals/${journal!.id}/marks`, mark)).status);
  });
});

describe('R45 the card of a student', () => {
  it('R27 is read by the registrar’s office and the administrator, as is the list of students', async () => {
    const keeping = { registrar: 200, office: 200, administrator: 200 };
    for (const path of [`/api/students/${own}/card`, `/api/students/${own}/history`, '/api/students'])
      expect(await answersOf(cast, async (user) => user.get(path))).toEqual(expected(403, keeping));
    for (const [role, user] of cast.users)
      expect([role, (await user.get('/api/session')).body.may.keepStudents]).toEqual([role, role in keeping]);
    const unknown = '/api/students/00000000-0000-4000-8000-000000000000/card';
    expect((await cast.as('office').get(unknown)).status).toBe(404);
  });

  it('finds students by name, record book and group, however typed, each once', async () => {
    const office = cast.as('office');
    const { body: byBook } = await office.get(`/api/students?search=${encodeURIComponent('ас-0001')}`);
    expect(byBook.items).toEqual([
      { id: own, name: expect.any(String), recordBook: 'АС-0001', group: { id: expect.any(String), name: 'БИО-11' } },
    ]);
    const { body: byGroup } = await office.get(`/api/students?limit=100&group=${byBook.items[0].group.id as string}`);
    expect(byGroup.items).toHaveLength(25);
    const ids: string[] = [];
    for (let next = ''; ;) {
      const { body } = await office.get(`/api/students?limit=70${next}`);
      ids.push(...body.items.map(({ id }: { id: string }) => id));
      if (body.next === null) break;
      next = `&cursor=${body.next as string}`;
    }
    expect([ids.length, new Set(ids).size]).toEqual([300, 300]);
  });

  it('R50 shows groups with their orders and dates, and after a transfer the marks of the days in each', async () => {
    const [mover] = await sql<{ id: string; from: string }>(
      `select m.student as id, g.id as from from group_members m join student_groups g on g.id = m.group_id where g.name = 'ХИМ-21' order by 1 limit 1`,
    );
    const [target] = await sql<{ id: string }>(`select id from student_groups where name = 'ХИМ-31'`);
    const day = await dayFromToday(api, -20);
    await sql('update group_members set valid_to = $2 where student = $1', [mover!.id, day]);
    await sql(
      `insert into group_members select university, student, $2, $3, null, 'Приказ № 44-п' from group_members where student = $1`,
      [mover!.id, target!.id, day],
    );
    const { body } = await cast.as('office').get(`/api/students/${mover!.id}/card`);
    expect(body.student.groups).toMatchObject([
      { name: 'ХИМ-31', from: day, to: null, basis: 'Приказ № 44-п' },
      { name: 'ХИМ-21', to: await dayFromToday(api, -21) },
    ]);
    const groupOf = new Map(
      (await sql<{ id: string; group: string }>('select id, group_id as group from journals')).map(({ id, group }) => [
        id,
        group,
      ]),
    );
    for (const discipline of body.disciplines as Discipline[])
      for (const { date } of lessonsOf([discipline]))
        expect(date < day).toBe(groupOf.get(discipline.journal) === mover!.from);
    expect(new Set((body.disciplines as Discipline[]).map(({ journal }) => groupOf.get(journal))).size).toBe(2);
  });

  it('cites each order, and each correction with the case and the window it was made under', async () => {
    const teacher = await api.as('teacher');
    const { id, number } = await fileNote(teacher);
    const { user, task } = await driveTo(await everybody(api), id, 'reopen');
    const { form } = (await user.get(`/api/tasks/${task.id}`)).body;
    await user.post(`/api/tasks/${task.id}/decision`, { outcome: 'open', version: task.version });
    const { items } = (
      await teacher.get(`/api/journals?limit=100&discipline=${form.discipline as string}&group=${form.group as string}`)
    ).body;
    const { body: journal } = await teacher.get(`/api/journals/${items[0].id as string}`);
    const [changed] = form.students as string[];
    const lesson = journal.lessons.find(
      (each: { date: string; type: string }) =>
        form.dates.includes(each.date) && (form.lessonTypes?.includes(each.type) ?? true),
    );
    const before = journal.students.find((each: { id: string }) => each.id === changed).marks[lesson.id] ?? null;
    const value = before === '91' ? '92' : '91';
    const written = await teacher.put(`/api/journals/${journal.id as string}/marks`, {
      marks: [{ lesson: lesson.id, student: changed, value }],
    });
    expect(written.body).toEqual({ changed: 1 });

    const { body } = await cast.as('administrator').get(`/api/students/${changed!}/card`);
    const { number: window } = journal.windows[0];
    const correction = {
      ...{ journal: journal.id, student: { id: changed } },
      lesson: { id: lesson.id, date: lesson.date, typeTitle: lesson.typeTitle },
      ...{ before: { value: before }, after: { value }, at: expect.any(String), onBehalfOf: null, order: null },
      by: { id: teacher.person.person, name: teacher.person.name },
      right: { kind: 'window', window: { number: window, case: { id, number } } },
    };
    const { id: discipline, name } = journal.discipline;
    expect(body.corrections).toMatchObject([{ ...correction, discipline: { id: discipline, name } }]);
    // R26: the same change is the newest of his history, which has those made in open periods too, page by page.
    const historyOf = async (query: string): Promise<{ items: { id: string }[]; next: string | null }> =>
      (await cast.as('office').get(`/api/students/${changed!}/history?${query}`)).body;
    const { items: history } = await historyOf('limit=100');
    expect(history[0]).toEqual(body.corrections[0]);
    const [recorded] = await sql<{ count: number }>(
      'select count(*)::int as count from mark_changes where student = $1',
      [changed],
    );
    expect([history.length, recorded!.count > 1]).toEqual([Math.min(recorded!.count, 100), true]);
    const first = await historyOf('limit=1');
    expect([...first.items, ...(await historyOf(`limit=1&cursor=${first.next!}`)).items]).toEqual(history.slice(0, 2));
    const { body: recredited } = await cast.as('office').get(`/api/students/${own}/card`);
    expect(recredited.orders).toMatchObject([{ number: '17-п', student: { id: own } }]);
    expect(recredited.corrections).toEqual(own === changed ? expect.anything() : []);
  });
});
