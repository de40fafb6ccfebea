import { groups } from './curriculum';
import type { Group } from './curriculum';
import { inventPerson } from './invent-person';
import { idOf, Random } from './random';
import { faculties, unitId } from './units';

/** A student as a row of the table. */
export interface StudentRow {
  readonly id: string;
  readonly name: string;
  readonly short_name: string;
  readonly faculty: string;
  readonly record_book: string;
  /** His group, which is a row of its own. */
  readonly group: string;
  readonly seat: number;
  /** The surname in Latin letters, as a login has it. */
  readonly latin: string;
}

const studentsOfGroup = 25;

/** Three hundred students, the same on every load. */
export function inventStudents(): readonly StudentRow[] {
  const random = new Random('students');
  return groups.flatMap((group, row) =>
    Array.from({ length: studentsOfGroup }, (_, seat) => {
      const { name, shortName, latin } = inventPerson(random, random.below(1000));
      const record_book = `АС-${String(row * studentsOfGroup + seat + 1).padStart(4, '0')}`;
      const id = idOf(`student ${record_book}`);
      return {
        id,
        name,
        short_name: shortName,
        faculty: unitId(facultyOf(group, seat)),
        record_book,
        ...{ group: group.id, seat, latin },
      };
    }),
  );
}

/** Every other student of a mixed group studies at another faculty than the group's. */
function facultyOf(group: Group, seat: number): string {
  const other = faculties.find(({ code }) => code !== group.faculty);
  return group.mixed && seat % 2 === 1 && other !== undefined ? other.code : group.faculty;
}
