import { groupNamed, splitGroup } from './curriculum';
import { idOf } from './random';
import type { StudentRow } from './students';
import { inventStudents } from './students';

/** A student who has a cabinet (R27): a person with an account and no post. */
export interface StudentLogin {
  readonly student: StudentRow;
  readonly person: string;
  readonly account: string;
  readonly login: string;
  readonly language: 'ru' | 'kk' | 'ky';
}

/** Students of a mixed group, of the group in halves and of another faculty, each with another language. */
const shown = [
  ['БИО-11', 'ru'],
  [splitGroup, 'kk'],
  ['ЭКО-21', 'ky'],
] as const;

/** The students who may log in, the same on every load: the first of each of the three groups. */
export function studentLogins(): readonly StudentLogin[] {
  const students = inventStudents();
  return shown.map(([name, language]) => {
    const student = students.find(({ group, seat }) => group === groupNamed(name).id && seat === 0);
    if (student === undefined) throw new RangeError(`${name} has no students`);
    const login = `student.${student.latin}`;
    return { student, person: idOf(`person ${login}`), account: idOf(`account ${login}`), login, language };
  });
}

/** The student whose discipline is re-credited by an order (R25): the first of those who may log in. */
export function recreditedStudent(): StudentRow {
  const [first] = studentLogins();
  if (first === undefined) throw new RangeError('no student may log in');
  return first.student;
}
