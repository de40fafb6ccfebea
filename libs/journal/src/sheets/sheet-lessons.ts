import type { Queryable } from '@kelisim/persistence';
import { instantText } from '@kelisim/persistence';
import type { SheetLesson } from '../rules/column-value';
import type { SheetColumn, SheetKind } from '../rules/sheet-kind';
import type { SheetSubject } from './stored-sheet';

/** A lesson of a sheet, with who attends it and when it begins. */
export interface PlannedLesson extends SheetLesson {
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
 * The lessons that a sheet is of, by date: those its columns name. One that another closed sheet of the same kind holds is
 * not among them: each debtors' sheet has its own controls. The sheet of the whole group has those too that a sheet of some of its
 * students was closed with before it.
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
  const { rows } = await q.query<PlannedLesson>(
    `select l.id, l.held_on::text as date, l.type, c.content as scale, j.subgroup, ${instantText('l.starts_at')} as "startsAt",
       l.starts_at <= app_now() as begun
     from journals j
       join lessons l on l.university = j.university and l.journal = j.id
       join scales c on c.university = l.university and c.code = l.scale
     where j.university = app_university() and j.period = $1 and j.discipline = $2 and j.group_id = $3
       and l.type = any ($4::text[]) and not exists (
         select from sheets o where o.university = l.university and o.id = l.sheet and o.kind = $5 and o.id is distinct from $6::uuid
           and (o.students is null or $7::uuid[] is not null)
       )
     order by l.held_on, l.id`,
    [of.period, of.discipline, of.group, types, of.kind, sheet, of.students],
  );
  return rows;
}

/** The latest of the lessons in columns that count, by the time of its beginning; null where no final control is planned. */
export function lastControl(kind: SheetKind, lessons: readonly PlannedLesson[]): PlannedLesson | null {
  const final = finalColumn(kind)?.from.lessonTypes ?? [];
  if (!lessons.some(({ type }) => final.includes(type))) return null;
  const counted = askedColumns(kind).flatMap(({ from }) => from.lessonTypes);
  const byTime = lessons.filter(({ type }) => counted.includes(type));
  return byTime.sort((one, other) => Date.parse(other.startsAt) - Date.parse(one.startsAt))[0] ?? null;
}
