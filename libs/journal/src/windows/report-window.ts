import type { Language } from '@kelisim/domain';
import type { Queryable, ReportedChange, WindowReport } from '@kelisim/persistence';
import { instantText } from '@kelisim/persistence';

interface ReportRow {
  readonly number: string;
  readonly opens_at: Date;
  readonly closes_at: Date;
  readonly closed_at: Date | null;
  readonly closed_how: WindowReport['closedHow'];
  readonly opener_name: string | null;
  readonly changes: readonly ReportedChange[];
}

/** The last window of a line with every mark changed under it, for the result sheet (R08). */
export async function reportWindow(q: Queryable, line: string, language: Language): Promise<WindowReport | null> {
  const { rows } = await q.query<ReportRow>(statement, [line, language]);
  const [row] = rows;
  if (row === undefined) return null;
  return {
    number: row.number,
    opensAt: row.opens_at.toISOString(),
    closesAt: row.closes_at.toISOString(),
    closedAt: row.closed_at?.toISOString() ?? null,
    closedHow: row.closed_how,
    openerName: row.opener_name,
    changes: row.changes,
  };
}

const statement = `
  select w.number, w.opens_at, w.closes_at, w.closed_at, w.closed_how, o.short_name as opener_name,
    (select coalesce(json_agg(json_build_object('student', s.name, 'group', g.name, 'lessonDate', l.held_on, 'lessonType', t.title ->> $2,
       'before', coalesce(c.before, ''), 'after', coalesce(c.after, ''), 'by', p.short_name,
       'at', ${instantText('c.changed_at')}) order by s.name, l.held_on, c.id), '[]')
     from mark_changes c join students s on s.university = c.university and s.id = c.student
       join student_groups g on g.university = w.university and g.id = w.group_id
       join lessons l on l.university = c.university and l.id = c.lesson
       join lesson_types t on t.university = l.university and t.code = l.type
       join people p on p.university = c.university and p.id = c.changed_by
     where c.university = w.university and c.window_id = w.id) as changes
  from windows w left join people o on o.university = w.university and o.id = w.opened_by
  where w.university = app_university() and w.line = $1 order by w.opens_at desc limit 1`;
