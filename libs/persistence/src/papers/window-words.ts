import type { PaperMarkChange, PaperPerson, PaperWindow } from '@kelisim/domain';
import { lessonTypeName } from '../journal/lesson-type';
import { instantText } from '../database/instant-text';
import type { CaseLedger } from '../record/case-ledger';
import type { LoadedLine } from '../record/loaded-case';

interface WindowRow {
  readonly number: string;
  readonly opens_at: Date;
  readonly closes_at: Date;
  readonly closed_at: Date | null;
  readonly closed_how: string | null;
  readonly opener_name: string | null;
  readonly changes: readonly PaperMarkChange[];
}

/** The line's last window with every mark changed under it, for the result sheet (R08). Null where none was opened. */
export async function windowWords(ledger: CaseLedger, line: LoadedLine): Promise<PaperWindow | null> {
  const opened = ledger.context.pack.definition.steps.some(
    (step) => step.kind === 'window' && (line.state.visits[step.id] ?? 0) > 0,
  );
  if (!opened) return null;
  const { rows } = await ledger.context.q.query<WindowRow>(windowStatement, [ledger.case.university, line.id]);
  const [row] = rows;
  if (row === undefined) return null;
  const visas = line.personal?.visas ?? ledger.case.personal.visas;
  const opener = visas.findLast((visa) => visa.name === row.opener_name);
  const openedBy: PaperPerson = opener ?? { name: row.opener_name ?? '', position: '', unit: '' };
  return {
    number: row.number,
    openedAt: row.opens_at.toISOString(),
    closesAt: row.closes_at.toISOString(),
    ...(row.closed_at !== null && row.closed_how === 'closed' ? { closedAt: row.closed_at.toISOString() } : {}),
    openedBy: { name: openedBy.name, position: openedBy.position, unit: openedBy.unit },
    holder: ledger.case.personal.words.author,
    scope: [],
    changes: row.changes.map((change) => ({
      ...change,
      lessonType: lessonTypeName(change.lessonType)[ledger.case.language],
    })),
  };
}

const windowStatement = `
  select w.number, w.opens_at, w.closes_at, w.closed_at, w.closed_how, o.short_name as opener_name,
    (select coalesce(json_agg(json_build_object('student', s.name, 'group', g.name, 'lessonDate', l.held_on, 'lessonType', l.type,
       'before', coalesce(c.before, ''), 'after', coalesce(c.after, ''), 'by', p.short_name,
       'at', ${instantText('c.changed_at')}) order by s.name, l.held_on, c.id), '[]')
     from mark_changes c join students s on s.university = c.university and s.id = c.student
       join student_groups g on g.university = s.university and g.id = s.group_id
       join lessons l on l.university = c.university and l.id = c.lesson
       join people p on p.university = c.university and p.id = c.changed_by
     where c.university = w.university and c.window_id = w.id) as changes
  from windows w left join people o on o.university = w.university and o.id = w.opened_by
  where w.university = $1 and w.line = $2 order by w.opens_at desc limit 1`;
