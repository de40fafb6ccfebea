/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-argument -- answers are JSON of many shapes; each test says what it expects */
import { randomUUID } from 'node:crypto';
import { driveTo, everybody } from '../support/drive-case';
import { inTransaction } from '../support/journal-fixture';
import type { Answer, TestApi, User } from '../support/http-api';
import { startTestApi } from '../support/http-api';
import type { JournalRoles } from '../support/journal-roles';
import { answersOf, dayFromToday, expected, gatherRoles } from '../support/journal-roles';
import { faultsOf as faults, minutes } from '../support/teaching-record';

let api: TestApi;
let cast: JournalRoles;
let yesterday: string;
let today: string;
let tomorrow: string;

const sql = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
  (await api.engine.test.owner.query<Row>(text, values)).rows;

beforeAll(async () => {
  api = await startTestApi();
  cast = await gatherRoles(api);
  [yesterday, today, tomorrow] = [await dayFromToday(api, -1), await dayFromToday(api, 0), await dayFromToday(api, 1)];
});
afterAll(async () => {
  await api.stop();
});
afterEach(async () => {
  await api.engine.test.runAhead('0');
  await sql(`delete from mark_changes where right_kind <> 'import'`);
  await sql(`delete from teaching_assignments where journal = $1`, [cast.journal]);
});

describe('a substitution', () => {
  const substitution = (over: object = {}): object => ({
    ...{ kind: 'substitution', journal: cast.journal, person: cast.as('colleague').person.person },
    ...{ from: yesterday, to: tomorrow, basis: minutes, ...over },
  });
  const record = async (over: object = {}, by = 'head'): Promise<Answer> =>
    await cast.as(by).post('/api/teaching/assignments', substitution(over));

  it('R16 R17 R47 is recorded by the head of the department or the registrar’s office, and by nobody else', async () => {
    for (const kind of ['substitution', 'repeat-course']) {
      let place = 0;
      const answers = await answersOf(cast, async (user) => {
        place += 1;
        const day = await dayFromToday(api, place - 20);
        return await user.post('/api/teaching/assignments', substitution({ kind, from: day, to: day }));
      });
      const seeing = { teacher: 403, dean: 403, secretary: 403, administrator: 403 };
      expect(answers).toEqual(expected(404, { ...seeing, head: 201, registrar: 201, office: 201 }));
      await sql('delete from teaching_assignments where journal = $1', [cast.journal]);
    }
  });

  it('R20 is recorded by the head of the department that finishes a module, too', async () => {
    const [module] = await sql<{ id: string; teacher: string }>(
      `select j.id, j.teacher from journals j join disciplines d on d.id = j.discipline where d.kind = 'module' order by j.id`,
    );
    const person = cast.as('digitalisation').person.person;
    const byFinisher = await (
      await api.as('department-head', 'mathematics')
    ).post('/api/teaching/assignments', substitution({ journal: module!.id, person }));
    expect(byFinisher.status).toBe(201);
    await sql('delete from teaching_assignments where journal = $1', [module!.id]);
  });

  it('R48 is not recorded for oneself: whoever records it and stands in are two', async () => {
    const head = cast.as('head');
    const own = await head.post('/api/teaching/assignments', substitution({ person: head.person.person }));
    expect([own.status, own.body.code]).toEqual([403, 'own-act']);
    const byOffice = await cast
      .as('registrar')
      .post('/api/teaching/assignments', substitution({ person: head.person.person }));
    expect(byOffice.status).toBe(201);
    await sql('delete from teaching_assignments where journal = $1', [cast.journal]);
  });

  it('R16 is recorded once when its answer was lost and it is sent again under the same key', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const send = async (): Promise<Answer> =>
      await cast.as('head').post('/api/teaching/assignments', substitution(), key);
    const [first, again] = [await send(), await send()];
    expect([first.status, again.status, again.body]).toEqual([201, 201, first.body]);
    expect(await sql('select id from teaching_assignments where journal = $1', [cast.journal])).toEqual([
      { id: first.body.id },
    ]);
    const other = await cast.as('head').post('/api/teaching/assignments', substitution({ to: null }), key);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
  });

  it('R16 needs a basis: number, date that has come, words', async () => {
    const none = await record({ basis: undefined });
    expect([none.status, faults(none)]).toEqual([400, ['/basis required']]);
    for (const field of ['number', 'date', 'text']) {
      const blank = await record({ basis: { ...minutes, [field]: ' ' } });
      expect([blank.status, blank.body.fields[0].path]).toEqual([400, `/basis/${field}`]);
    }
    const early = await record({ basis: { ...minutes, date: tomorrow } });
    expect([early.status, faults(early)]).toEqual([422, ['/basis/date past']]);
  });

  it('R16 is refused for whom it makes no sense, each fault by its field, in the reader’s language', async () => {
    const [period] = await sql<{ before: string; from: string; to: string; after: string }>(
      `select (starts_on - 1)::text as before, starts_on::text as "from", ends_on::text as "to", (ends_on + 1)::text as after from academic_periods`,
    );
    const student = cast.as('student').person.person;
    const cases: [object, string[]][] = [
      [{ person: cast.as('teacher').person.person }, ['/person teaches-already']],
      [{ person: randomUUID() }, ['/person person-unknown']],
      [{ person: student }, ['/person person-unknown']],
      [{ from: tomorrow, to: yesterday }, ['/to end-before-start']],
      [{ from: period!.before }, ['/from outside-period']],
      [{ to: period!.after }, ['/to outside-period']],
      [{ from: period!.after, to: null }, ['/from outside-period']],
      [{ kind: 'repeat-course', students: [randomUUID()] }, ['/students student-of-group']],
      [{ students: [randomUUID()] }, ['/students student-of-group', '/students whole-group']],
      [
        { person: randomUUID(), from: period!.before, to: period!.after },
        ['/from outside-period', '/person person-unknown', '/to outside-period'],
      ],
    ];
    for (const [over, wanted] of cases) {
      const answer = await record(over);
      expect([over, answer.status, faults(answer)]).toEqual([over, 422, wanted]);
    }
    const { body } = await cast
      .as('head')
      .post('/api/teaching/assignments', substitution({ from: period!.before }), { 'accept-language': 'kk' });
    expect(body.fields[0].message).toBe(`академиялық кезеңнен тыс: ${period!.from} – ${period!.to}`);
    expect(await sql('select from teaching_assignments where journal = $1', [cast.journal])).toEqual([]);
  });

  it('R16 does not overlap another of the same person in the same journal; the next day is free, and after a revocation all days', async () => {
    const first = await record();
    expect(first.status).toBe(201);
    for (const over of [{}, { from: tomorrow, to: null }, { from: yesterday, to: yesterday }, { to: null }])
      expect(faults(await record(over))).toEqual(['/person assigned-already']);
    const next = await dayFromToday(api, 2);
    expect((await record({ from: next, to: next })).status).toBe(201);
    await cast.as('office').post(`/api/teaching/assignments/${first.body.id as string}/revoke`, { basis: minutes });
    expect((await record()).status).toBe(201);
  });

  it('R16 is recorded once when two record it at the same moment', async () => {
    const answers = await Promise.all(['head', 'registrar', 'office', 'head'].map(async (by) => await record({}, by)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422]);
  });

  describe('the substitute', () => {
    let lesson: string;
    let student: string;
    const write = async (user: User, value = '77'): Promise<Answer> =>
      await user.put(`/api/journals/${cast.journal}/marks`, { marks: [{ lesson, student, value }] });

    beforeAll(async () => {
      [{ id: lesson }] = (await sql<{ id: string }>(
        `insert into lessons (university, id, journal, held_on, type, topic, locks_at, starts_at, scale, lock_basis)
         select university, gen_random_uuid(), id, $2, 'practical', 'Замена', app_now() + '3 days', app_now() - '1 hour'::interval, 'hundred-points', '{"kind":"unknown"}'
         from journals where id = $1 returning id`,
        [cast.journal, today],
      )) as [{ id: string }];
      [{ id: student }] = (await sql<{ id: string }>(
        'select student as id from group_members where group_id = $1 order by 1 limit 1',
        [cast.group],
      )) as [{ id: string }];
    });
    afterAll(async () => {
      for (const table of ['mark_changes', 'marks']) await sql(`delete from ${table} where lesson = $1`, [lesson]);
      await sql('delete from lessons where id = $1', [lesson]);
    });

    it('R16 R26 fills the journal under his own login, on behalf of the teacher, as the evidence says', async () => {
      const substitute = cast.as('colleague');
      expect((await write(substitute)).status).toBe(403);
      const { body } = await record();
      expect((await write(substitute)).body).toEqual({ changed: 1 });
      const { body: page } = await substitute.get(`/api/journals/${cast.journal}`);
      expect(page).toMatchObject({ own: false, mine: 'substitution', mayWrite: true, readOnly: false });
      expect(page.standIns).toEqual([
        { id: body.id, kind: 'substitution', from: yesterday, to: tomorrow, students: null },
      ]);
      expect(page.students.find(({ id }: { id: string }) => id === student).marks[lesson]).toBe('77');
      const [evidence] = await sql('select * from mark_changes where lesson = $1', [lesson]);
      expect(evidence).toMatchObject({
        ...{ changed_by: substitute.person.person, on_behalf_of: cast.as('teacher').person.person },
        ...{ right_kind: 'substitution', assignment: body.id },
      });
    });

    it('R16 R27 sees the journal with its dates before they come, writes in none of its lessons, and no more when they are over', async () => {
      const substitute = cast.as('colleague');
      const [next, last] = [await dayFromToday(api, 2), await dayFromToday(api, 3)];
      await record({ from: next, to: last });
      const page = async (): Promise<Answer> =>
        await (await api.asPerson(substitute.person.person)).get(`/api/journals/${cast.journal}`);
      expect((await page()).body).toMatchObject({ mine: 'substitution', mayWrite: false, readOnly: false });
      expect((await write(substitute)).status).toBe(403);
      // A session of its own each day: the ones before have run out.
      await api.engine.test.runAhead('3 days');
      expect((await page()).body).toMatchObject({ mine: 'substitution', mayWrite: true });
      await api.engine.test.runAhead('4 days');
      expect((await page()).status).toBe(404);
      expect((await write(await api.asPerson(substitute.person.person))).status).toBe(403);
      await api.engine.test.runAhead('0');
      cast = await gatherRoles(api);
    });

    it('R16 has no right any more once it is revoked; who revoked it, when and why stays', async () => {
      const substitute = cast.as('colleague');
      const { body } = await record();
      const path = `/api/teaching/assignments/${body.id as string}`;
      const reason = { number: '8', date: today, text: 'Преподаватель вышел на работу' };
      expect(await answersOf(cast, async (user) => await user.post(`${path}/revoke`, { basis: {} }))).toEqual(
        expected(400, {}),
      );
      for (const [role, status] of Object.entries({
        teacher: 403,
        'other-head': 404,
        dean: 403,
        rector: 404,
        student: 404,
      }))
        expect([role, (await cast.as(role).post(`${path}/revoke`, { basis: reason })).status]).toEqual([role, status]);
      expect((await cast.as('office').post(`${path}/revoke`, { basis: reason })).status).toBe(200);
      expect((await cast.as('head').post(`${path}/revoke`, { basis: reason })).body.code).toBe('not-possible-now');
      expect((await write(substitute)).status).toBe(403);
      const { body: list } = await cast.as('head').get(`/api/teaching/assignments?journal=${cast.journal}`);
      expect(list.items).toEqual([
        expect.objectContaining({
          state: 'revoked',
          revocation: {
            by: { id: cast.as('office').person.person, name: cast.as('office').person.name },
            at: expect.any(String),
            basis: reason,
          },
        }),
      ]);
    });

    it('R16 R01 R07 corrects by a window what he wrote while he stood in, when that is over, and sees the journal so long', async () => {
      const substitute = cast.as('colleague');
      const [from, to] = [await dayFromToday(api, -30), await dayFromToday(api, -8)];
      expect((await record({ from, to })).status).toBe(201);
      expect((await substitute.get(`/api/journals/${cast.journal}`)).status).toBe(404);
      const { body: choices } = await substitute.get('/api/choices/teaching');
      const choice = choices.items.find(({ journal }: { journal: string }) => journal === cast.journal);
      expect(choice.lessons.length).toBeGreaterThan(2);
      for (const { date } of choice.lessons) expect([date >= from, date <= to]).toEqual([true, true]);
      const wrong = choice.lessons.find(
        ({ locked, type }: { locked: boolean; type: string }) => locked && type !== 'lecture',
      );
      const filed = await substitute.post('/api/cases', {
        procedure: 'journal-correction',
        form: {
          ...{ discipline: cast.discipline, group: cast.group, lessonTypes: [wrong.type], dates: [wrong.date] },
          ...{ detectedOn: today, cause: 'Отметка занятия внесена в соседнюю строку.', students: [student] },
        },
      });
      expect(filed.status).toBe(201);
      const { user, task } = await driveTo(await everybody(api), filed.body.id as string, 'reopen');
      await user.post(`/api/tasks/${task.id}/decision`, { outcome: 'open', version: task.version });
      const { body: page } = await substitute.get(`/api/journals/${cast.journal}`);
      expect(page).toMatchObject({ mine: 'substitution', mayWrite: true, own: false });
      expect(page.windows).toMatchObject([{ holder: substitute.person.person, scope: { dates: [wrong.date] } }]);
      const before = page.students.find(({ id }: { id: string }) => id === student).marks[wrong.id];
      const mark = { lesson: wrong.id, student, value: before === '63' ? '64' : '63' };
      expect((await substitute.put(`/api/journals/${cast.journal}/marks`, { marks: [mark] })).body).toEqual({
        changed: 1,
      });
      const [evidence] = await sql(`select * from mark_changes where lesson = $1 and right_kind = 'window'`, [
        wrong.id,
      ]);
      expect(evidence).toMatchObject({
        ...{ changed_by: substitute.person.person, on_behalf_of: cast.as('teacher').person.person },
      });
    });

    it('R17 R27 of a repeat course sees and fills only the students it is for', async () => {
      const teacher = cast.as('colleague');
      await record({ kind: 'repeat-course', students: [student] });
      const { body: page } = await teacher.get(`/api/journals/${cast.journal}`);
      expect(page.students.map(({ id }: { id: string }) => id)).toEqual([student]);
      expect((await write(teacher, '66')).body).toEqual({ changed: 1 });
      const [other] = await sql<{ id: string }>(
        'select student as id from group_members where group_id = $1 and student <> $2 limit 1',
        [cast.group, student],
      );
      const answer = await teacher.put(`/api/journals/${cast.journal}/marks`, {
        marks: [{ lesson, student: other!.id, value: '66' }],
      });
      expect(answer.status).toBe(403);
    });
  });

  it('R27 is in the register of those whom it concerns, and of nobody else', async () => {
    const { body } = await record();
    const found: string[] = [];
    for (const [role, user] of cast.users) {
      const { body: list } = await user.get(`/api/teaching/assignments?journal=${cast.journal}`);
      if (list.items.some(({ id }: { id: string }) => id === body.id)) found.push(role);
    }
    const concerned = ['teacher', 'colleague', 'head', 'dean', 'secretary', 'registrar', 'office', 'administrator'];
    expect(found.sort()).toEqual(concerned.sort());
    const { body: list } = await cast.as('colleague').get('/api/teaching/assignments');
    expect(list.items[0]).toMatchObject({
      ...{
        id: body.id,
        kind: 'substitution',
        from: yesterday,
        to: tomorrow,
        students: null,
        state: 'current',
        basis: minutes,
      },
      teacher: { id: cast.as('teacher').person.person },
      recordedBy: { id: cast.as('head').person.person },
      revocation: null,
    });
  });

  it('R16 is never rewritten: the product’s own role may only end it', async () => {
    const { body } = await record();
    const change = async (statement: string): Promise<unknown> =>
      await inTransaction(api.engine.test.application, api.engine.university, (tx) => tx.query(statement, [body.id]));
    for (const statement of [
      `update teaching_assignments set person = recorded_by where id = $1`,
      `update teaching_assignments set basis = '{}' where id = $1`,
      'delete from teaching_assignments where id = $1',
    ])
      await expect(change(statement)).rejects.toMatchObject({ code: '42501' });
  });
});

describe('an order of re-crediting', () => {
  const order = async (over: object = {}, by = 'office'): Promise<Answer> => {
    const [student] = await sql<{ id: string }>(
      `select m.student as id from group_members m where m.group_id = $1 order by 1 limit 1`,
      [cast.group],
    );
    const request = { number: '21-п', date: today, student: student!.id, discipline: cast.discipline, ...over };
    return await cast.as(by).post('/api/teaching/recredits', request);
  };
  afterEach(async () => {
    await sql('delete from recredit_orders where discipline = $1 and recorded_by = any ($2)', [
      cast.discipline,
      ['office', 'registrar'].map((role) => cast.as(role).person.person),
    ]);
  });

  it('R25 is recorded by the registrar’s office alone, and read by it and the administrator', async () => {
    const recorded = await answersOf(cast, async (user) =>
      user.post('/api/teaching/recredits', {
        number: '1',
        date: today,
        student: randomUUID(),
        discipline: randomUUID(),
      }),
    );
    expect(recorded).toEqual(expected(403, { registrar: 422, office: 422 }));
    const read = await answersOf(cast, async (user) => user.get('/api/teaching/recredits'));
    expect(read).toEqual(expected(403, { registrar: 200, office: 200, administrator: 200 }));
    expect((await order()).status).toBe(201);
  });

  it('R25 is refused for unknown students and disciplines, a date to come, and a second time', async () => {
    expect(faults(await order({ student: randomUUID(), discipline: randomUUID(), date: tomorrow }))).toEqual([
      '/date past',
      '/discipline reference',
      '/student reference',
    ]);
    const both = await Promise.all([order(), order({}, 'registrar')]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
    expect(faults(await order())).toEqual(['/student recredited-already']);
  });

  it('R25 is shown at the student’s row, and allows the note «перезачет», which nothing else does', async () => {
    const [lesson] = await sql<{ id: string }>(
      `select id from lessons where journal = $1 and held_on < $2 order by held_on desc limit 1`,
      [cast.journal, today],
    );
    await sql(`update lessons set locks_at = app_now() + '1 day' where id = $1`, [lesson!.id]);
    const teacher = cast.as('teacher');
    const { body: before } = await teacher.get(`/api/journals/${cast.journal}`);
    const [{ id: student }] = (await sql<{ id: string }>(
      'select student as id from group_members where group_id = $1 order by 1 limit 1',
      [cast.group],
    )) as [{ id: string }];
    const row = (page: {
      students: { id: string; recredit: object | null; notes: object }[];
    }): { recredit: object | null; notes: object } => page.students.find(({ id }) => id === student)!;
    expect(row(before).recredit).toBeNull();
    const note = { marks: [{ lesson: lesson!.id, student, value: 'н/б', note: 'recredited' }] };
    expect((await teacher.put(`/api/journals/${cast.journal}/marks`, note)).status).not.toBe(200);
    const { body: recorded } = await order();
    expect((await teacher.put(`/api/journals/${cast.journal}/marks`, note)).status).toBe(200);
    const { body: after } = await teacher.get(`/api/journals/${cast.journal}`);
    expect(row(after)).toMatchObject({
      recredit: { id: recorded.id, number: '21-п', date: today },
      notes: { [lesson!.id]: 'recredited' },
    });
    await sql(`delete from mark_changes where lesson = $1 and recredit_order = $2`, [lesson!.id, recorded.id]);
    await sql(`delete from marks where lesson = $1 and recredit_order = $2`, [lesson!.id, recorded.id]);
  });
});

describe('who may be asked to stand in', () => {
  it('R16 R55 is shown to whoever records it: staff by name, no students', async () => {
    expect(await answersOf(cast, async (user) => user.get('/api/teaching/staff'))).toEqual(
      expected(403, { head: 200, 'other-head': 200, registrar: 200, office: 200 }),
    );
    const { name, person } = cast.as('colleague').person;
    const { body } = await cast
      .as('head')
      .get(`/api/teaching/staff?search=${encodeURIComponent(name.slice(0, 9).toLowerCase())}`);
    expect(body.items.map(({ id }: { id: string }) => id)).toContain(person);
    const { body: all } = await cast.as('head').get('/api/teaching/staff');
    expect(all.items.map(({ id }: { id: string }) => id)).not.toContain(cast.as('student').person.person);
  });
});
