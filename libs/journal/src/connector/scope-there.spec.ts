import type { JournalCell, JournalChange } from './journal-system';
import { coversThere, scopeThere, snapshotHere } from './scope-there';

const scope = {
  discipline: 'our-discipline',
  group: 'our-group',
  lessonTypes: ['practical'],
  dates: ['2026-11-05'],
  students: ['our-1', 'our-2'],
  grades: true,
};
const sourced = { discipline: 'D', group: 'G', holder: 'T', students: { 'our-1': 'S1', 'our-2': 'S2', 'our-3': 'S3' } };
const cell: JournalCell = {
  lesson: 'L',
  date: '2026-11-05',
  lessonType: 'practical',
  student: 'S1',
  value: '64',
  note: null,
};
const bare: JournalChange = {
  discipline: 'D',
  group: 'G',
  lesson: 'L',
  date: '2026-11-05',
  lessonType: 'practical',
  student: 'S2',
  after: '70',
  at: '2026-11-22T04:00:00Z',
  by: 'T',
};
const change: JournalChange = { ...bare, before: '64' };

describe('a scope there', () => {
  const theirs = scopeThere(scope, sourced);

  it('R06 R28 is told in their keys, with its students and no others', () => {
    expect(theirs).toEqual({ ...scope, discipline: 'D', group: 'G', students: ['S1', 'S2'] });
  });

  it('R06 is not told at all when a student has no key there', () => {
    expect(() => scopeThere({ ...scope, students: ['our-1', 'our-9'] }, sourced)).toThrow(/key-missing/u);
  });

  it.each<[string, Partial<JournalChange>]>([
    ['another discipline', { discipline: 'E' }],
    ['another group', { group: 'H' }],
    ['another date', { date: '2026-11-06' }],
    ['another type of lesson', { lessonType: 'lecture' }],
    ['another student', { student: 'S3' }],
  ])('R06 covers a change of it, and none in %s', (_name, other) => {
    expect([coversThere(theirs, change), coversThere(theirs, { ...change, ...other })]).toEqual([true, false]);
  });

  it('R06 covers every type of lesson where it names none', () => {
    expect(coversThere({ ...theirs, lessonTypes: null }, { ...change, lessonType: 'lecture' })).toBe(true);
  });

  it.each<[string | null | undefined, string | null, boolean]>([
    ['64', '70', false],
    ['64', null, false],
    ['зачтено', 'н/б', false],
    ['н/б', '64', false],
    ['н/б', null, true],
    [null, 'н/б', true],
    [undefined, 'н/б', true],
    [undefined, '64', false],
  ])('R11 without grades, from %s to %s: %s', (before, after, covered) => {
    const judged = { ...bare, ...(before === undefined ? {} : { before }), after };
    expect(coversThere({ ...theirs, grades: false }, judged)).toBe(covered);
  });
});

describe('a snapshot of theirs', () => {
  const takenAt = '2026-11-22T04:00:00Z';

  it('R08 is given with our ids', () => {
    const cells = [cell, { ...cell, student: 'S2', value: null }];
    expect(snapshotHere({ takenAt, cells }, { scope, sourced }).cells.map(({ student }) => student)).toEqual([
      'our-1',
      'our-2',
    ]);
  });

  it.each<[string, Partial<JournalCell>]>([
    ['outside-scope', { student: 'S3' }],
    ['outside-scope', { date: '2026-11-06' }],
    ['outside-scope', { lessonType: 'lecture' }],
    ['named-twice', { value: '70' }],
  ])('R06 is not believed with a cell that is %s', (reason, other) => {
    const cells = [cell, { ...cell, ...other }];
    expect(() => snapshotHere({ takenAt, cells }, { scope, sourced })).toThrow(`/snapshot/cells/1 ${reason}`);
  });
});
