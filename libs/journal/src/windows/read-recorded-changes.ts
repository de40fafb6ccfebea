import type { Queryable } from '@kelisim/persistence';
import { instantText } from '@kelisim/persistence';
import type { RecordedChange } from '../rules/snapshot-difference';

/** Every change recorded under a window, in the order in which they were made (R26). */
export async function readRecordedChanges(q: Queryable, window: string): Promise<readonly RecordedChange[]> {
  const { rows } = await q.query<RecordedChange>(
    `select l.id as lesson, l.held_on::text as date, l.type, c.student,
       json_build_object('value', c.before, 'note', c.before_note) as before,
       json_build_object('value', c.after, 'note', c.after_note) as after,
       c.changed_by as by, c.on_behalf_of as "onBehalfOf", ${instantText('c.changed_at')} as at
     from mark_changes c join lessons l on l.university = c.university and l.id = c.lesson
     where c.university = app_university() and c.window_id = $1 order by c.id`,
    [window],
  );
  return rows;
}
