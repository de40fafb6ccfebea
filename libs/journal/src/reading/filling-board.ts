import type { LocalizedText } from '@kelisim/domain';
import { DomainError } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';
import { instantText } from '@kelisim/persistence';
import { readFillingCursor, writeFillingCursor } from './filling-cursor';
import type { JournalReader } from './journal-reader';
import { supervises } from './journal-reader';
import { moment, readerValues, supervised } from './seen-journals';

/** How far one journal is filled. */
export interface FillingRow {
  readonly id: string;
  readonly discipline: { readonly id: string; readonly code: string; readonly name: LocalizedText };
  readonly department: { readonly id: string; readonly name: LocalizedText };
  readonly group: { readonly id: string; readonly name: string };
  readonly subgroup: string | null;
  readonly teacher: { readonly id: string; readonly name: string };
  /** Lessons that have begun. */
  readonly held: number;
  /** Those of them with a mark or an absence. */
  readonly filled: number;
  /** Those without any, although there should be some: every lesson but a lecture, where nobody may have been absent. */
  readonly empty: number;
  /** Empty ones that locked while they were empty, and what they are. */
  readonly late: number;
  readonly lateLessons: readonly EmptyLesson[];
  /** When the next of the empty ones locks, and which it is; null where none is open. */
  readonly locksNext: EmptyLesson | null;
  /** Students without mark or absence at a control or an exam that was held. */
  readonly unmarkedAtControls: number;
}

/** A lesson without marks. */
export interface EmptyLesson {
  readonly id: string;
  /** Local date. */
  readonly date: string;
  readonly typeTitle: LocalizedText;
  /** RFC 3339 in UTC. */
  readonly locksAt: string;
}

/** What is left out is not asked for; without a period those of today. `after` is the `next` of the page before. */
export interface FillingQuery {
  readonly limit: number;
  readonly after?: string;
  readonly department?: string;
  readonly period?: string;
}

type Raw = FillingRow & { readonly locks_next_at: string };

/**
 * How the journals are filled that others answer for (R21, R27): to the head of a department his, to the faculty its
 * groups', to the registrar's office all. First those with lessons that locked while empty, then those with empty lessons
 * that lock soonest.
 *
 * @throws DomainError `forbidden` for whoever watches over no journals, `request-invalid` for a wrong cursor.
 */
export async function readFillingBoard(
  q: Queryable,
  reader: JournalReader,
  { limit, after, department, period }: FillingQuery,
): Promise<{ readonly items: readonly FillingRow[]; readonly next: string | null }> {
  if (!supervises(reader)) throw new DomainError({ code: 'forbidden' });
  const place = after === undefined ? null : readFillingCursor(after);
  const values = [
    ...readerValues(reader),
    ...[place?.late ?? null, place?.empty ?? null, place?.locksNext ?? null, place?.id ?? null, limit + 1],
  ];
  // Only what is asked for: a condition that may be absent would hide from the database how few journals it is about.
  const conditions = ['true'];
  if (department !== undefined) {
    values.push(department);
    conditions.push(`$${String(values.length)}::uuid in (d.department, d.finishing_department)`);
  }
  if (period !== undefined) conditions.push(`p.id = $${String(values.push(period))}`);
  else conditions.push('moment.today between p.starts_on and p.ends_on');
  const { rows } = await q.query<Raw>(statement(reader, conditions), values);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const isMore = rows.length > limit && last !== undefined;
  return {
    items: shown.map(toRow),
    next: isMore ? writeFillingCursor({ ...last, locksNext: last.locks_next_at }) : null,
  };
}

/** Without what only the cursor needs. */
function toRow(raw: Raw): FillingRow {
  const { id, discipline, department, group, subgroup, teacher, held, filled, empty, late } = raw;
  const { lateLessons, locksNext, unmarkedAtControls } = raw;
  return {
    ...{ id, discipline, department, group, subgroup, teacher },
    ...{ held, filled, empty, late, lateLessons, locksNext, unmarkedAtControls },
  };
}

/** Lectures are marked by absences alone: an empty one may be wholly filled. */
const mayBeEmpty = `l.type = 'lecture'`;

const lesson = (l: string): string =>
  `json_build_object('id', ${l}.id, 'date', ${l}.held_on, 'typeTitle', ${l}.title, 'locksAt', ${instantText(`${l}.locks_at`)})`;

/** A journal's students on the day of lesson \`l\`, by its group or its subgroup. */
const membersThen = `select m.student from group_members m where j.subgroup is null and m.university = j.university and m.group_id = j.group_id
    and m.valid_from <= l.held_on and (m.valid_to is null or m.valid_to > l.held_on)
  union all select m.student from subgroup_members m where m.university = j.university and m.subgroup = j.subgroup
    and m.valid_from <= l.held_on and (m.valid_to is null or m.valid_to > l.held_on)`;

/** Whether nobody can fill lesson `l` any more: a closed sheet holds it, or sheets of some students the cells of all of them. */
const isLocked = `l.locks_at <= moment.now or l.sheet is not null or (
      exists (select from held_cells h where h.university = l.university and h.lesson = l.id)
      and not exists (select from (${membersThen}) m where not exists (
        select from held_cells h where h.university = l.university and h.lesson = l.id and h.student = m.student)))`;

/** Counts walk lessons by journal and ask marks by lesson; names and students are looked up for the page alone. */
const statement = (reader: JournalReader, conditions: readonly string[]): string => `
  with ${moment}, seen as (${supervised(reader)}), asked as materialized (
    select j.* from moment, seen join journals j on j.university = app_university() and j.id = seen.id
      join disciplines d on d.university = j.university and d.id = j.discipline
      join academic_periods p on p.university = j.university and p.id = j.period
    where ${conditions.join(' and ')}
  ), counted as materialized (
    select j.*, c.held, c.filled, c.empty, c.late, coalesce(c.locks_next, 'infinity') as locks_next
    from moment, asked j, lateral (
      select count(*)::int as held, (count(*) filter (where filled))::int as filled, (count(*) filter (where empty))::int as empty,
        (count(*) filter (where empty and locked))::int as late, min(e.locks_at) filter (where empty and not locked) as locks_next
      from (
        select l.locks_at, any_mark.filled, not any_mark.filled and not ${mayBeEmpty} as empty, ${isLocked} as locked
        from lessons l, lateral (select exists (select from marks m where m.university = l.university and m.lesson = l.id) as filled offset 0) any_mark
        where l.university = j.university and l.journal = j.id and l.held_on <= moment.today and l.starts_at <= moment.now
      ) e
    ) c
  ), page as materialized (
    select * from counted
    where $4::int is null or (-late, -empty, date_trunc('milliseconds', locks_next), id) > (-$4::int, -$5::int, $6::timestamptz, $7::uuid)
    order by late desc, empty desc, date_trunc('milliseconds', locks_next), id limit $8
  )
  select j.id, json_build_object('id', d.id, 'code', d.code, 'name', d.name) as discipline, json_build_object('id', u.id, 'name', u.name) as department,
    json_build_object('id', g.id, 'name', g.name) as "group", s.code as subgroup, json_build_object('id', t.id, 'name', t.name) as teacher,
    j.held, j.filled, j.empty, j.late, empties.late as "lateLessons", empties.next as "locksNext",
    case when j.locks_next = 'infinity' then 'infinity' else ${instantText('j.locks_next')} end as locks_next_at,
    (select count(distinct member.student)::int from lessons l
       join lesson_types y on y.university = l.university and y.code = l.type and y.kind in ('control', 'exam'), lateral (${membersThen}) member
     where l.university = j.university and l.journal = j.id and l.held_on <= moment.today and l.starts_at <= moment.now
       and not exists (select from marks m where m.university = l.university and m.lesson = l.id and m.student = member.student)
    ) as "unmarkedAtControls"
  from page j
    join disciplines d on d.university = j.university and d.id = j.discipline
    join units u on u.university = d.university and u.id = d.department
    join student_groups g on g.university = j.university and g.id = j.group_id
    join people t on t.university = j.university and t.id = j.teacher
    left join subgroups s on s.university = j.university and s.id = j.subgroup,
    moment, lateral (
      select coalesce(json_agg(${lesson('e')} order by e.held_on, e.id) filter (where e.locked), '[]') as late,
        (array_agg(${lesson('e')} order by e.locks_at, e.id) filter (where not e.locked))[1] as next
      from (
        select l.id, l.held_on, y.title, l.locks_at, ${isLocked} as locked
        from lessons l join lesson_types y on y.university = l.university and y.code = l.type
        where j.empty > 0 and l.university = j.university and l.journal = j.id and l.held_on <= moment.today and l.starts_at <= moment.now
          and not ${mayBeEmpty} and not exists (select from marks m where m.university = l.university and m.lesson = l.id)
      ) e
    ) empties
  order by j.late desc, j.empty desc, date_trunc('milliseconds', j.locks_next), j.id`;
