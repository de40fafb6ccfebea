/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return -- answers are JSON of many shapes; each test says what it expects */
import type { Answer, TestApi, User } from '../support/http-api';
import { startTestApi } from '../support/http-api';
import type { SheetGround } from '../support/sheet-ground';
import { makeSheetGround } from '../support/sheet-ground';

let api: TestApi;
let teacher: User;
let standIn: User;
let ground: SheetGround;

beforeAll(async () => {
  api = await startTestApi();
  [teacher, standIn] = [await api.as('teacher', 'mathematics'), await api.as('teacher', 'economics')];
  ground = await makeSheetGround(api, { teacher });
});
afterAll(async () => {
  await api.stop();
});

const assign = async (kind: string, students: readonly string[] | null): Promise<void> => {
  const { owner } = api.engine.test;
  await owner.query('delete from teaching_assignments where journal = $1', [ground.journal]);
  await owner.query(
    `insert into teaching_assignments (university, id, kind, journal, person, valid_from, students, basis, recorded_by)
     values ($1, gen_random_uuid(), $2, $3, $4, current_date - 30, $5, '{}', $4)`,
    [api.engine.university, kind, ground.journal, standIn.person.person, students],
  );
};
const pageOf = async (user: User): Promise<Answer> => await user.get(`/api/journals/${ground.journal}`);
const windowsOn = ({ body }: Answer): unknown[] =>
  body.windows.map(({ id, scope }: { id: string; scope: { students: string[] } }) => [id, scope.students]);

describe('the windows of a journal’s teacher', () => {
  it('R17, R27 are told to who stands in for one student as far as they are of that one', async () => {
    const lesson = await ground.lesson('practical', -9);
    const [own, stranger, third] = ground.students;
    const both = await ground.openWindow({ dates: [lesson.date], students: [stranger!, own!] });
    const others = await ground.openWindow({ dates: [lesson.date], students: [stranger!, third!] });
    await assign('repeat-course', [own!]);
    const page = await pageOf(standIn);
    expect(windowsOn(page)).toEqual([[both.id, [own]]]);
    for (const hidden of [stranger!, third!, others.id, others.number]) expect(page.text).not.toContain(hidden);
    const whole = [
      [both.id, [stranger, own]],
      [others.id, [stranger, third]],
    ];
    expect(windowsOn(await pageOf(teacher))).toEqual(whole);
    await assign('substitution', null);
    expect(windowsOn(await pageOf(standIn))).toEqual(whole);
  });
});
