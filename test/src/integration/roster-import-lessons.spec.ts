import type { ImportUniversity, Upload } from '../support/import-university';
import { edit, exampleUpload, makeImportUniversity } from '../support/import-university';

let here: ImportUniversity;
beforeAll(async () => {
  here = await makeImportUniversity();
  expect((await here.send(exampleUpload())).faults).toEqual([]);
});
afterAll(async () => {
  await here.stop();
});

type Case = readonly [string, (files: Upload) => unknown, readonly object[]];

/** The upload with a change, first as a dry run and then in earnest: both say the same, and with faults nothing is changed. */
async function expectFaults(change: (files: Upload) => unknown, faults: readonly object[]): Promise<void> {
  const files = exampleUpload();
  change(files);
  const plan = async (): Promise<object[]> =>
    (await here.test.owner.query<object>('select * from lessons order by id')).rows;
  const before = await plan();
  for (const dryRun of [true, false]) {
    const report = await here.send(files, { dryRun });
    expect([report.faultCount, report.faults]).toMatchObject([faults.length, faults]);
    expect(report.files.every(({ changed }) => changed === 0)).toBe(true);
    expect(await plan()).toEqual(before);
  }
}

describe('a lesson that was held and marked keeps what its evidence says of it (R26, R51)', () => {
  const used = { file: 'k_lessons.csv', line: 3, code: 'in-use', column: 'sourcedId', value: 'lesson-2' };

  it.each<Case>([
    ['its date', (files) => edit(files, 'k_lessons.csv', '2026-09-09,09:00', '2026-09-08,09:00'), [used]],
    ['its time', (files) => edit(files, 'k_lessons.csv', '2026-09-09,09:00', '2026-09-09,11:00'), [used]],
    ['its type', (files) => edit(files, 'k_lessons.csv', '09:00,practical', '09:00,lecture'), [used]],
    [
      'its type, also where the upload calls it by another name',
      (files) =>
        edit(
          files,
          'k_lessons.csv',
          'lesson-2,load-1,2026-09-09,09:00,practical',
          'lesson-8,load-1,2026-09-09,09:00,lecture',
        ),
      [{ ...used, value: 'lesson-8' }],
    ],
  ])('%s', async (_, change, faults) => {
    await expectFaults(change, faults);
  });

  it('also when its marks were taken out again', async () => {
    const { owner } = here.test;
    const taken = await owner.query<{ university: string }>(
      `delete from marks m using lessons l where l.id = m.lesson and l.topic = 'Нормальные формы' returning m.*`,
    );
    await expectFaults((files) => edit(files, 'k_lessons.csv', '2026-09-09,09:00', '2026-09-09,11:00'), [used]);
    await owner.query('insert into marks select * from json_populate_recordset(null::marks, $1)', [
      JSON.stringify(taken.rows),
    ]);
  });

  it('and may get another topic', async () => {
    const files = edit(exampleUpload(), 'k_lessons.csv', 'Нормальные формы', 'Нормализация');
    expect((await here.send(files, { dryRun: true })).faults).toEqual([]);
  });
});

describe('a lesson of which a closed sheet holds some cells (R20)', () => {
  beforeAll(async () => {
    const { owner } = here.test;
    await owner.query(`insert into sheet_kinds values ($1, 'probe', '{}', '{}') on conflict do nothing`, [
      here.university,
    ]);
    await owner.query(
      `with closed as (
         insert into sheets (university, id, kind, discipline, group_id, period, department, number, state, close_by, close_basis, formed_by, students)
         select j.university, gen_random_uuid(), 'probe', j.discipline, j.group_id, j.period, d.department, '1', 'closed', now(), '{}', j.teacher, array[s.id]
         from journals j join disciplines d on d.id = j.discipline, students s where d.code = 'ИНФ-301' and s.record_book = 'АБ-26-0001'
         returning university, id, students
       ) insert into held_cells select c.university, l.id, c.students[1], c.id from closed c, lessons l where l.topic = 'Рубежный контроль 1'`,
    );
  });

  it.each<Case>([
    [
      'does not move',
      (files) => edit(files, 'k_lessons.csv', '2026-09-16,10:40', '2026-09-16,12:40'),
      [{ file: 'k_lessons.csv', line: 4, code: 'sheet-closed' }],
    ],
    [
      'takes no other mark there',
      (files) => edit(files, 'results.csv', 'fully graded,90', 'fully graded,95'),
      [{ file: 'results.csv', line: 5, code: 'sheet-closed' }],
    ],
  ])('%s', async (_, change, faults) => {
    await expectFaults(change, faults);
  });

  it('takes one of another student', async () => {
    const files = edit(exampleUpload(), 'results.csv', 'not submitted,', 'fully graded,70');
    const report = await here.send(files, { dryRun: true });
    expect(report.faults).toEqual([]);
    expect(report.files.find(({ file }) => file === 'results.csv')).toMatchObject({ added: 1 });
  });
});
