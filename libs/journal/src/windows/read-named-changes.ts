import type { Language } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';
import { instantText } from '@kelisim/persistence';
import type { RecordedChange } from '../rules/snapshot-difference';

/** A change under a window with the words by which people know its place and its author. */
export interface NamedChange extends RecordedChange {
  readonly studentName: string;
  readonly typeTitle: string;
  readonly byName: string;
}

/** The changes recorded under a window, by student, day of the lesson and time. */
export async function readNamedChanges(
  q: Queryable,
  window: string,
  language: Language,
): Promise<readonly NamedChange[]> {
  const { rows } = await q.query<NamedChange>(
    `select l.id as lesson, l.held_on::text as date, l.type, c.student,
       json_build_object('value', c.before, 'note', c.before_note) as before,
       json_build_object('value', c.after, 'note', c.after_note) as after,
       c.changed_by as by, c.on_behalf_of as "onBehalfOf", ${instantText('c.changed_at')} as at,
       s.name as "studentName", t.title ->> $2 as "typeTitle", p.short_name as "byName"
     from mark_changes c
       join lessons l on l.university = c.university and l.id = c.lesson
       join lesson_types t on t.university = l.university and t.code = l.type
       join students s on s.university = c.university and s.id = c.student
       join people p on p.university = c.university and p.id = c.changed_by
     where c.university = app_university() and c.window_id = $1 order by s.name, l.held_on, c.id`,
    [window, language],
  );
  return rows;
}
