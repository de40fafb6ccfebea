import { disciplines, groups } from './curriculum';
import { idOf } from './random';
import type { Employee } from './staff';
import { holders } from './staff';
import { departments } from './units';

/** A journal as a row of the table, with the place that gives its days of the week. */
export interface SampleJournal {
  readonly id: string;
  readonly discipline: string;
  readonly group_id: string;
  readonly teacher: string;
  readonly place: number;
}

/**
 * The load: every group takes one of the two disciplines of each department, and the department's teachers share these
 * journals one by one; each has two to four.
 */
export function shareJournals(staff: readonly Employee[]): readonly SampleJournal[] {
  return departments.flatMap(({ code }) => {
    const [first, second] = disciplines.filter(({ department }) => department === code);
    const teachers = holders(staff, 'teacher', code);
    return groups.map((group, row) => {
      const discipline = row % 2 === 0 ? first : second;
      const teacher = teachers[row % teachers.length];
      if (discipline === undefined || teacher === undefined) throw new RangeError(`${code} cannot teach`);
      const place = departments.findIndex((department) => department.code === code) * groups.length + row;
      return {
        id: idOf(`journal ${discipline.code} ${group.name}`),
        ...{ discipline: discipline.id, group_id: group.id, teacher: teacher.id, place },
      };
    });
  });
}
