import { instantText } from '@kelisim/persistence';
import type { RecordedChange } from '../rules/snapshot-difference';

/** A change under a window with the words by which people know its place and its author. */
export interface NamedChange extends RecordedChange {
  readonly studentName: string;
  readonly typeTitle: string;
  readonly byName: string;
}

/**
 * The changes recorded under the window `w`, by student, day of the lesson and time, as JSON; `$2` is the language. Part of
 * the statement that reads the window: the end of a window waits for it.
 */
export const namedChanges = `(
  select coalesce(json_agg(json_build_object('lesson', l.id, 'date', l.held_on, 'type', l.type, 'student', c.student,
    'before', json_build_object('value', c.before, 'note', c.before_note),
    'after', json_build_object('value', c.after, 'note', c.after_note),
    'by', c.changed_by, 'onBehalfOf', c.on_behalf_of, 'at', ${instantText('c.changed_at')},
    'studentName', s.name, 'typeTitle', t.title ->> $2, 'byName', p.short_name) order by s.name, l.held_on, c.id), '[]')
  from mark_changes c
    join lessons l on l.university = c.university and l.id = c.lesson
    join lesson_types t on t.university = l.university and t.code = l.type
    join students s on s.university = c.university and s.id = c.student
    join people p on p.university = c.university and p.id = c.changed_by
  where c.university = w.university and c.window_id = w.id
)`;
