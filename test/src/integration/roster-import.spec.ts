import type { RosterReport } from '@kelisim/journal';
import type { ImportUniversity, Upload } from '../support/import-university';
import { edit, exampleUpload, makeImportUniversity, pictureOfAllTables } from '../support/import-university';
import { semesterUpload } from '../support/semester-upload';

let here: ImportUniversity;
beforeAll(async () => {
  here = await makeImportUniversity();
});
afterAll(async () => {
  await here.stop();
});

async function rowsOf<Row extends object>(text: string, ...values: unknown[]): Promise<Row[]> {
  return (await here.test.owner.query<Row>(text, values)).rows;
}
const picture = async (): Promise<unknown> => await pictureOfAllTables(here.test.owner);
const totals = ({ files }: RosterReport): { added: number; changed: number; unchanged: number } => ({
  added: files.reduce((sum, file) => sum + file.added, 0),
  changed: files.reduce((sum, file) => sum + file.changed, 0),
  unchanged: files.reduce((sum, file) => sum + file.unchanged, 0),
});
const fileOf = ({ files }: RosterReport, name: string): unknown => files.find(({ file }) => file === name);

// The tests of this file follow each other: an import, then what may come after it.
describe('an import of a university (R51)', () => {
  it('does nothing in a dry run, and says what it would do', async () => {
    const before = await picture();
    const report = await here.send(exampleUpload(), { dryRun: true });
    expect(report).toMatchObject({ dryRun: true, faults: [], faultCount: 0 });
    expect(await picture()).toEqual(before);
    const real = await here.send(exampleUpload());
    expect(real).toEqual({ ...report, dryRun: false });
    expect(fileOf(real, 'users.csv')).toEqual({ file: 'users.csv', rows: 7, added: 6, changed: 0, unchanged: 0 });
    expect(fileOf(real, 'results.csv')).toEqual({ file: 'results.csv', rows: 6, added: 5, changed: 0, unchanged: 0 });
  });

  it('takes the university that is there for the one of the upload', async () => {
    expect(await rowsOf(`select code, kind, name ->> 'ru' as name from units order by code`)).toEqual([
      { code: 'ak-bulak', kind: 'university', name: 'Университет Ак-Булак' },
      { code: 'engineering', kind: 'faculty', name: 'Инженерный факультет' },
      { code: 'informatics', kind: 'department', name: 'Кафедра информатики' },
      { code: 'mechanics', kind: 'department', name: 'Кафедра механики' },
      { code: 'registry', kind: 'office', name: 'Офис регистратора' },
    ]);
  });

  it('makes periods, programmes, modules, groups and the load (R47)', async () => {
    expect(
      await rowsOf(`select code, kind, level, starts_on::text, ends_on::text from academic_periods order by code`),
    ).toEqual([
      { code: 'autumn-2026', kind: 'semester', level: 'bachelor', starts_on: '2026-09-01', ends_on: '2026-12-20' },
      { code: 'winter-exams-2026', kind: 'session', level: 'bachelor', starts_on: '2026-12-21', ends_on: '2027-01-15' },
      { code: 'year-2026', kind: 'year', level: 'bachelor', starts_on: '2026-09-01', ends_on: '2027-06-30' },
    ]);
    const journals = await rowsOf(
      `select d.code, d.kind, u.code as finishes, g.name as group, s.code as subgroup, a.login as teacher, j.hours,
         (select count(*)::int from module_parts m where m.module = d.id) as parts
       from journals j join disciplines d on d.id = j.discipline join student_groups g on g.id = j.group_id
         left join units u on u.id = d.finishing_department left join subgroups s on s.id = j.subgroup
         join accounts a on a.person = j.teacher order by d.code`,
    );
    expect(journals).toEqual([
      {
        code: 'ИНФ-301',
        kind: 'discipline',
        finishes: null,
        group: 'ИС-31',
        subgroup: null,
        teacher: 'd.kerimbaev',
        hours: 45,
        parts: 0,
      },
      {
        code: 'МОД-310',
        kind: 'module',
        finishes: 'mechanics',
        group: 'ИС-31',
        subgroup: '1',
        teacher: 'a.solovieva',
        hours: 15,
        parts: 2,
      },
    ]);
  });

  it('makes people with logins and no password; who is switched off has no login (R14, R15)', async () => {
    const people = await rowsOf(
      `select p.name, p.language, a.login, s.record_book as book from people p left join accounts a on a.person = p.id
         left join students s on s.person = p.id where p.id <> $1 order by p.name`,
      here.registrar,
    );
    expect(people).toEqual([
      { name: 'Абенов Санжар Ерланович', language: 'kk', login: 's.abenov', book: 'АБ-26-0001' },
      { name: 'Бакирова Мээрим', language: 'kk', login: 'm.bakirova', book: 'АБ-26-0002' },
      { name: 'Ветрова Лидия Павловна', language: 'kk', login: null, book: 'АБ-26-0003' },
      { name: 'Керимбаев Данияр Русланович', language: 'kk', login: 'd.kerimbaev', book: null },
      { name: 'Соловьёва Анна Игоревна', language: 'kk', login: 'a.solovieva', book: null },
      { name: 'Ташиева Гүлбара', language: 'kk', login: 'g.tashieva', book: null },
    ]);
    const hashes = await rowsOf<{ hash: string }>('select password_hash as hash from accounts');
    expect(new Set(hashes.map(({ hash }) => hash)).size).toBe(5);
    for (const { hash } of hashes) expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  });

  it('appoints from midnight by the university’s clock, each by its basis (R50)', async () => {
    const [first] = await rowsOf(
      `select position, valid_from, valid_to, basis from appointments order by valid_from limit 1`,
    );
    expect(first).toEqual({
      ...{ position: 'registrar-employee', valid_from: new Date('2023-01-31T18:00:00Z'), valid_to: null },
      basis: 'Приказ № 4-к от 30.01.2023',
    });
  });

  it('plans lessons at their local time, with the lock of the university’s rules (R24)', async () => {
    const lessons = await rowsOf(
      `select l.topic, l.held_on::text, l.starts_at, l.locks_at, l.scale, l.lock_basis ->> 'kind' as basis
       from lessons l order by l.starts_at`,
    );
    expect(lessons[2]).toEqual({
      ...{
        topic: 'Сборка привода',
        held_on: '2026-09-11',
        starts_at: new Date('2026-09-11T09:00:00Z'),
        scale: 'pass-fail',
      },
      // A Friday: the second working day after it is Tuesday, which ends at six.
      ...{ locks_at: new Date('2026-09-15T13:00:00Z'), basis: 'rule' },
    });
  });

  it('writes marks with their evidence: who imported, by which right (R26)', async () => {
    const evidence = await rowsOf(
      `select s.record_book as book, m.value, h.before, h.after, h.right_kind as right, h.changed_by as by, h.changed_at = m.changed_at as same
       from marks m join students s on s.id = m.student join mark_changes h on h.lesson = m.lesson and h.student = m.student
         join lessons l on l.id = m.lesson order by l.starts_at, s.record_book`,
    );
    const by = { before: null, right: 'import', by: here.registrar, same: true };
    expect(evidence).toEqual([
      { book: 'АБ-26-0001', value: '85', after: '85', ...by },
      { book: 'АБ-26-0002', value: 'н/б', after: 'н/б', ...by },
      { book: 'АБ-26-0003', value: '61', after: '61', ...by },
      { book: 'АБ-26-0001', value: 'зачтено', after: 'зачтено', ...by },
      { book: 'АБ-26-0001', value: '90', after: '90', ...by },
    ]);
  });

  it('changes nothing when it is repeated', async () => {
    const before = await picture();
    const report = await here.send(exampleUpload());
    expect(totals(report)).toEqual({ added: 0, changed: 0, unchanged: 40 });
    expect(await picture()).toEqual(before);
  });

  it('changes what differs, and only that', async () => {
    const files = exampleUpload();
    edit(files, 'orgs.csv', 'Кафедра механики', 'Кафедра механики и роботов');
    edit(files, 'users.csv', 'Соловьёва', 'Седова');
    edit(files, 'users.csv', 'true,m.bakirova', 'false,m.bakirova');
    edit(files, 'enrollments.csv', 'student,false,2026-09-01,2026-10-15', 'student,false,2026-09-02,2026-10-20');
    edit(files, 'k_lessons.csv', '2026-09-07,09:00', '2026-09-08,09:00');
    edit(files, 'results.csv', 'fully graded,61', 'fully graded,62');
    await here.test.owner.query(`update lessons set locks_at = app_now() + interval '1 day'`);
    const report = await here.send(files);
    expect(report.faults).toEqual([]);
    expect(totals(report)).toEqual({ added: 0, changed: 6, unchanged: 34 });
    expect(await rowsOf(`select value from marks where value in ('61', '62')`)).toEqual([{ value: '62' }]);
    expect(await rowsOf(`select before, after from mark_changes order by id desc limit 1`)).toEqual([
      { before: '61', after: '62' },
    ]);
    expect(await rowsOf(`select login from accounts where disabled_at is not null`)).toEqual([{ login: 'm.bakirova' }]);
    expect(
      await rowsOf(`select valid_from::text, valid_to::text from group_members where valid_to is not null`),
    ).toEqual([{ valid_from: '2026-09-02', valid_to: '2026-10-20' }]);
    expect(await rowsOf(`select locks_at from lessons where held_on = '2026-09-08'`)).toEqual([
      { locks_at: new Date('2026-09-10T13:00:00Z') },
    ]);
    expect(totals(await here.send(exampleUpload()))).toMatchObject({ added: 0, changed: 5 });
  });
});

describe('an import with a fault changes nothing (R51)', () => {
  const latin1 = Buffer.from([0xc0, 0xe1, 0xe5, 0xed]);
  it.each<readonly [string, (files: Upload) => unknown, object]>([
    [
      'a wrong header',
      (files) => edit(files, 'users.csv', 'familyName', 'lastName'),
      { file: 'users.csv', line: 1, code: 'header-unknown', column: 'lastName' },
    ],
    [
      'a wrong encoding',
      (files) => files.set('k_titles.csv', Buffer.concat([Buffer.from('sourcedId,ru,kk,ky,en\norg-2,,'), latin1])),
      { file: 'k_titles.csv', line: 2, code: 'wrong-encoding' },
    ],
    [
      'a duplicate',
      (files) => edit(files, 'users.csv', 'user-202,', 'user-201,'),
      { file: 'users.csv', line: 6, code: 'duplicate', value: 'user-201' },
    ],
    [
      'a dangling reference',
      (files) => edit(files, 'k_load.csv', 'user-102', 'user-109'),
      { file: 'k_load.csv', line: 3, code: 'dangling-reference', value: 'user-109' },
    ],
    [
      'a mark outside its scale',
      (files) => edit(files, 'results.csv', 'зачтено', '85'),
      { file: 'results.csv', line: 7, code: 'mark-not-of-scale', value: '85' },
    ],
    [
      'a student who is not in the class',
      (files) => edit(files, 'enrollments.csv', '2026-10-15', '2026-09-08'),
      { file: 'results.csv', line: 4, code: 'student-not-in-class', value: 'user-203' },
    ],
  ])('%s', async (_, change, fault) => {
    const files = exampleUpload();
    change(files);
    const before = await picture();
    const report = await here.send(files);
    expect(report.faults).toContainEqual(expect.objectContaining(fault));
    expect(totals(report)).toEqual({ added: 0, changed: 0, unchanged: 0 });
    expect(await picture()).toEqual(before);
  });
});

describe('what only the database shows is a fault too, and takes back all that was written before it (R51)', () => {
  beforeAll(async () => {
    const { owner } = here.test;
    await owner.query(
      `insert into disciplines (university, id, code, name, department, kind)
       select university, gen_random_uuid(), 'ФИЗ-101', name, department, 'discipline' from disciplines limit 1`,
    );
    await owner.query(
      `with other as (
         insert into universities (id, code, name, city, zone, language)
         select gen_random_uuid(), 'other', name, city, zone, language from universities returning id
       ), person as (
         insert into people (university, id, name, short_name) select id, gen_random_uuid(), 'Чужая', 'Чужая' from other returning university, id
       ) insert into accounts (university, id, person, login, password_hash) select university, gen_random_uuid(), id, 'foreign', '' from person`,
    );
    await owner.query(`insert into sheet_kinds values ($1, 'probe', '{}', '{}') on conflict do nothing`, [
      here.university,
    ]);
    await owner.query(
      `with closed as (
         insert into sheets (university, id, kind, discipline, group_id, period, department, number, state, close_by, close_basis, formed_by)
         select j.university, gen_random_uuid(), 'probe', j.discipline, j.group_id, j.period, d.department, '1', 'closed', now(), '{}', j.teacher
         from journals j join disciplines d on d.id = j.discipline where d.code = 'ИНФ-301' returning id
       ) update lessons set sheet = closed.id from closed where topic = 'Рубежный контроль 1'`,
    );
  });

  it.each<readonly [string, (files: Upload) => unknown, object]>([
    [
      'a lesson to come',
      (files) => {
        edit(files, 'k_lessons.csv', 'lesson-4,load-2,2026-09-11,14:00', 'lesson-9,load-2,2026-12-20,14:00');
        edit(files, 'results.csv', 'fully graded,,2026-09-11,,зачтено', 'fully graded,,2026-12-20,,не зачтено');
      },
      { file: 'results.csv', line: 7, code: 'lesson-not-yet' },
    ],
    [
      'an administrator made by a registrar',
      (files) => edit(files, 'k_positions.csv', 'department-head', 'administrator'),
      { file: 'k_positions.csv', line: 4, code: 'position-not-allowed' },
    ],
    [
      'a code that another discipline has',
      (files) => edit(files, 'courses.csv', 'МОД-310', 'ФИЗ-101'),
      { file: 'courses.csv', line: 3, code: 'code-taken', column: 'courseCode' },
    ],
    [
      'a login that somebody of another university has',
      (files) => edit(files, 'users.csv', 'true,a.solovieva', 'true,foreign'),
      { file: 'users.csv', line: 3, code: 'login-taken', value: 'foreign' },
    ],
    [
      'a login that another person has',
      (files) => {
        edit(files, 'users.csv', 'user-102,', 'user-110,');
        edit(files, 'users.csv', 'true,g.tashieva', 'true,a.solovieva');
        edit(files, 'users.csv', 'true,a.solovieva', 'true,a.nova');
        for (const name of ['roles.csv', 'enrollments.csv', 'k_load.csv', 'k_positions.csv'])
          edit(files, name, 'user-102', 'user-110');
        edit(files, 'k_positions.csv', 'user-102', 'user-110');
      },
      { file: 'users.csv', line: 4, code: 'login-taken', value: 'a.solovieva' },
    ],
    [
      'a journal with marks that becomes the whole group’s',
      (files) => edit(files, 'k_load.csv', 'group-is31,1,', 'group-is31,,'),
      { file: 'k_load.csv', line: 3, code: 'in-use' },
    ],
    [
      'a lesson with marks that gets another scale',
      (files) => {
        edit(files, 'k_lessons.csv', 'pass-fail', '');
        edit(files, 'results.csv', 'зачтено', 'н/б');
      },
      { file: 'k_lessons.csv', line: 5, code: 'in-use' },
    ],
    [
      'a lesson in a closed sheet that moves',
      (files) => edit(files, 'k_lessons.csv', '2026-09-16,10:40', '2026-09-16,12:40'),
      { file: 'k_lessons.csv', line: 4, code: 'sheet-closed' },
    ],
    [
      'a mark in a closed sheet',
      (files) => edit(files, 'results.csv', 'fully graded,90', 'fully graded,95'),
      { file: 'results.csv', line: 5, code: 'sheet-closed' },
    ],
    [
      'a student in a group that he has not left',
      (files) => {
        files.set(
          'classes.csv',
          Buffer.concat([
            files.get('classes.csv') ?? Buffer.alloc(0),
            Buffer.from('group-is32,,,ИС-32,,,,homeroom,,org-2,year-2026,,,\n'),
          ]),
        );
        files.set(
          'k_groups.csv',
          Buffer.concat([files.get('k_groups.csv') ?? Buffer.alloc(0), Buffer.from('group-is32,programme-is,3\n')]),
        );
        edit(
          files,
          'enrollments.csv',
          'enr-3,active,2026-08-20T06:00:00.000Z,group-is31',
          'enr-3,active,2026-08-20T06:00:00.000Z,group-is32',
        );
        edit(files, 'results.csv', 'item-1,user-203,fully graded,61', 'item-1,user-201,exempt,');
      },
      { file: 'enrollments.csv', line: 4, code: 'period-overlap' },
    ],
  ])('%s', async (_, change, fault) => {
    const files = exampleUpload();
    change(files);
    const before = await picture();
    const report = await here.send(files);
    expect(report.faults).toContainEqual(expect.objectContaining(fault));
    expect(totals(report)).toEqual({ added: 0, changed: 0, unchanged: 0 });
    expect(await picture()).toEqual(before);
  });
});

describe('what people have written since the last import', () => {
  const cell = `lesson in (select id from lessons where topic = 'Нормальные формы') and student in (select id from students where record_book = 'АБ-26-0001')`;

  it('stands while the upload says the same as before', async () => {
    await here.test.owner.query(`update marks set value = '88' where ${cell}`);
    const report = await here.send(exampleUpload());
    expect(report.faults).toEqual([]);
    expect(await rowsOf(`select value from marks where ${cell}`)).toEqual([{ value: '88' }]);
  });

  it('R06 is not replaced by an upload once the lesson is locked; that takes the procedure of correction', async () => {
    await here.test.owner.query(`update marks set value = '85' where ${cell}`);
    const locks = async (moment: string): Promise<unknown> =>
      await here.test.owner.query(`update lessons set locks_at = ${moment} where topic = 'Нормальные формы'`);
    const { rows } = await here.test.owner.query<{ at: string }>(
      `select locks_at::text as at from lessons where topic = 'Нормальные формы'`,
    );
    await locks(`app_now() - interval '1 minute'`);
    const report = await here.send(edit(exampleUpload(), 'results.csv', '85.0', '87'));
    expect(report.faults).toEqual([
      { file: 'results.csv', line: 2, code: 'lesson-locked', column: 'score', value: '87' },
    ]);
    expect(await rowsOf(`select value from marks where ${cell}`)).toEqual([{ value: '85' }]);
    await locks(`'${rows[0]!.at}'`);
    await here.test.owner.query(`update marks set value = '88' where ${cell}`);
  });

  it('is not overwritten by something new: that is a fault', async () => {
    const report = await here.send(edit(exampleUpload(), 'results.csv', '85.0', '87'));
    expect(report.faults).toEqual([
      { file: 'results.csv', line: 2, code: 'mark-changed-since', column: 'score', value: '87' },
    ]);
    expect(await rowsOf(`select value from marks where ${cell}`)).toEqual([{ value: '88' }]);
  });
});

describe('the import of a semester (R51)', () => {
  it('brings ten thousand marks, each with its evidence, and nothing when it is repeated', async () => {
    const { files, marks } = semesterUpload();
    const count = async (): Promise<unknown> =>
      await rowsOf(
        `select (select count(*)::int from marks) as marks, (select count(*)::int from mark_changes) as changes`,
      );
    const [before] = (await count()) as { marks: number; changes: number }[];
    const started = performance.now();
    const report = await here.send(files);
    const imported = performance.now();
    expect(report.faults).toEqual([]);
    const after = [{ marks: (before?.marks ?? 0) + marks, changes: (before?.changes ?? 0) + marks }];
    expect(await count()).toEqual(after);
    expect(totals(await here.send(files))).toMatchObject({ added: 0, changed: 0 });
    expect(await count()).toEqual(after);
    const repeated = performance.now();
    console.info(`${marks} marks: ${Math.round(imported - started)} ms, again ${Math.round(repeated - imported)} ms`);
  });
});
