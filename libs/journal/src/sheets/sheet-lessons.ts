import type { Queryable } from '@kelisim/persistence';
import { instantText } from '@kelisim/persistence';
import type { SheetLesson } from '../rules/column-value';
import type { SheetColumn, SheetKind } from '../rules/sheet-kind';
import type { SheetSubject } from './stored-sheet';

/** A lesson of a sheet, with who attends it and when it begins. */
export interface PlannedLesson extends SheetLesson {
  /** The students for whom this final control counted in another sheet already: an attempt of theirs that is over. */
  readonly spentBy: readonly string[];
  /** Null: the whole group. */
  readonly subgroup: string | null;
  /** RFC 3339 in UTC. */
  readonly startsAt: string;
  readonly begun: boolean;
}

/** The columns that admission or the final mark asks for. Others are shown only, and may go on changing. */
export function askedColumns({ columns, admission }: SheetKind): readonly SheetColumn[] {
  return columns.filter(({ id, weight }) => weight !== undefined || (admission?.columns.includes(id) ?? false));
}

/** The last column that counts: its control ends the teaching, and the term runs from it (R20). */
const finalColumn = ({ columns }: SheetKind): SheetColumn | undefined =>
  columns.filter(({ weight }) => weight !== undefined).at(-1);

/**
 * The lessons that a sheet is of, by date: those its columns name, whoever holds them. A student who is held in one sheet and
 * then asked in another (R20, R34, R46) is told there by the same marks, with one exception: in a sheet of some students, a
 * final control that another closed sheet of this kind holds for a student counts for him no more. It was his attempt in that
 * sheet; each debtor has a control of his own, also in the lesson that was another debtor's. Current and mid-term controls admit
 * him as they did before. The sheet of the whole group tells everybody by all of his controls.
 *
 * @param sheet its id; null while it is being formed.
 */
export async function readLessons(
  q: Queryable,
  of: SheetSubject,
  kind: SheetKind,
  sheet: string | null,
): Promise<PlannedLesson[]> {
  const types = [...new Set(kind.columns.flatMap(({ from }) => from.lessonTypes))];
  const final = finalColumn(kind)?.from.lessonTypes ?? [];
  const { rows } = await q.query<PlannedLesson>(
    `select l.id, l.held_on::text as date, l.type, c.content as scale, j.subgroup, ${instantText('l.starts_at')} as "startsAt",
       l.starts_at <= app_now() as begun, array(
         select s.student from unnest($7::uuid[]) as s (student)
           left join held_cells h on h.university = l.university and h.lesson = l.id and h.student = s.student
           join sheets o on o.university = l.university and o.id = coalesce(h.sheet, l.sheet)
         where l.type = any ($8::text[]) and o.kind = $5 and o.id is distinct from $6::uuid
       ) as "spentBy"
     from journals j
       join lessons l on l.university = j.university and l.journal = j.id
       join scales c on c.university = l.university and c.code = l.scale
     where j.university = app_university() and j.period = $1 and j.discipline = $2 and j.group_id = $3
       and l.type = any ($4::text[])
     order by l.held_on, l.id`,
    [of.period, of.discipline, of.group, types, of.kind, sheet, of.students ?? [], final],
  );
  return rows.filter(({ spentBy }) => of.students === null || spentBy.length < of.students.length);
}

/** The latest of the lessons in columns that count, by the time of its beginning; null where no final control is planned. */
export function lastControl(kind: SheetKind, lessons: readonly PlannedLesson[]): PlannedLesson | null {
  const final = finalColumn(kind)?.from.lessonTypes ?? [];
  if (!lessons.some(({ type }) => final.includes(type))) return null;
  const counted = askedColumns(kind).flatMap(({ from }) => from.lessonTypes);
  const byTime = lessons.filter(({ type }) => counted.includes(type));
  return byTime.sort((one, other) => Date.parse(other.startsAt) - Date.parse(one.startsAt))[0] ?? null;
}
