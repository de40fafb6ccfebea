import type { SheetTable } from '../api/generated/model';
import { missingControls } from './missing';

const columns = [
  { id: 'midterm', title: 'Mid-term' },
  { id: 'exam', title: 'Exam' },
] as SheetTable['columns'];

const row = (
  name: string,
  ...missing: { column: string; why: string; lessons: string[] }[]
): SheetTable['rows'][number] =>
  ({ student: { id: name, name, recordBook: '' }, missing }) as unknown as SheetTable['rows'][number];

describe('R20 R34 why a sheet cannot be closed', () => {
  it('names each student under the control that he lacks, in the order of the sheet, with the lesson that wants his mark', () => {
    const rows = [
      row(
        'Ivanov',
        { column: 'exam', why: 'no-mark', lessons: ['e1', 'e2'] },
        { column: 'midterm', why: 'no-mark', lessons: ['m1'] },
      ),
      row('Petrov', { column: 'exam', why: 'no-lesson', lessons: [] }),
      row('Sidorov', { column: 'exam', why: 'no-mark', lessons: ['e2'] }),
      row('Whole'),
    ];
    const told = missingControls({ columns, rows }).map(({ title, why, students }) => [
      ...[title, why],
      ...students.map(({ name, lesson }) => `${name} ${lesson ?? '–'}`),
    ]);
    expect(told).toEqual([
      ['Mid-term', 'no-mark', 'Ivanov m1'],
      ['Exam', 'no-mark', 'Ivanov e1', 'Sidorov e2'],
      ['Exam', 'no-lesson', 'Petrov –'],
    ]);
  });

  it('has nothing to say of a sheet that is complete', () => {
    expect(missingControls({ columns, rows: [row('Whole')] })).toEqual([]);
  });
});
