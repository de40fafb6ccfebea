import type { Queryable } from '@kelisim/persistence';
import type { HeldJournal } from './hold-rights';
import type { MarkToWrite } from './mark-to-write';

/** A cell that is to be written, with all that decides whether it may be. */
export interface Cell {
  readonly lesson: string;
  readonly student: string;
  readonly after: string | null;
  readonly before: string | null;
  /** Null: the journal has no such lesson. */
  readonly date: string | null;
  readonly type: string | null;
  /** The lesson's own period of filling is running (R24). */
  readonly open: boolean;
  readonly future: boolean;
  /** The student was in the journal's group on the day of the lesson. */
  readonly enrolled: boolean;
  /** The held windows that are open at this moment. */
  readonly windows: readonly string[];
}

/** Reads the cells in the order given, all at one moment of the database's clock, after the locks. */
export async function readCells(
  tx: Queryable,
  journal: HeldJournal,
  marks: readonly MarkToWrite[],
  windows: readonly string[],
): Promise<Cell[]> {
  const { rows } = await tx.query<Cell>(
    `with moment as materialized (
       select clock.now, (clock.now at time zone u.zone)::date as today
       from universities u, (select app_now() as now offset 0) clock where u.id = app_university()
     ), running as (
       select coalesce(array_agg(w.id), '{}') as windows from windows w, moment
       where w.university = app_university() and w.id = any ($3::uuid[]) and w.opens_at <= moment.now and moment.now < w.closes_at
         and w.closed_at is null
     )
     select c.lesson, c.student, c.value as after, m.value as before, l.held_on::text as date, l.type,
       coalesce(moment.now < l.locks_at, false) as open, coalesce(l.held_on > moment.today, false) as future,
       exists (
         select from group_members g where g.university = app_university() and g.student = c.student and g.group_id = $4
           and g.valid_from <= coalesce(l.held_on, moment.today) and (g.valid_to is null or g.valid_to > coalesce(l.held_on, moment.today))
       ) as enrolled, running.windows
     from rows from (json_to_recordset($1) as (lesson uuid, student uuid, value text)) with ordinality as c (lesson, student, value, place)
       cross join moment cross join running
       left join lessons l on l.university = app_university() and l.id = c.lesson and l.journal = $2
       left join marks m on m.university = app_university() and m.lesson = c.lesson and m.student = c.student
     order by c.place`,
    [JSON.stringify(marks), journal.id, windows, journal.group],
  );
  return rows;
}
