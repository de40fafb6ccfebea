/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-return -- answers are JSON of many shapes; each test says what it expects */
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

const form = async (ground: SheetGround, kind: string, students?: readonly string[]): Promise<Answer> =>
  await teacher.post('/api/sheets', {
    ...{ kind, discipline: ground.discipline, group: ground.group, period: ground.period },
    ...(students === undefined ? {} : { students }),
  });
const close = async (id: string): Promise<Answer> => await teacher.post(`/api/sheets/${id}/close`);
const sheetOf = async (id: string): Promise<Answer['body']> => (await teacher.get(`/api/sheets/${id}`)).body;
const formAndClose = async (ground: SheetGround, kind: string, students?: readonly string[]): Promise<string> => {
  const { body } = await form(ground, kind, students);
  const closed = await close(body.id);
  expect([closed.status, closed.body.code]).toEqual([200, undefined]);
  return body.id;
};
const write = async ({ journal }: SheetGround, { id }: PlannedControl, student: string, value: string) =>
  await teacher.put(`/api/journals/${journal}/marks`, { marks: [{ lesson: id, student, value }] });
const controlsOf = (sheet: Answer['body'], column: number): string[] =>
  sheet.table.columns[column].lessons.map(({ id }: { id: string }) => id);

/** A practical class, a midterm and an exam that are still open, all marked; the second student has failed. */
async function examGround(): Promise<{ ground: SheetGround; midterm: PlannedControl; exam: PlannedControl }> {
  const ground = await makeSheetGround(api, { teacher });
  const practical = await ground.lesson('practical', -20, { open: true });
  const midterm = await ground.lesson('midterm', -12, { open: true });
  const exam = await ground.lesson('written-exam', -3, { open: true });
  await ground.mark(practical, '80', '90', '70');
  await ground.mark(midterm, '70', '60', '65');
  await ground.mark(exam, '90', '45', '75');
  return { ground, midterm, exam };
}

describe('a closed sheet of some students', () => {
  it('R20, R24 holds their cells, and the others’ open period goes on', async () => {
    const { ground, exam, midterm } = await examGround();
    const [first, second] = ground.students;
    const id = await formAndClose(ground, 'exam', [first!]);
    for (const lesson of [exam, midterm]) {
      const refused = await write(ground, lesson, first!, '95');
      expect([refused.body.code, refused.body.data.cells[0].why]).toEqual(['journal-locked', 'in-closed-sheet']);
      expect((await write(ground, lesson, second!, '55')).status).toBe(200);
    }
    const { body: page } = await teacher.get(`/api/journals/${ground.journal}`);
    const told = (student: string): object => page.students.find((one: { id: string }) => one.id === student).sheets;
    expect(told(first!)).toMatchObject({ [exam.id]: id, [midterm.id]: id });
    expect(told(second!)).toEqual({});
    expect(page.lessons.map(({ open, sheet }: { open: boolean; sheet: null }) => [open, sheet])).toEqual(
      Array(3).fill([true, null]),
    );
  });

  it('R18 is held whatever moves the locks of its lessons', async () => {
    const { ground, exam } = await examGround();
    const [first, second] = ground.students;
    const { owner } = api.engine.test;
    await owner.query(`update lessons set locks_at = app_now() - interval '1 minute' where id = $1`, [exam.id]);
    await formAndClose(ground, 'exam', [first!]);
    const office = await api.as('registrar');
    const directive = {
      ...{ period: ground.period, level: null, lessonType: null, lessonsFrom: exam.date, lessonsTo: exam.date },
      locksAt: new Date(Date.now() + 2 * 86_400_000).toISOString(),
      basis: { number: '12-р', date: exam.date, text: 'Продлить' },
    };
    const { status, body } = await office.post('/api/teaching/filling-terms', directive);
    expect([status, body.lessons, body.moved, body.inClosedSheets]).toEqual([201, 1, 1, 0]);
    expect((await write(ground, exam, first!, '95')).body.data.cells[0].why).toBe('in-closed-sheet');
    expect((await write(ground, exam, second!, '55')).status).toBe(200);
  });

  it('R06, R08 is reopened by a window of its students alone, and becomes its next revision', async () => {
    const { ground, exam } = await examGround();
    const [first, second] = ground.students;
    const id = await formAndClose(ground, 'exam', [first!]);
    const other = await ground.openWindow({ dates: [exam.date], students: [second!] });
    expect((await sheetOf(id)).state).toBe('closed');
    await other.close();
    const window = await ground.openWindow({ dates: [exam.date], students: [first!] });
    expect((await sheetOf(id)).state).toBe('reopened');
    expect((await write(ground, exam, first!, '95')).status).toBe(200);
    await window.close();
    const { state, revision, table } = await sheetOf(id);
    expect([state, revision, table.rows[0].values[2].value]).toEqual(['closed', 2, '95']);
    expect((await write(ground, exam, first!, '99')).body.data.cells[0].why).toBe('in-closed-sheet');
  });

  it('R21 leaves a lesson to be filled while somebody’s cell of it is free', async () => {
    const ground = await makeSheetGround(api, { teacher });
    const empty = await ground.lesson('seminar', -5, { open: true });
    await ground.mark(await ground.lesson('practical', -5), '80', '80', '80');
    await ground.mark(await ground.lesson('midterm', -5), '80', '80', '80');
    await ground.mark(await ground.lesson('written-exam', -1), '80', '80', '80');
    const [first, second, third] = ground.students;
    const office = await api.as('registrar');
    const row = async (): Promise<unknown[]> => {
      const { body } = await office.get(`/api/filling?period=${ground.period}`);
      const [{ empty: count, late, locksNext }] = body.items;
      return [count, late, locksNext?.id];
    };
    await formAndClose(ground, 'exam', [first!, second!]);
    expect(await row()).toEqual([1, 0, empty.id]);
    await formAndClose(ground, 'exam', [third!]);
    expect(await row()).toEqual([1, 1, undefined]);
  });
});

describe('a student held in one sheet and asked in another', () => {
  it('R20 is told by the group’s sheet as he was, and both hold what they closed with first', async () => {
    const { ground, exam } = await examGround();
    const [first, second] = ground.students;
    const own = await formAndClose(ground, 'exam', [first!]);
    const group = await formAndClose(ground, 'exam');
    const { table } = await sheetOf(group);
    expect(table.rows.map((row: Answer['body']) => row.values[2].value)).toEqual(['90', '45', '75']);
    expect((await write(ground, exam, second!, '55')).body.data.cells[0].why).toBe('in-closed-sheet');
    const window = await ground.openWindow({ dates: [exam.date], students: [first!] });
    expect([(await sheetOf(own)).state, (await sheetOf(group)).state]).toEqual(['reopened', 'reopened']);
    expect((await write(ground, exam, first!, '95')).status).toBe(200);
    await window.close();
    const revised = [await sheetOf(own), await sheetOf(group)];
    expect(revised.map(({ revision, table: { rows } }) => [revision, rows[0].values[2].value])).toEqual([
      [2, '95'],
      [2, '95'],
    ]);
  });

  it('R46 after the group’s sheet needs a final control of his own; what admitted him admits him still', async () => {
    const { ground, midterm } = await examGround();
    const [, second] = ground.students;
    const group = await formAndClose(ground, 'exam');
    expect((await form(ground, 'exam', [second!])).body.code).toBe('sheet-no-control');
    const again = await ground.lesson('oral-exam', -1, { open: true });
    const { body } = await form(ground, 'exam', [second!]);
    expect((await close(body.id)).body).toMatchObject({
      code: 'sheet-incomplete',
      data: { missing: [{ student: { id: second }, column: { id: 'exam' }, why: 'no-mark', lessons: [again.id] }] },
    });
    await write(ground, again, second!, '80');
    expect((await close(body.id)).status).toBe(200);
    const debt = await sheetOf(body.id);
    expect([controlsOf(debt, 1), controlsOf(debt, 2)]).toEqual([[midterm.id], [again.id]]);
    // 0.3 · 90 + 0.3 · 60 + 0.4 · 80
    expect(debt.table.rows).toMatchObject([{ result: 'passed', final: { value: '77' } }]);
    expect((await sheetOf(group)).table.rows[1]).toMatchObject({ result: 'failed', final: { value: '45' } });
    expect((await write(ground, again, second!, '85')).body.data.cells[0].why).toBe('in-closed-sheet');
    expect((await write(ground, again, ground.students[0]!, '85')).status).toBe(200);
  });

  it('R46 shares a lesson with other debtors, but for those who had their attempt in it', async () => {
    const ground = await makeSheetGround(api, { teacher });
    const [first, second, third] = ground.students;
    const control = await ground.lesson('debt', -2, { open: true });
    await ground.mark(control, '30', '70');
    await formAndClose(ground, 'debt', [first!]);
    await formAndClose(ground, 'debt', [second!]);
    expect((await form(ground, 'debt', [first!, second!])).body.code).toBe('sheet-no-control');
    expect((await write(ground, control, third!, '60')).status).toBe(200);
    const { body } = await form(ground, 'debt', [first!, third!]);
    expect((await close(body.id)).body.data.missing).toMatchObject([{ student: { id: first }, why: 'no-lesson' }]);
    await ground.mark(await ground.lesson('debt', -1), '75');
    expect((await close(body.id)).status).toBe(200);
    const finals = (await sheetOf(body.id)).table.rows.map((row: Answer['body']) => row.final.value);
    expect(finals).toEqual(['75', '60']);
  });
});
