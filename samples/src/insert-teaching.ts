import type { Queryable } from '@kelisim/persistence';
import { disciplines, groups, integratedModule, moduleParts, programmes, semester, subgroups } from './curriculum';
import { insertOrders } from './insert-orders';
import { appointedSince } from './insert-organisation';
import { insertRows } from './insert-rows';
import { shareJournals } from './journals';
import { semesterAround } from './semester';
import { inventStaff } from './staff';
import { studentLogins } from './student-logins';
import { inventStudents } from './students';
import { unitId } from './units';

type Insert = (table: string, rows: readonly object[]) => Promise<number>;
interface Details {
  readonly today: string;
  readonly passwordHash: string;
}

/** What is taught, to whom and by whom; lessons and marks follow with the dates. */
export async function insertTeaching(client: Queryable, university: string, details: Details): Promise<void> {
  const insert: Insert = (table, rows) => insertRows(client, university, { table, rows });
  const staff = inventStaff();
  await insertCurriculum(insert);
  await insertStudents(insert, details);
  await insert('academic_periods', [semesterAround(details.today)]);
  await insert(
    'journals',
    shareJournals(staff).map(({ id, discipline, group_id, teacher, subgroup, hours }) => ({
      ...{ id, discipline, group_id, teacher, subgroup, hours, period: semester.id },
    })),
  );
  await insertOrders(client, university, { staff, today: details.today });
}

async function insertCurriculum(insert: Insert): Promise<void> {
  await insert(
    'programmes',
    programmes.map((each) => ({ ...each, faculty: unitId(each.faculty), level: 'bachelor' })),
  );
  await insert(
    'disciplines',
    [...disciplines, integratedModule].map(({ department, finishing, ...each }) => ({
      ...each,
      department: unitId(department),
      finishing_department: finishing === null ? null : unitId(finishing),
    })),
  );
  await insert(
    'module_parts',
    moduleParts.map((department, place) => ({ module: integratedModule.id, department: unitId(department), place })),
  );
  await insert(
    'student_groups',
    groups.map(({ id, name, programme, course }) => ({ id, name, programme, course })),
  );
  await insert(
    'subgroups',
    subgroups.map(({ id, group, code }) => ({ id, group_id: group, code })),
  );
}

async function insertStudents(insert: Insert, { today, passwordHash }: Details): Promise<void> {
  const students = inventStudents();
  const logins = studentLogins();
  await insert(
    'people',
    logins.map(({ person, student, language }) => ({
      ...{ id: person, name: student.name, short_name: student.short_name, language },
    })),
  );
  await insert(
    'accounts',
    logins.map(({ account, person, login }) => ({ id: account, person, login, password_hash: passwordHash })),
  );
  const personOf = new Map(logins.map(({ student, person }) => [student.id, person]));
  await insert(
    'students',
    students.map(({ id, name, short_name, faculty, record_book }) => ({
      ...{ id, name, short_name, faculty, record_book, person: personOf.get(id) ?? null },
    })),
  );
  const { validFrom, basis } = appointedSince(today);
  const since = { valid_from: validFrom.slice(0, 10) };
  await insert(
    'group_members',
    students.map(({ id, group }) => ({ student: id, group_id: group, ...since, basis })),
  );
  await insert(
    'subgroup_members',
    subgroups.flatMap(({ id, group }, half) =>
      students
        .filter((student) => student.group === group && student.seat % subgroups.length === half)
        .map((student) => ({ student: student.id, subgroup: id, ...since })),
    ),
  );
}
