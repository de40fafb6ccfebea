import * as fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { usualScales } from '../rules/usual-scales';
import { readRoster } from './read-roster';
import type { KnownCodes } from './roster';
import type { RosterFault } from './roster-fault';
import { mostFaults } from './roster-fault';

const folder = join(__dirname, '../../../../docs/guides/import-example');
const example: ReadonlyMap<string, string> = new Map(
  readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
);
const known: KnownCodes = {
  positions: new Set(['teacher', 'department-head', 'registrar', 'registrar-employee']),
  scales: new Map(Object.entries(usualScales).map(([code, { scale }]) => [code, scale])),
  lessonTypes: new Map(
    ['lecture', 'practical', 'laboratory', 'midterm'].map((code) => [code, { scale: 'hundred-points' }]),
  ),
};

type Files = Map<string, string | Uint8Array>;

function read(change: (files: Files) => void = () => undefined): ReturnType<typeof readRoster> {
  const files: Files = new Map(example);
  change(files);
  const bytes = [...files].map(([name, text]) => [name, Buffer.from(text)] as const);
  return readRoster(new Map(bytes), known);
}

/** What a change of the example does: the faults that it gives. */
const faultsOf = (change: (files: Files) => void): readonly RosterFault[] => read(change).faults;

const edit =
  (file: string, from: string | RegExp, to: string) =>
  (files: Files): void => {
    const before = example.get(file) ?? '';
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${file} has no ${String(from)}`);
    files.set(file, after);
  };
const append =
  (file: string, ...lines: readonly string[]) =>
  (files: Files): void => {
    files.set(file, `${example.get(file) ?? ''}${lines.join('\n')}\n`);
  };

describe('an upload of OneRoster files (R51)', () => {
  it('reads the example of the guide whole', () => {
    const { roster, faults } = read();
    expect(faults).toEqual([]);
    const counts = Object.entries(roster ?? {}).flatMap(([name, list]) =>
      Array.isArray(list) ? [[name, list.length]] : [],
    );
    expect(Object.fromEntries(counts)).toEqual({
      ...{ units: 5, periods: 3, programmes: 1, disciplines: 2, moduleParts: 2, groups: 1, subgroups: 2 },
      ...{ people: 6, students: 3, appointments: 4, memberships: 3, subgroupMemberships: 2 },
      ...{ journals: 2, lessons: 4, marks: 5 },
    });
  });

  it('makes of them what the journal knows', () => {
    const { roster } = read();
    expect(roster?.units[4]).toMatchObject({ kind: 'office', code: 'registry', headPosition: 'registrar', line: 6 });
    expect(roster?.units[1]?.name).toEqual({
      ...{ ru: 'Инженерный факультет', kk: 'Инженерлік факультет' },
      ...{ ky: 'Инженердик факультет', en: 'Faculty of Engineering' },
    });
    expect(roster?.disciplines[1]).toMatchObject({ kind: 'module', finishingDepartment: 'org-4' });
    expect(roster?.students[0]).toMatchObject({
      ...{ name: 'Абенов Санжар Ерланович', shortName: 'Абенов С. Е.', recordBook: 'АБ-26-0001', faculty: 'org-2' },
    });
    expect(roster?.people.find(({ login }) => login === 'l.vetrova')?.enabled).toBe(false);
    expect(roster?.journals[1]).toMatchObject({ subgroup: 'group-is31 1', period: 'autumn-2026', teacher: 'user-102' });
    expect(roster?.memberships[2]).toMatchObject({ from: '2026-09-01', to: '2026-10-15' });
    expect(roster?.marks.map(({ lesson, student, value }) => [lesson, student, value])).toEqual([
      ['lesson-2', 'user-201', '85'],
      ['lesson-2', 'user-202', 'н/б'],
      ['lesson-2', 'user-203', '61'],
      ['lesson-3', 'user-201', '90'],
      ['lesson-4', 'user-201', 'зачтено'],
    ]);
  });

  it('does not mind a byte order mark, CRLF, empty lines, the order of columns and metadata of others', () => {
    const { roster, faults } = read((files) => {
      const windows = `\uFEFF${example.get('k_heads.csv') ?? ''}`.replaceAll('\n', '\r\n\r\n');
      files.set('k_heads.csv', windows);
      files.set(
        'k_groups.csv',
        'course,metadata.sis.room,programmeSourcedId,classSourcedId\n3,12,programme-is,group-is31\n',
      );
    });
    expect(faults).toEqual([]);
    expect(roster?.groups[0]?.course).toBe(3);
  });

  it('gives no roster for one fault', () => {
    const { roster, faultCount } = read(edit('results.csv', '85.0', '101'));
    expect(roster).toBeNull();
    expect(faultCount).toBe(1);
  });

  it('keeps faults up to a bound and counts all', () => {
    const rows = Array.from({ length: mostFaults + 50 }, (_, row) => `x-${row},org-9,teacher`);
    const { faults, faultCount } = read((files) => {
      files.set(
        'k_heads.csv',
        `orgSourcedId,position\norg-5,registrar\n${rows.join('\n')}\n`.replaceAll(/,org-9/g, ''),
      );
    });
    expect(faults).toHaveLength(mostFaults);
    expect(faultCount).toBe(mostFaults + 50);
  });
});

describe('what is wrong with an upload is named by file and line (R51)', () => {
  const cp1251 = Buffer.from([0xc8, 0xe2, 0xe0, 0xed]);
  it.each<readonly [string, (files: Files) => void, Partial<RosterFault>]>([
    [
      'a manifest that is not there',
      (files) => files.delete('manifest.csv'),
      { file: 'manifest.csv', code: 'file-missing' },
    ],
    [
      'a file that the manifest promises',
      (files) => files.delete('roles.csv'),
      { file: 'manifest.csv', line: 20, code: 'file-missing', value: 'roles.csv' },
    ],
    [
      'a file that the manifest denies',
      (files) => files.set('categories.csv', 'x'),
      { file: 'categories.csv', code: 'file-unexpected' },
    ],
    ['a file nobody knows', (files) => files.set('User.csv', 'x'), { file: 'User.csv', code: 'file-unexpected' }],
    [
      'another version',
      edit('manifest.csv', 'version,1.2', 'version,1.1'),
      { file: 'manifest.csv', line: 3, code: 'value-invalid', column: 'oneroster.version' },
    ],
    [
      'a delta',
      edit('manifest.csv', 'users,bulk', 'users,delta'),
      { file: 'manifest.csv', line: 24, code: 'delta-unsupported' },
    ],
    [
      'a removal',
      edit('orgs.csv', 'org-5,active', 'org-5,tobedeleted'),
      { file: 'orgs.csv', line: 6, code: 'removal-unsupported' },
    ],
    [
      'another encoding',
      (files) => files.set('k_heads.csv', Buffer.concat([Buffer.from('orgSourcedId,position\norg-5,'), cp1251])),
      { file: 'k_heads.csv', line: 2, code: 'wrong-encoding' },
    ],
    [
      'UTF-16',
      (files) => files.set('k_heads.csv', Buffer.from('orgSourcedId,position\n', 'utf16le')),
      { file: 'k_heads.csv', line: 1, code: 'wrong-encoding' },
    ],
    [
      'semicolons',
      (files) => files.set('k_heads.csv', 'orgSourcedId;position\norg-5;registrar\n'),
      { file: 'k_heads.csv', line: 1, code: 'wrong-delimiter', value: ';' },
    ],
    ['an open quote', edit('k_titles.csv', 'Databases', '"Databases'), { file: 'k_titles.csv', code: 'csv-broken' }],
    [
      'a field too many',
      edit('k_heads.csv', 'registrar', 'registrar,x'),
      { file: 'k_heads.csv', line: 2, code: 'csv-broken', value: '3/2' },
    ],
    [
      'an empty file',
      (files) => files.set('k_heads.csv', ''),
      { file: 'k_heads.csv', line: 1, code: 'header-missing' },
    ],
    [
      'a missing column',
      edit('users.csv', 'username', 'metadata.name'),
      { file: 'users.csv', line: 1, code: 'header-missing', column: 'username' },
    ],
    [
      'an unknown column',
      edit('users.csv', 'username', 'userName'),
      { file: 'users.csv', line: 1, code: 'header-unknown', column: 'userName' },
    ],
    [
      'a column twice',
      edit('users.csv', 'sms', 'email'),
      { file: 'users.csv', line: 1, code: 'header-duplicate', column: 'email' },
    ],
    [
      'a value that is missing',
      edit('k_lessons.csv', 'Сборка привода', ''),
      { file: 'k_lessons.csv', line: 5, code: 'value-missing', column: 'topic' },
    ],
    [
      'a date of no calendar',
      edit('k_lessons.csv', '2026-09-11', '2026-02-30'),
      { file: 'k_lessons.csv', line: 5, code: 'value-invalid', column: 'date', value: '2026-02-30' },
    ],
    [
      'a password',
      edit('users.csv', 'a.solovieva@ak-bulak.example,,,,,,', 'a.solovieva@ak-bulak.example,,,,,secret,'),
      { file: 'users.csv', line: 3, code: 'value-invalid', column: 'password' },
    ],
    [
      'an id twice',
      append('k_heads.csv', 'org-5,registrar'),
      { file: 'k_heads.csv', line: 3, code: 'duplicate', value: 'org-5' },
    ],
    [
      'a login twice',
      edit('users.csv', 'm.bakirova,', 's.abenov,'),
      { file: 'users.csv', line: 6, code: 'duplicate', column: 'username' },
    ],
    [
      'a record book twice',
      edit('users.csv', 'АБ-26-0002', 'АБ-26-0001'),
      { file: 'users.csv', line: 6, code: 'duplicate', column: 'identifier' },
    ],
    [
      'a unit code twice',
      edit('orgs.csv', ',mechanics,', ',informatics,'),
      { file: 'orgs.csv', line: 5, code: 'duplicate', column: 'identifier' },
    ],
    [
      'a second university',
      edit('orgs.csv', 'school', 'district'),
      { file: 'orgs.csv', line: 3, code: 'duplicate', column: 'type' },
    ],
    [
      'units in a circle',
      edit('orgs.csv', 'ak-bulak,\n', 'ak-bulak,org-3\n'),
      { file: 'orgs.csv', line: 2, code: 'cycle' },
    ],
    [
      'sessions in a circle',
      edit('academicSessions.csv', '2027-07-01,,', '2027-07-01,autumn-2026,'),
      { file: 'academicSessions.csv', line: 2, code: 'cycle' },
    ],
    [
      'semesters that overlap',
      append('academicSessions.csv', 'spring,,,Весна,semester,2026-12-20,2027-06-01,year-2026,2027'),
      { file: 'academicSessions.csv', line: 5, code: 'period-overlap', value: 'autumn-2026' },
    ],
    [
      'a student in two groups at once',
      append('enrollments.csv', 'enr-8,,,group-is31,org-2,user-201,student,,2026-10-01,'),
      { file: 'enrollments.csv', line: 9, code: 'period-overlap', value: 'enr-1' },
    ],
    [
      'a reference to no user',
      edit('enrollments.csv', 'user-203', 'user-999'),
      { file: 'enrollments.csv', line: 4, code: 'dangling-reference', column: 'userSourcedId', value: 'user-999' },
    ],
    [
      'a reference to no line item',
      edit('results.csv', 'item-3', 'item-9'),
      { file: 'results.csv', line: 7, code: 'dangling-reference', column: 'lineItemSourcedId', value: 'item-9' },
    ],
    [
      'a reference to no subgroup',
      edit('k_load.csv', 'group-is31,1,', 'group-is31,3,'),
      { file: 'k_load.csv', line: 3, code: 'dangling-reference', column: 'subgroup' },
    ],
    [
      'an unknown position',
      edit('k_positions.csv', 'teacher,org-3', 'magician,org-3'),
      { file: 'k_positions.csv', line: 2, code: 'code-unknown', value: 'magician' },
    ],
    [
      'an unknown scale',
      edit('k_lessons.csv', 'pass-fail', 'stars'),
      { file: 'k_lessons.csv', line: 5, code: 'code-unknown', column: 'scale' },
    ],
    [
      'an unknown type of lesson',
      edit('k_lessons.csv', ',lecture,', ',sermon,'),
      { file: 'k_lessons.csv', line: 2, code: 'code-unknown', column: 'type' },
    ],
    [
      'a type outside the load (R47)',
      edit('k_lessons.csv', ',lecture,', ',laboratory,'),
      { file: 'k_lessons.csv', line: 2, code: 'type-not-in-load', value: 'laboratory' },
    ],
    [
      'a lesson outside its semester',
      edit('k_lessons.csv', '2026-09-11', '2026-12-22'),
      { file: 'k_lessons.csv', line: 5, code: 'outside-period', value: '2026-12-22' },
    ],
    [
      'a teacher who is not of the class',
      edit('enrollments.csv', 'user-102,teacher', 'user-102,proctor'),
      { file: 'k_load.csv', line: 3, code: 'teacher-not-in-class', value: 'user-102' },
    ],
    [
      'a semester of another level',
      (files) => files.set('k_levels.csv', 'academicSessionSourcedId,level\nautumn-2026,master\n'),
      { file: 'k_load.csv', line: 2, code: 'level-mismatch' },
    ],
    [
      'a line item without a lesson',
      edit('k_lessons.csv', ',item-2', ','),
      { file: 'lineItems.csv', line: 3, code: 'line-item-without-lesson' },
    ],
    [
      'two lessons of one line item',
      edit('k_lessons.csv', ',item-2', ',item-1'),
      { file: 'k_lessons.csv', line: 4, code: 'duplicate', column: 'lineItemSourcedId' },
    ],
    [
      'two lessons of one journal at one time',
      edit('k_lessons.csv', '2026-09-09,09:00', '2026-09-07,09:00'),
      { file: 'k_lessons.csv', line: 3, code: 'duplicate', column: 'startTime' },
    ],
    [
      'a mark outside its scale',
      edit('results.csv', ',61,', ',101,'),
      { file: 'results.csv', line: 4, code: 'mark-not-of-scale', value: '101' },
    ],
    [
      'half a point where points are whole',
      edit('results.csv', ',85.0,', ',85.5,'),
      { file: 'results.csv', line: 2, code: 'mark-not-of-scale', value: '85.5' },
    ],
    [
      'a mark of a student of no group',
      edit('results.csv', 'item-1,user-203', 'item-1,user-301'),
      { file: 'results.csv', line: 4, code: 'student-not-in-class', value: 'user-301' },
    ],
    [
      'a mark after the student had left',
      edit('enrollments.csv', '2026-09-01,2026-10-15', '2026-09-01,2026-09-09'),
      { file: 'results.csv', line: 4, code: 'student-not-in-class', value: 'user-203' },
    ],
    [
      'a mark of the other subgroup',
      edit('results.csv', 'item-3,user-201', 'item-3,user-202'),
      { file: 'results.csv', line: 7, code: 'student-not-in-class', value: 'user-202' },
    ],
    [
      'a mark given before the lesson (R24)',
      edit('results.csv', '61,2026-09-09', '61,2026-09-08'),
      { file: 'results.csv', line: 4, code: 'mark-before-lesson' },
    ],
    [
      'two marks in one cell',
      append('results.csv', 'res-7,,,item-1,user-201,fully graded,70,2026-09-09,,,,,,,'),
      { file: 'results.csv', line: 8, code: 'duplicate', column: 'studentSourcedId' },
    ],
    [
      'a mark that was not submitted',
      edit('results.csv', 'not submitted,', 'not submitted,40'),
      { file: 'results.csv', line: 6, code: 'value-invalid', column: 'scoreStatus' },
    ],
  ])('%s', (_, change, fault) => {
    expect(faultsOf(change)).toContainEqual(expect.objectContaining(fault));
  });

  it('names a fault once: what refers to a row with a fault is none', () => {
    expect(faultsOf(edit('users.csv', 'true,d.kerimbaev', 'yes,d.kerimbaev'))).toEqual([
      { file: 'users.csv', line: 2, code: 'value-invalid', column: 'enabledUser', value: 'yes' },
    ]);
  });

  it('does not name every reference into a file that cannot be read', () => {
    expect(faultsOf((files) => files.delete('users.csv'))).toHaveLength(1);
    expect(faultsOf(edit('users.csv', 'username', 'userName'))).toHaveLength(2);
  });

  it('never throws, whatever bytes it is given', () => {
    const names = [...example.keys()];
    const damage = fc.record({
      file: fc.constantFrom(...names),
      at: fc.nat(3000),
      cut: fc.nat(40),
      bytes: fc.oneof(
        fc.uint8Array({ maxLength: 20 }),
        fc.string({ maxLength: 20 }).map((text) => Buffer.from(text)),
      ),
    });
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
        const { roster, faults, faultCount } = read((files) => {
          for (const { file, at, cut, bytes } of damages) {
            const before = Buffer.from(files.get(file) ?? '');
            const from = at % (before.length + 1);
            files.set(file, Buffer.concat([before.subarray(0, from), bytes, before.subarray(from + cut)]));
          }
        });
        expect(roster === null).toBe(faultCount > 0);
        expect(faults.every(({ file, line }) => file !== '' && line > 0)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('names the line at which a record of several lines begins', () => {
    const change = edit('k_titles.csv', 'Databases', '"Data\nbases"');
    expect(faultsOf(change)).toEqual([expect.objectContaining({ line: 4, code: 'value-invalid', column: 'en' })]);
  });
});
