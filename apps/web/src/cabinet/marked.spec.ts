import type { LessonOfStudent } from '../api/generated/model';
import { isAbsence, marked } from './marked';

const lesson = (id: string, value: string | null): LessonOfStudent => ({ id, value }) as LessonOfStudent;

describe('R27 the marks of a student', () => {
  it('shows what is written, in its order, and tells absences from grades', () => {
    const shown = marked([lesson('a', '90'), lesson('b', null), lesson('c', 'н/б')]);
    expect(shown.map((one) => [one.id, isAbsence(one)])).toEqual([
      ['a', false],
      ['c', true],
    ]);
  });
});
