import {
  disciplines,
  groupNamed,
  groups,
  integratedModule,
  moduleGroup,
  moduleParts,
  splitGroup,
  subgroups,
} from './curriculum';
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
  /** Half of a group; null: the whole. */
  readonly subgroup: string | null;
  readonly hours: number;
  readonly place: number;
  /** Whether its teacher leaves lessons empty now and then, so that somebody has something to remind of. */
  readonly tardy: boolean;
}

/** Academic hours of a discipline in a semester. */
const hours = { discipline: 45, module: 30 };

/**
 * The load: every group takes one of the two disciplines of each department, and the department's teachers share these
 * journals one by one; each has two to four. One group has a module of two departments, one its language classes by halves.
 */
export function shareJournals(staff: readonly Employee[]): readonly SampleJournal[] {
  const whole = shareWhole(staff);
  return [...whole.map(halve), ...otherHalf(whole, staff), ...shareModule(whole.length + 1, staff)];
}

/** The last teacher of a department by login; visitors are shown the first. */
const lastTeacher = (staff: readonly Employee[], department: string): Employee | undefined =>
  [...holders(staff, 'teacher', department)].sort((one, other) => (one.login < other.login ? -1 : 1)).at(-1);

/** Who teaches least punctually. */
const isTardy = (staff: readonly Employee[], department: string, teacher: string): boolean =>
  lastTeacher(staff, department)?.id === teacher;

function shareWhole(staff: readonly Employee[]): readonly SampleJournal[] {
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
        ...{ discipline: discipline.id, group_id: group.id, teacher: teacher.id, subgroup: null },
        ...{ hours: hours.discipline, place, tardy: isTardy(staff, code, teacher.id) },
      };
    });
  });
}

const isSplit = ({ group_id, discipline }: SampleJournal): boolean =>
  group_id === groupNamed(splitGroup).id &&
  disciplines.some(({ id, department }) => id === discipline && department === 'languages');

/** The language classes of the one group are the first half's. */
const halve = (journal: SampleJournal): SampleJournal =>
  isSplit(journal) ? { ...journal, subgroup: subgroups[0]?.id ?? null } : journal;

/** The second half has another teacher. */
function otherHalf(whole: readonly SampleJournal[], staff: readonly Employee[]): readonly SampleJournal[] {
  return whole.filter(isSplit).map((journal) => {
    const teacher = holders(staff, 'teacher', 'languages').find(({ id }) => id !== journal.teacher);
    if (teacher === undefined) throw new RangeError('nobody teaches the second half');
    const other = { teacher: teacher.id, subgroup: subgroups[1]?.id ?? null, place: whole.length };
    return { ...journal, ...other, id: idOf(`journal ${journal.id} second half`), tardy: false };
  });
}

/** The last teacher of each department that takes part: one journal each. */
function shareModule(place: number, staff: readonly Employee[]): readonly SampleJournal[] {
  return moduleParts.map((department, part) => {
    const teacher = lastTeacher(staff, department);
    if (teacher === undefined) throw new RangeError(`${department} cannot teach the module`);
    return {
      id: idOf(`journal ${integratedModule.code} ${moduleGroup} ${department}`),
      ...{ discipline: integratedModule.id, group_id: groupNamed(moduleGroup).id, teacher: teacher.id, subgroup: null },
      ...{ hours: hours.module, place: place + part, tardy: false },
    };
  });
}
