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

const form = async (
  { discipline, group, period }: SheetGround,
  kind: string,
  { students, user = teacher }: { readonly students?: readonly string[]; readonly user?: User } = {},
): Promise<Answer> => {
  const some = students === undefined ? {} : { students };
  return await user.post('/api/sheets', { kind, discipline, group, period, ...some });
};
const close = async (id: string, user = teacher): Promise<Answer> => await user.post(`/api/sheets/${id}/close`);
const sheetOf = async (id: string, user = teacher): Promise<Answer['body']> =>
  (await user.get(`/api/sheets/${id}`)).body;
const write = async ({ journal }: SheetGround, { id }: PlannedControl, student: string, value: string) =>
  await teacher.put(`/api/journals/${journal}/marks`, { marks: [{ lesson: id, student, value }] });

async function examGround(): Promise<{ ground: SheetGround; exam: PlannedControl; id: string }> {
  const ground = await makeSheetGround(api, { teacher });
  await ground.mark(await ground.lesson('practical', -22), '80', '90', '70');
  await ground.mark(await ground.lesson('midterm', -15), '70', '60', '65');
  const exam = await ground.lesson('written-exam', -10);
  await ground.mark(exam, '90', '45', '75');
  const { body } = await form(ground, 'exam');
  return { ground, exam, id: body.id };
}

describe('a sheet that a window reopens', () => {
  it('R06, R20 stays of the lessons and students it was closed with', async () => {
    const { ground, exam, id } = await examGround();
    await close(id);
    const [first, second, third] = ground.students;
    // A debtor's second attempt, a control that nobody has marked, and a student who has left since.
    const again = await ground.lesson('written-exam', -1);
    await ground.mark(again, null, '80');
    await ground.lesson('midterm', -2);
    const { owner } = api.engine.test;
    await owner.query('update group_members set valid_to = current_date - 5 where student = $1', [third]);
    const window = await ground.openWindow({ dates: [exam.date], students: [first!] });
    expect((await write(ground, exam, first!, '95')).status).toBe(200);
    const said = ({ table }: Answer['body']): unknown =>
      table.rows.map((row: Answer['body']): unknown => [row.student.id, row.result, row.values[2].value]);
    const expected = [
      [first, 'passed', '95'],
      [second, 'failed', '45'],
      [third, 'passed', '75'],
    ];
    expect(said(await sheetOf(id))).toEqual(expected);
    await window.close();
    const closed = await sheetOf(id);
    expect([closed.state, closed.revision, said(closed)]).toEqual(['closed', 2, expected]);
    const { rows } = await owner.query<{ sheet: string | null }>('select sheet from lessons where id = $1', [again.id]);
    expect(rows).toEqual([{ sheet: null }]);
  });

  it('R08 or that was formed and closed at the moment of its opening, has what was changed under the window', async () => {
    const ground = await makeSheetGround(api, { teacher });
    const control = await ground.lesson('debt', -1);
    await ground.mark(control, '90', '60', '75');
    let id = '';
    const window = await ground.openWindow({ dates: [control.date] }, async () => {
      id = (await form(ground, 'debt')).body.id;
      expect((await close(id)).status).toBe(200);
    });
    expect((await write(ground, control, ground.students[0]!, '55')).status).toBe(200);
    await window.close();
    const { state, revision, table } = await sheetOf(id);
    expect([state, revision, table.rows[0].final.value]).toEqual(['closed', 2, '55']);
  });
});

it('R20 the sheet of a group is closed also when one of some of its students was closed before', async () => {
  const { ground, id } = await examGround();
  const { body } = await form(ground, 'exam', { students: [ground.students[0]!] });
  expect((await close(body.id)).status).toBe(200);
  expect((await close(id)).status).toBe(200);
  expect((await sheetOf(id)).table.rows).toHaveLength(3);
});

it('R17, R27 who leads a repeat course of one student sees and closes the sheet of that one, not of the group', async () => {
  const { ground, id } = await examGround();
  const other = await api.as('teacher', 'economics');
  const [own, stranger] = ground.students;
  await api.engine.test.owner.query(
    `insert into teaching_assignments (university, id, kind, journal, person, valid_from, students, basis, recorded_by)
     values ($1, gen_random_uuid(), 'repeat-course', $2, $3, current_date - 30, $4, '{}', $3)`,
    [api.engine.university, ground.journal, other.person.person, [own]],
  );
  const answers = [
    await other.get(`/api/sheets/${id}`),
    await other.get(`/api/sheets/${id}/content?format=xlsx`),
    await close(id, other),
  ];
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  const listed = (await other.get('/api/sheets?limit=100')).body.items as { id: string }[];
  expect(listed.map((one) => one.id)).not.toContain(id);
  for (const students of [undefined, [own!, stranger!]])
    expect((await form(ground, 'exam', { user: other, ...(students && { students }) })).body.code).toBe('forbidden');
  const { body } = await form(ground, 'exam', { user: other, students: [own!] });
  expect((await sheetOf(body.id, other)).table.rows).toHaveLength(1);
  expect((await close(body.id, other)).status).toBe(200);
});
