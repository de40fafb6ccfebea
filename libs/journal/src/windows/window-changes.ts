import type { Queryable, WindowName } from '@kelisim/persistence';
import { instantText } from '@kelisim/persistence';
import { rememberEnd } from './counted-end';
import { holdWindow } from './hold-window';
import { takeClosingSnapshot } from './take-snapshot';

/** A mark changed under a window, as the result sheet shows it (R08). */
export interface WindowChange {
  readonly lesson: { readonly id: string; readonly date: string; readonly type: string };
  readonly student: { readonly id: string; readonly name: string };
  /** Null: there was no mark, or there is none any more. */
  readonly before: string | null;
  readonly after: string | null;
  readonly by: { readonly id: string; readonly name: string };
  /** RFC 3339 in UTC. */
  readonly at: string;
}

/**
 * How many changes of marks were made under a window. The window's row is locked first, by a statement of its own, so
 * that the count sees what others had under way: it is final once the caller closes the window in the same transaction.
 */
export async function countChanges(tx: Queryable, name: WindowName): Promise<number> {
  const window = await holdWindow(tx, name);
  if (window === null) return 0;
  const picture = await takeClosingSnapshot(tx, window);
  rememberEnd(tx, name, { window, picture });
  return picture.changes.length;
}

/** The changes made under a window, by day of the lesson, student and time. */
export async function readWindowChanges(q: Queryable, name: WindowName): Promise<WindowChange[]> {
  const { rows } = await q.query<WindowChange>(
    `select json_build_object('id', l.id, 'date', l.held_on, 'type', l.type) as lesson,
       json_build_object('id', s.id, 'name', s.name) as student, c.before, c.after,
       json_build_object('id', p.id, 'name', p.name) as by,
       ${instantText('c.changed_at')} as at
     from windows w
       join mark_changes c on c.university = w.university and c.window_id = w.id
       join lessons l on l.university = c.university and l.id = c.lesson
       join students s on s.university = c.university and s.id = c.student
       join people p on p.university = c.university and p.id = c.changed_by
     where w.university = app_university() and w.line = $1 and w.key = $2
     order by l.held_on, s.name, c.id`,
    [name.line, name.window],
  );
  return rows;
}
