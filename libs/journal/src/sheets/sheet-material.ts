import type { Queryable } from '@kelisim/persistence';
import type { ConsolidatedMark } from '../rules/consolidated';
import { standingOf } from '../rules/consolidated';
import type { SheetMark } from '../rules/sheet-rows';
import { lessonsOf, rowsOf } from '../rules/sheet-rows';
import type { MarkCount, SheetContentRow, SheetMaterial } from './sheet-content';
import type { PlannedLesson } from './sheet-lessons';
import { askedColumns, lastControl, readLessons } from './sheet-lessons';
import type { SheetSetting } from './sheet-setting';
import type { SheetStudent } from './sheet-students';
import { lessonsOfStudent, readStudents } from './sheet-students';
import type { SheetSubject } from './stored-sheet';

/** What a sheet shows at this moment, and the lessons it is of. */
export interface LiveSheet {
  readonly material: SheetMaterial;
  readonly lessons: readonly PlannedLesson[];
}

/**
 * Makes the rows of a sheet of the marks as they are now (R34).
 *
 * @param fixed what the sheet was closed with, when it is made anew: it stays of the same lessons and students, whatever has been
 *   planned and whoever has come or gone since.
 */
export async function readLiveSheet(
  q: Queryable,
  of: SheetSubject,
  setting: SheetSetting,
  sheet: string | null,
  fixed: SheetMaterial | null = null,
): Promise<LiveSheet> {
  const planned = await readLessons(q, of, setting.kind, sheet);
  const held = fixed?.columns.flatMap((column) => column.lessons.map(({ id }) => id));
  const lessons = held === undefined ? planned : planned.filter(({ id }) => held.includes(id));
  const listed = fixed === null ? of : { ...of, students: fixed.rows.map(({ student }) => student.id) };
  const students = await readStudents(q, listed, lastControl(setting.kind, lessons)?.date ?? setting.today);
  const marks = await readMarks(q, lessons, students);
  const rows = students.map((student) => rowOf(setting, student, lessons, marks));
  const asked = askedColumns(setting.kind).map(({ id }) => id);
  const columns = setting.kind.columns.map((column) => ({
    ...{ id: column.id, title: column.title, take: column.from.take, weight: column.weight ?? null },
    asked: asked.includes(column.id),
    lessons: lessonsOf(column, lessons).map(({ id, date, type }) => ({ id, date, type })),
  }));
  return { material: { ...setting.head, columns, rows, summary: summaryOf(setting, rows) }, lessons };
}

async function readMarks(
  q: Queryable,
  lessons: readonly PlannedLesson[],
  students: readonly SheetStudent[],
): Promise<SheetMark[]> {
  const { rows } = await q.query<SheetMark>(
    `select m.lesson, m.student, m.value, m.note from marks m
     where m.university = app_university() and m.lesson = any ($1::uuid[]) and m.student = any ($2::uuid[])`,
    [lessons.map(({ id }) => id), students.map(({ id }) => id)],
  );
  return rows;
}

/** Each student is judged by his own lessons: who came later, or is in another subgroup, has missed nothing there. */
function rowOf(
  { kind, scale }: SheetSetting,
  student: SheetStudent,
  lessons: readonly PlannedLesson[],
  marks: readonly SheetMark[],
): SheetContentRow {
  const [row] = rowsOf(kind, scale, {
    students: [student.id],
    lessons: lessonsOfStudent(student, lessons),
    marks: marks.filter((mark) => mark.student === student.id),
  });
  if (row === undefined) throw new Error('one student was asked for');
  return { ...row, student: { id: student.id, name: student.name, recordBook: student.recordBook } };
}

function summaryOf({ scale, head }: SheetSetting, rows: readonly SheetContentRow[]): SheetMaterial['summary'] {
  const results = rows.map(({ student, result, final }): ConsolidatedMark => ({
    ...{ student: student.id, discipline: head.discipline.id, group: head.group.id, result, final },
  }));
  const labels =
    scale.kind === 'words' ? scale.values.map(({ value }) => value) : scale.letters.map(({ letter }) => letter);
  const labelOf = ({ final }: SheetContentRow): string | undefined => final?.letter ?? final?.value;
  const given = rows.map(labelOf).filter((label) => label !== undefined);
  const marks = [...new Set([...labels, ...given])]
    .map((label): MarkCount => ({ label, count: given.filter((one) => one === label).length }))
    .filter(({ count }) => count > 0);
  return { ...standingOf(results), students: rows.length, marks };
}
