import type { Language } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';
import type { NamedChange } from './named-changes';

/**
 * The changes that another system has told of when it closed a window (R28), in the words that are known here: a lesson
 * type, a student or a person that has no record of ours keeps its key.
 */
export async function readToldChanges(
  q: Queryable,
  window: string,
  language: Language,
): Promise<readonly NamedChange[]> {
  const { rows } = await q.query<NamedChange>(
    `select c.lesson, c.date, c.type, c.student, c.before, c.after, coalesce(c.by, '') as by, null as "onBehalfOf", c.at,
       coalesce(s.name, c.student) as "studentName", coalesce(t.title ->> $2, c.type) as "typeTitle",
       coalesce(p.short_name, c.by, '') as "byName"
     from window_snapshots w
       cross join lateral rows from (jsonb_to_recordset(w.changes) as (lesson text, date text, type text, student text, before jsonb,
         after jsonb, by text, at text)) with ordinality as c (lesson, date, type, student, before, after, by, at, place)
       left join students s on s.university = w.university and s.id = case when c.student ~ '^[0-9a-f-]{36}$' then c.student::uuid end
       left join lesson_types t on t.university = w.university and t.code = c.type
       left join roster_ids r on r.university = w.university and r.kind = 'user' and r.sourced_id = c.by
       left join people p on p.university = w.university and p.id = r.id
     where w.university = app_university() and w.window_id = $1 and w.taken = 'closing' order by 10, c.date, c.place`,
    [window, language],
  );
  return rows;
}
