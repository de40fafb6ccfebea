import type { SheetTable } from '../api/generated/model';
import { missingControls } from './missing';

const columns = [
  { id: 'midterm', title: 'Mid-term' },
  { id: 'exam', title: 'Exam' },
] as SheetTable['columns'];

const row = (name: string, ...missing: { column: string; why: string }[]): SheetTable['rows'][number] =>
  ({ student: { id: name, name, recordBook: '' }, missing }) as unknown as SheetTable['rows'][number];

describe('R20 R34 why a sheet cannot be closed', () => {
  it('names each student under the control that he lacks, in the order of the sheet', () => {
    const rows = [
      row('Ivanov', { column: 'exam', why: 'no-mark' }, { column: 'midterm', why: 'no-mark' }),
      row('Petrov', { column: 'exam', why: 'no-lesson' }),
      row('Sidorov', { column: 'exam', why: 'no-mark' }),
      row('Whole'),
    ];
    const told = missingControls({ columns, rows }).map(({ title, why, students }) => [
      ...[title, why],
      ...students.map(({ name }) => name),
    ]);
    expect(told).toEqual([
      ['Mid-term', 'no-mark', 'Ivanov'],
      ['Exam', 'no-mark', 'Ivanov', 'Sidorov'],
      ['Exam', 'no-lesson', 'Petrov'],
    ]);
  });

  it('has nothing to say of a sheet that is complete', () => {
    expect(missingControls({ columns, rows: [row('Whole')] })).toEqual([]);
  });
});
