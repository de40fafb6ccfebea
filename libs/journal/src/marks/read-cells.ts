import type { Queryable } from '@kelisim/persistence';
import type { CellChange, CellContent, LessonOfCell, Moment, RecreditOrder, StudentOfCell } from '../rules/cell-change';
import type { Scale } from '../rules/scale';
import type { HeldJournal } from './hold-rights';
import type { MarkToWrite } from './mark-to-write';

/** The cells in the order asked, and the moment at which they were read: the one that decides, and that evidence names. */
export interface CellsRead {
  readonly moment: Moment;
  readonly changes: readonly CellChange[];
}

interface CellsRow {
  readonly moment: Moment;
  readonly lessons: readonly (Omit<LessonOfCell, 'scale'> & { readonly scale: string })[];
  readonly scales: Readonly<Record<string, Scale>>;
  readonly cells: readonly {
    readonly lesson: string;
    readonly student: StudentOfCell;
    readonly before: CellContent | null;
    readonly order: RecreditOrder | null;
  }[];
}

/** Reads everything a right asks about the cells by one statement, at one moment of the database's clock, after the locks. */
export async function readCells(
  tx: Queryable,
  journal: HeldJournal,
  marks: readonly MarkToWrite[],
): Promise<CellsRead> {
  const asked = marks.map(({ lesson, student, note }) => ({ lesson, student, noted: note === 'recredited' }));
  const { rows } = await tx.query<CellsRow>(statement, [
    ...[JSON.stringify(asked), journal.id],
    ...[journal.group, journal.subgroup, journal.discipline],
  ]);
  const [read] = rows;
  if (read === undefined) throw new Error('no university is set on this connection');
  const lessons = new Map(read.lessons.map((lesson) => [lesson.id, withScale(lesson, read.scales)]));
  const changes = read.cells.map(({ lesson, student, before, order }, place) => ({
    lesson: lessons.get(lesson) ?? null,
    student,
    before: before ?? { value: null, note: null },
    after: { value: marks[place]?.value ?? null, note: marks[place]?.note ?? null },
    order,
  }));
  return { moment: read.moment, changes };
}

function withScale(lesson: CellsRow['lessons'][number], scales: CellsRow['scales']): LessonOfCell {
  const scale = scales[lesson.scale];
  if (scale === undefined) throw new Error(`there is no scale ${lesson.scale}`);
  return { ...lesson, scale };
}

/**
 * A column is one lesson, so lessons and scales are told once and not for every cell. Held cells are asked for one by one: a plan made while
 * there were none is kept (see `Database`), and must still walk by the whole key when there are many.
 */
const statement = `
  with moment as materialized (
    select clock.now, (clock.now at time zone u.zone)::date as today
    from universities u, (select app_now() as now offset 0) clock where u.id = app_university()
  ), asked as materialized (
    select * from rows from (json_to_recordset($1) as (lesson uuid, student uuid, noted boolean))
      with ordinality as c (lesson, student, noted, place)
  ), held as materialized (
    select l.id, l.held_on, l.type, l.scale, l.starts_at, l.locks_at, l.sheet
    from (select distinct lesson from asked) c
      join lessons l on l.university = app_university() and l.id = c.lesson and l.journal = $2
  )
  select
    (select json_build_object('now', now, 'today', today) from moment) as moment,
    (select coalesce(json_agg(json_build_object('id', id, 'date', held_on, 'type', type, 'scale', scale,
       'startsAt', starts_at, 'locksAt', locks_at, 'closedSheet', sheet)), '[]') from held) as lessons,
    (select coalesce(json_object_agg(s.code, s.content), '{}')
     from (select distinct scale from held) h join scales s on s.university = app_university() and s.code = h.scale) as scales,
    (select json_agg(json_build_object('lesson', c.lesson,
       'student', json_build_object('id', c.student, 'inGroupThen', grouped.then, 'inSubgroupThen', case when $4::uuid is not null then exists (
           select from subgroup_members s where s.university = app_university() and s.student = c.student and s.subgroup = $4
             and s.valid_from <= l.held_on and (s.valid_to is null or s.valid_to > l.held_on)
         ) end,
         'closedSheet', (select h.sheet from held_cells h
           where h.university = app_university() and h.lesson = l.id and h.student = c.student),
         'known', grouped.then or exists (select from students s where s.university = app_university() and s.id = c.student)),
       'before', case when m.value is not null then json_build_object('value', m.value, 'note', m.note) end,
       'order', case when c.noted then (
           select json_build_object('id', o.id, 'student', o.student, 'discipline', o.discipline) from recredit_orders o
           where o.university = app_university() and o.student = c.student and o.discipline = $5
         ) end) order by c.place)
     from asked c
       left join held l on l.id = c.lesson
       left join marks m on m.university = app_university() and m.lesson = l.id and m.student = c.student
       cross join lateral (select exists (
         select from group_members g where g.university = app_university() and g.student = c.student and g.group_id = $3
           and g.valid_from <= l.held_on and (g.valid_to is null or g.valid_to > l.held_on)
       ) as then) grouped) as cells`;
