/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-argument -- answers are JSON of many shapes; each test says what it expects */
import { canonicalHash } from '@kelisim/persistence';
import type { Answer, TestApi, User } from '../support/http-api';
import { startTestApi } from '../support/http-api';
import type { PlannedControl, SheetGround } from '../support/sheet-ground';
import { makeSheetGround } from '../support/sheet-ground';

let api: TestApi;
let teacher: User;

beforeAll(async () => {
  api = await startTestApi();
  teacher = await api.as('teacher', 'mathematics');
});
afterAll(async () => {
  await api.stop();
});
afterEach(async () => {
  await api.engine.test.runAhead('0');
});

const form = async (ground: SheetGround, kind: string, students?: readonly string[], user = teacher): Promise<Answer> =>
  await user.post('/api/sheets', {
    ...{ kind, discipline: ground.discipline, group: ground.group, period: ground.period },
    ...(students === undefined ? {} : { students }),
  });
const close = async (id: string, user = teacher): Promise<Answer> => await user.post(`/api/sheets/${id}/close`);
const sheetOf = async (id: string, user = teacher): Promise<Answer['body']> =>
  (await user.get(`/api/sheets/${id}`)).body;

/** A midterm and an exam of which everything is marked, and the sheet of the exam. */
async function examGround(daysAgo = 1): Promise<{ ground: SheetGround; exam: PlannedControl; id: string }> {
  const ground = await makeSheetGround(api, { teacher });
  const practical = await ground.lesson('practical', -daysAgo - 20);
  const midterm = await ground.lesson('midterm', -daysAgo - 10);
  const exam = await ground.lesson('written-exam', -daysAgo, { open: true });
  await ground.mark(practical, '80', '90', '70');
  await ground.mark(midterm, '70', '60', '65');
  await ground.mark(exam, '90', '45', '75');
  const { body } = await form(ground, 'exam');
  return { ground, exam, id: body.id };
}

describe('forming a sheet', () => {
  const controls = {
    ...{ exam: 'oral-exam', 'differentiated-credit': 'differentiated-credit', credit: 'credit', midterm: 'midterm' },
    ...{ interim: 'interim', 'academic-difference': 'academic-difference', debt: 'debt', coursework: 'coursework' },
    ...{ practice: 'practice', 'final-attestation': 'final-attestation' },
  };

  it('R34, R46 there are the kinds that the regulations name', async () => {
    const { body } = await teacher.get('/api/sheet-kinds', { headers: { 'accept-language': 'kk' } });
    expect(body.items.map(({ code }: { code: string }) => code).sort()).toEqual(Object.keys(controls).sort());
    expect(body.items).toContainEqual({ code: 'exam', title: 'Емтихан ведомосі' });
  });

  it.each(Object.entries(controls))(
    'R34, R46 of the kind «%s» lists the group with its columns',
    async (kind, type) => {
      const ground = await makeSheetGround(api, { teacher });
      const control = await ground.lesson(type, -1);
      const { status, body } = await form(ground, kind);
      expect([status, body.state]).toEqual([201, 'open']);
      const { table, closeBasis, number } = await sheetOf(body.id);
      expect(table.rows).toHaveLength(3);
      const held = table.columns.flatMap(({ lessons }: { lessons: { id: string }[] }) => lessons.map(({ id }) => id));
      expect([held, closeBasis.lastControl, number]).toEqual([[control.id], control.date, null]);
    },
  );

  it('R20 its term is three days after the last control, and says how they were counted', async () => {
    const ground = await makeSheetGround(api, { teacher });
    const { date } = await ground.lesson('written-exam', -1);
    const { body } = await form(ground, 'exam');
    const { closeBy, closeBasis } = await sheetOf(body.id);
    const day = (after: number): string => new Date(Date.parse(date) + after * 86_400_000).toISOString().slice(0, 10);
    // The end of the third day in Almaty.
    expect(closeBy).toBe(`${day(3)}T19:00:00.000Z`);
    expect(closeBasis.explanation).toMatchObject({
      ...{ counted: [day(1), day(2), day(3)], zone: 'Asia/Almaty' },
      budget: { days: 3, count: 'calendar', first: 'next' },
    });
  });

  it('R20 again, after the control was moved, counts its term anew', async () => {
    const ground = await makeSheetGround(api, { teacher });
    const exam = await ground.lesson('written-exam', -5);
    const first = await form(ground, 'exam');
    await api.engine.test.owner.query(
      'update lessons set held_on = held_on + 2, starts_at = starts_at + interval $$2 days$$ where id = $1',
      [exam.id],
    );
    const again = await form(ground, 'exam');
    expect(again.body.id).toBe(first.body.id);
    expect(Date.parse(again.body.closeBy) - Date.parse(first.body.closeBy)).toBe(2 * 86_400_000);
  });

  it('needs a control that is planned, a kind that there is, and students of the group', async () => {
    const ground = await makeSheetGround(api, { teacher });
    await ground.lesson('practical', -1);
    const without = await form(ground, 'exam');
    expect([without.status, without.body.code]).toEqual([409, 'sheet-no-control']);
    expect((await form(ground, 'nonsense')).status).toBe(404);
    await ground.lesson('debt', -1);
    const other = await makeSheetGround(api, { teacher });
    const strangers = await form(ground, 'debt', [ground.students[0]!, other.students[0]!]);
    expect(strangers.body).toMatchObject({
      code: 'request-invalid',
      fields: [{ path: '/students/1', rule: 'student-of-group' }],
    });
  });

  it('sent twice under one key is done once', async () => {
    const ground = await makeSheetGround(api, { teacher });
    await ground.lesson('written-exam', -1);
    const body = { kind: 'exam', discipline: ground.discipline, group: ground.group, period: ground.period };
    const [first, second] = [
      await teacher.post('/api/sheets', body, { 'idempotency-key': 'form-once' }),
      await teacher.post('/api/sheets', body, { 'idempotency-key': 'form-once' }),
    ];
    expect(second.text).toBe(first.text);
    expect([first.headers['idempotency-replayed'], second.headers['idempotency-replayed']]).toEqual([
      undefined,
      'true',
    ]);
    const other = await teacher.post('/api/sheets', { ...body, kind: 'midterm' }, { 'idempotency-key': 'form-once' });
    expect(other.body.code).toBe('idempotency-key-reused');
  });
});

describe('an open sheet', () => {
  it('R34 has all current and final controls with their points, as the marks are now', async () => {
    const { ground, id, exam } = await examGround();
    const { table, mayClose } = await sheetOf(id);
    expect(table.rows[0]).toMatchObject({
      admission: { points: '75', admitted: true },
      // 0.3 · 80 + 0.3 · 70 + 0.4 · 90
      final: { value: '81', letter: 'B', word: 'хорошо' },
      ...{ result: 'passed', missing: [] },
    });
    expect(table.rows[0].values.map(({ value }: { value: string }) => value)).toEqual(['80', '70', '90']);
    expect(table.rows[1]).toMatchObject({ result: 'failed', final: { value: '45', letter: 'FX' } });
    expect(table.summary).toMatchObject({ students: 3, passed: 2, failed: 1, passRate: '66.67' });
    expect(mayClose).toBe(true);
    const marks = [{ lesson: exam.id, student: ground.students[1], value: '85' }];
    expect((await teacher.put(`/api/journals/${ground.journal}/marks`, { marks })).status).toBe(200);
    expect((await sheetOf(id)).table.rows[1]).toMatchObject({ result: 'passed' });
  });

  it('is not closed while a mark is missing: each student and column is named', async () => {
    const { ground, id, exam } = await examGround();
    await api.engine.test.owner.query('delete from marks where lesson = $1 and student = $2', [
      exam.id,
      ground.students[2],
    ]);
    const { status, body } = await close(id);
    expect([status, body.code, body.detail]).toEqual([
      409,
      'sheet-incomplete',
      'Не хватает: Жұмабек Әлихан – Экзамен.',
    ]);
    expect(body.data.missing).toMatchObject([
      { student: { id: ground.students[2] }, column: { id: 'exam' }, why: 'no-mark', lessons: [exam.id] },
    ]);
    expect((await sheetOf(id)).table.rows[2].missing).toEqual([{ column: 'exam', why: 'no-mark', lessons: [exam.id] }]);
    expect(await sheetOf(id)).toMatchObject({ state: 'open', number: null, revisions: [] });
  });

  it('is not closed before its last control', async () => {
    const ground = await makeSheetGround(api, { teacher });
    await ground.mark(await ground.lesson('midterm', -3), '10', '10', '10');
    await ground.mark(await ground.lesson('practical', -3), '10', '10', '10');
    await ground.lesson('written-exam', 2);
    const { body } = await form(ground, 'exam');
    expect((await close(body.id)).body).toMatchObject({ code: 'not-possible-now', data: { why: 'control-ahead' } });
  });

  it('is not closed while a window opens marks of it', async () => {
    const { ground, id, exam } = await examGround();
    const window = await ground.openWindow({ dates: [exam.date], students: ground.students });
    expect((await close(id)).body).toMatchObject({ code: 'sheet-window-open', data: { windows: [window.number] } });
    await window.close();
    expect((await close(id)).status).toBe(200);
  });
});

describe('a closed sheet', () => {
  it('R20, R39 has a number of the year’s register and a fixed revision that its hash vouches for', async () => {
    const [one, two] = [await examGround(), await examGround()];
    const first = await close(one.id);
    expect(first.body).toMatchObject({ revision: 1, late: false, number: expect.stringMatching(/^S-20\d\d-\d{5}$/) });
    const second = await close(two.id);
    expect(Number(second.body.number.slice(7))).toBe(Number(first.body.number.slice(7)) + 1);
    const { rows } = await api.engine.test.owner.query<{ content: object; hash: Buffer }>(
      'select content, hash from sheet_revisions where sheet = $1',
      [one.id],
    );
    expect(canonicalHash(rows[0]!.content)).toEqual(rows[0]!.hash);
    const { body } = await teacher.get(`/api/sheets/${one.id}/revisions/1`);
    expect(body).toMatchObject({
      ...{ number: first.body.number, revision: 1, hash: rows[0]!.hash.toString('hex') },
      closing: { by: { id: teacher.person.person }, late: false, window: null },
    });
  });

  it('is not closed again', async () => {
    const { id } = await examGround();
    await close(id);
    const again = await close(id);
    expect([again.status, again.body.code]).toEqual([409, 'sheet-closed']);
    expect((await sheetOf(id)).revisions).toHaveLength(1);
  });

  it('of two who form it at once, and of two who close it at once, one is first', async () => {
    const ground = await makeSheetGround(api, { teacher });
    await ground.mark(await ground.lesson('midterm', -1), '70', '80', '90');
    const head = await api.as('department-head', 'mathematics');
    const formed = await Promise.all([form(ground, 'midterm'), form(ground, 'midterm', undefined, head)]);
    expect(formed.map(({ status }) => status)).toEqual([201, 201]);
    const [id, same] = formed.map(({ body }) => body.id as string);
    expect(same).toBe(id);
    const closed = await Promise.all([close(id!), close(id!, head)]);
    expect(closed.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await sheetOf(id!)).revisions).toHaveLength(1);
  });

  it('R24 ends the open period of its lessons, and says so at the cell', async () => {
    const { ground, id, exam } = await examGround();
    const marks = [{ lesson: exam.id, student: ground.students[0], value: '95' }];
    await close(id);
    const { status, body } = await teacher.put(`/api/journals/${ground.journal}/marks`, { marks });
    expect([status, body.code]).toEqual([403, 'journal-locked']);
    expect(body.data.cells).toMatchObject([{ lesson: exam.id, why: 'in-closed-sheet' }]);
    expect((await sheetOf(id)).table.rows[0].final.value).toBe('81');
  });

  it('takes no mark that was being written when it was closed, or has it', async () => {
    const { ground, id, exam } = await examGround();
    const marks = [{ lesson: exam.id, student: ground.students[0], value: '95' }];
    const [closed, written] = await Promise.all([
      close(id),
      teacher.put(`/api/journals/${ground.journal}/marks`, { marks }),
    ]);
    expect(closed.status).toBe(200);
    const { rows } = await api.engine.test.owner.query<{ value: string }>(
      'select value from marks where lesson = $1 and student = $2',
      [exam.id, ground.students[0]],
    );
    expect([200, 403]).toContain(written.status);
    expect(rows[0]!.value).toBe(written.status === 200 ? '95' : '90');
    const [row] = (await sheetOf(id)).table.rows;
    expect(row.values[2].value).toBe(rows[0]!.value);
  });

  it('a window reopens it, and its end makes the next revision, which names the window', async () => {
    const { ground, id, exam } = await examGround();
    const { body: closed } = await close(id);
    const window = await ground.openWindow({ dates: [exam.date], students: [ground.students[1]!] });
    expect(await sheetOf(id)).toMatchObject({ state: 'reopened', reopenedBy: window.number, mayClose: false });
    expect((await close(id)).body.code).toBe('sheet-closed');
    const marks = [{ lesson: exam.id, student: ground.students[1], value: '55' }];
    expect((await teacher.put(`/api/journals/${ground.journal}/marks`, { marks })).status).toBe(200);
    expect((await sheetOf(id)).table.rows[1].values[2].value).toBe('55');
    expect((await teacher.get(`/api/sheets/${id}/revisions/1`)).body.table.rows[1].final.value).toBe('45');
    await window.close();
    const after = await sheetOf(id);
    expect(after).toMatchObject({ state: 'closed', number: closed.number, revision: 2, reopenedBy: null });
    expect(after.table.rows[1]).toMatchObject({ result: 'passed', final: { value: '67' } });
    expect(after.revisions.map(({ closing }: { closing: object }) => closing)).toMatchObject([
      { window: window.number, by: { id: teacher.person.person } },
      { window: null },
    ]);
    expect((await teacher.get(`/api/sheets/${id}/revisions/1`)).body.table.rows[1].result).toBe('failed');
  });

  it('a window under which nothing changed makes no new revision', async () => {
    const { ground, id, exam } = await examGround();
    await close(id);
    const window = await ground.openWindow({ dates: [exam.date], students: ground.students });
    await window.close();
    expect(await sheetOf(id)).toMatchObject({ state: 'closed', revision: 1 });
  });

  it('shares its controls with the sheet of the term: a window on a midterm reopens both', async () => {
    const { ground, id } = await examGround();
    const term = (await form(ground, 'midterm')).body.id as string;
    expect([(await close(term)).status, (await close(id)).status]).toEqual([200, 200]);
    const { table } = await sheetOf(term);
    const [{ date }] = table.columns[1].lessons;
    const window = await ground.openWindow({ dates: [date], students: ground.students });
    expect([(await sheetOf(term)).state, (await sheetOf(id)).state]).toEqual(['reopened', 'reopened']);
    await window.close();
    expect([(await sheetOf(term)).state, (await sheetOf(id)).state]).toEqual(['closed', 'closed']);
  });

  it('a window on other lessons or other students does not reopen it', async () => {
    const { ground, id, exam } = await examGround();
    await close(id);
    await ground.openWindow({ dates: ['2020-01-01'], students: ground.students });
    await ground.openWindow({ dates: [exam.date], lessonTypes: ['lecture'], students: ground.students });
    expect((await sheetOf(id)).state).toBe('closed');
  });

  it('of two windows that overlap each makes its revision, and the sheet closes with the last', async () => {
    const { ground, id, exam } = await examGround();
    await close(id);
    const change = async (place: number, value: string): Promise<Answer> =>
      await teacher.put(`/api/journals/${ground.journal}/marks`, {
        marks: [{ lesson: exam.id, student: ground.students[place], value }],
      });
    const [one, two] = [
      await ground.openWindow({ dates: [exam.date], students: [ground.students[0]!] }),
      await ground.openWindow({ dates: [exam.date], students: [ground.students[1]!] }),
    ];
    expect([(await change(0, '91')).status, (await change(1, '61')).status]).toEqual([200, 200]);
    await one.close();
    expect(await sheetOf(id)).toMatchObject({ state: 'reopened', reopenedBy: two.number, revision: 2 });
    await change(1, '62');
    await two.close();
    const { state, revisions } = await sheetOf(id);
    expect([state, revisions.map(({ closing }: { closing: { window: string } }) => closing.window)]).toEqual([
      ...['closed', [two.number, one.number, null]],
    ]);
  });
});

describe('a sheet of some students', () => {
  it('judges each student by the lessons of his subgroup and of his days in the group', async () => {
    const ground = await makeSheetGround(api, { teacher });
    const { owner } = api.engine.test;
    const { university } = api.engine;
    const subgroup = '01890000-0000-7000-8000-000000000001';
    const [first, second, third] = ground.students;
    await owner.query(`insert into subgroups values ($1, $2, $3, '1')`, [university, subgroup, ground.group]);
    await owner.query('insert into subgroup_members values ($1, $2, $3, current_date - 100, null)', [
      university,
      first,
      subgroup,
    ]);
    const journal = await ground.addJournal(teacher.person.person, subgroup);
    await ground.mark(await ground.lesson('midterm', -20), '70', '80');
    await ground.mark(await ground.lesson('midterm', -9, { journal }), '90');
    await ground.mark(await ground.lesson('midterm', -8), '70', '80', '60');
    // The third came when the first midterm was over.
    await owner.query('update group_members set valid_from = current_date - 10 where student = $1', [third]);
    const { body } = await form(ground, 'midterm');
    const { rows } = (await sheetOf(body.id)).table;
    const values = rows.map((row: { values: { value: string }[] }) => row.values[1]!.value);
    expect(values).toEqual(['76.67', '80', '60']);
    expect((await close(body.id)).status).toBe(200);
    expect(second).toBe(rows[1].student.id);
  });
});
