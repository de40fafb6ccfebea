import type { WindowScopeValues } from '@kelisim/domain';
import { ConnectorFault } from '../connector-fault';
import type { MoodleGrades } from './answers';
import { assignmentsAnswer, coursesAnswer, usersAnswer } from './answers';
import type { MoodleLine } from './call-moodle';
import { callMoodle } from './call-moodle';
import { lessonOf, readGrades } from './gradebook';
import type { MoodleWindow } from './moodle-reference';

/** Where in Moodle a window's scope lies, with the grades that stand there now. */
export interface MoodlePlace {
  readonly window: MoodleWindow;
  readonly grades: readonly MoodleGrades[];
}

const refused = (reason: string): ConnectorFault => new ConnectorFault('refused', { reason });

/**
 * Finds the course and the students by their ID numbers and, by theirs, the assignments that stand for the lessons.
 *
 * @param scope in Moodle's keys.
 * @throws ConnectorFault `refused`: `course-unknown`, `student-unknown`, `lesson-unknown` (no activity stands for a date),
 * `not-an-assignment` (one does that takes no extensions), `not-locked-there`, `team-submission`.
 */
export async function findPlace(line: MoodleLine, scope: WindowScopeValues): Promise<MoodlePlace> {
  const course = await findCourse(line, scope.discipline);
  const users = await findUsers(line, scope.students);
  const grades = await readGrades(line, course, users);
  const assignments = findAssignments(grades, scope);
  await requireLocked(line, course, assignments);
  return { window: { course, assignments, users }, grades };
}

async function findCourse(line: MoodleLine, idnumber: string): Promise<number> {
  const given = { field: 'idnumber', value: idnumber };
  const { courses } = await callMoodle(line, 'core_course_get_courses_by_field', given, coursesAnswer);
  const [course] = courses;
  if (course === undefined || courses.length > 1) throw refused('course-unknown');
  return course.id;
}

async function findUsers(line: MoodleLine, idnumbers: readonly string[]): Promise<number[]> {
  const given = { field: 'idnumber', values: idnumbers };
  const users = await callMoodle(line, 'core_user_get_users_by_field', given, usersAnswer);
  return idnumbers.map((idnumber) => {
    const named = users.filter((user) => user.idnumber === idnumber);
    if (named[0] === undefined || named.length > 1) throw refused('student-unknown');
    return named[0].id;
  });
}

function findAssignments(grades: readonly MoodleGrades[], scope: WindowScopeValues): number[] {
  const items = (grades[0]?.gradeitems ?? []).flatMap((item) => {
    const lesson = lessonOf(item);
    return lesson === null || !isInScope(scope, lesson) ? [] : [{ ...item, date: lesson.date }];
  });
  if (scope.dates.some((date) => !items.some((item) => item.date === date))) throw refused('lesson-unknown');
  return items.map(({ itemmodule, iteminstance }) => {
    if (itemmodule !== 'assign' || iteminstance === null) throw refused('not-an-assignment');
    return iteminstance;
  });
}

function isInScope({ dates, lessonTypes }: WindowScopeValues, lesson: { lessonType: string; date: string }): boolean {
  return dates.includes(lesson.date) && (lessonTypes === null || lessonTypes.includes(lesson.lessonType));
}

/** An extension opens something only where the assignment has been shut for everybody, and by students one by one. */
async function requireLocked(line: MoodleLine, course: number, assignments: readonly number[]): Promise<void> {
  const given = { courseids: [course], includenotenrolledcourses: 1 };
  const { courses } = await callMoodle(line, 'mod_assign_get_assignments', given, assignmentsAnswer);
  const all = courses.flatMap((one) => one.assignments);
  const now = line.now().getTime() / 1000;
  for (const id of assignments) {
    const found = all.find((assignment) => assignment.id === id);
    if (found === undefined || found.cutoffdate === 0 || found.cutoffdate > now) throw refused('not-locked-there');
    if (found.teamsubmission !== 0) throw refused('team-submission');
  }
}
