import type { LocalizedText } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';
import { instantText } from '@kelisim/persistence';

/** A change of a student's mark under a window, with the case that decided it (R26, R45). */
export interface CorrectionOfStudent {
  readonly discipline: LocalizedText;
  readonly lesson: { readonly date: string; readonly typeTitle: LocalizedText };
  readonly before: string | null;
  readonly after: string | null;
  readonly by: { readonly id: string; readonly name: string };
  /** RFC 3339 in UTC. */
  readonly at: string;
  readonly window: string;
  readonly case: { readonly id: string; readonly number: string };
}

/** Every correction of a student's marks under a window, the newest first. */
export async function readCorrections(q: Queryable, student: string): Promise<readonly CorrectionOfStudent[]> {
  const { rows } = await q.query<CorrectionOfStudent>(
    `select d.name as discipline, json_build_object('date', l.held_on, 'typeTitle', t.title) as lesson, c.before, c.after,
       json_build_object('id', p.id, 'name', p.name) as by, ${instantText('c.changed_at')} as at, w.number as window,
       json_build_object('id', k.id, 'number', k.number) as case
     from mark_changes c
       join windows w on w.university = c.university and w.id = c.window_id
       join cases k on k.university = w.university and k.id = w.case_id
       join lessons l on l.university = c.university and l.id = c.lesson
       join lesson_types t on t.university = l.university and t.code = l.type
       join journals j on j.university = l.university and j.id = l.journal
       join disciplines d on d.university = j.university and d.id = j.discipline
       join people p on p.university = c.university and p.id = c.changed_by
     where c.university = app_university() and c.student = $1 and c.right_kind = 'window' order by c.id desc`,
    [student],
  );
  return rows;
}
