import type { JournalCell } from '../journal-system';
import type { MoodleGradeItem, MoodleGrades } from './answers';
import { gradesAnswer } from './answers';
import type { MoodleLine } from './call-moodle';
import { callMoodle } from './call-moodle';

/** The grades of some students in one course. One question a student: the answer for a whole course has no bound. */
export async function readGrades(line: MoodleLine, course: number, users: readonly number[]): Promise<MoodleGrades[]> {
  const all: MoodleGrades[] = [];
  for (const userid of users) {
    const { usergrades } = await callMoodle(
      line,
      'gradereport_user_get_grade_items',
      { courseid: course, userid },
      gradesAnswer,
    );
    all.push(...usergrades.filter((grades) => grades.userid === userid));
  }
  return all;
}

/** What an activity stands for, by its ID number `<lesson type>/<date>`. Other activities are none of our lessons. */
export interface LessonOfActivity {
  readonly lessonType: string;
  readonly date: string;
}

export function lessonOf({ idnumber }: MoodleGradeItem): LessonOfActivity | null {
  const read = /^([^/]{1,100})\/(\d{4}-\d{2}-\d{2})$/u.exec(idnumber ?? '');
  return read === null ? null : { lessonType: read[1] ?? '', date: read[2] ?? '' };
}

/** A cell with the moment of its grade, Unix seconds; null while it has none. */
export interface GradedCell extends JournalCell {
  readonly gradedAt: number | null;
}

/** The cells of these assignments, students by their ID number. */
export function cellsOf(all: readonly MoodleGrades[], assignments: readonly number[]): GradedCell[] {
  return all.flatMap(({ useridnumber, gradeitems }) =>
    gradeitems.flatMap((item) => {
      const lesson = lessonOf(item);
      const { cmid, iteminstance, graderaw, gradedategraded } = item;
      if (lesson === null || item.itemmodule !== 'assign' || !assignments.includes(iteminstance ?? -1)) return [];
      const named = { lesson: String(cmid ?? iteminstance), ...lesson, student: useridnumber };
      return [{ ...named, value: valueOf(graderaw), note: null, gradedAt: gradedategraded }];
    }),
  );
}

/** Moodle keeps five decimals. */
function valueOf(grade: number | null): string | null {
  return grade === null ? null : String(Number(grade.toFixed(5)));
}
