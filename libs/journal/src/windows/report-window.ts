import type { Language } from '@kelisim/domain';
import { builtInJournal } from '@kelisim/domain';
import type { Queryable, WindowCounts, WindowReport } from '@kelisim/persistence';
import type { SnapshotCell } from '../rules/snapshot-difference';
import { snapshotDifference } from '../rules/snapshot-difference';
import { markWords } from './mark-words';
import type { NamedChange } from './named-changes';
import { namedChanges } from './named-changes';
import { readToldChanges } from './read-told-changes';
import type { WindowRow } from './window';
import { scopeOf, windowColumns } from './window';

interface ReportRow extends WindowRow {
  readonly closed_how: WindowReport['closedHow'];
  readonly opener_name: string | null;
  readonly group_name: string;
  readonly adapter: string;
  readonly changes: readonly NamedChange[];
  readonly opening: readonly SnapshotCell[] | null;
  readonly closing: readonly SnapshotCell[] | null;
}

/**
 * The last window of a line that was opened, with every mark changed under it, and what the snapshots of opening and
 * closing say of the request as a whole: the result sheet (R08).
 */
export async function reportWindow(q: Queryable, line: string, language: Language): Promise<WindowReport | null> {
  const { rows } = await q.query<ReportRow>(statement, [line, language]);
  const [row] = rows;
  if (row === undefined) return null;
  const changes = row.adapter === builtInJournal ? row.changes : await readToldChanges(q, row.id, language);
  return {
    number: row.number,
    opensAt: row.opens_at.toISOString(),
    closesAt: row.closes_at.toISOString(),
    closedAt: row.closed_at?.toISOString() ?? null,
    closedHow: row.closed_how,
    openerName: row.opener_name,
    changes: changes.map((change) => ({
      student: change.studentName,
      group: row.group_name,
      lessonDate: change.date,
      lessonType: change.typeTitle,
      before: markWords(change.before, language),
      after: markWords(change.after, language),
      by: change.byName,
      at: change.at,
    })),
    counts: countsOf(row, changes),
  };
}

/** Null until the window has ended, and for one that was opened before snapshots were taken. */
function countsOf(row: ReportRow, changes: readonly NamedChange[]): WindowCounts | null {
  const { opening, closing } = row;
  if (opening === null || closing === null) return null;
  const inOrder = [...changes].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
  const difference = snapshotDifference({ opening, closing }, inOrder, scopeOf(row));
  return {
    changed: difference.changed.length,
    unchanged: difference.unchanged,
    otherwise: difference.unexplained.length,
    outside: difference.outside.length,
  };
}

const statement = `
  select ${windowColumns}, w.closed_how, w.adapter, o.short_name as opener_name, g.name as group_name,
    ${namedChanges} as changes,
    (select cells from window_snapshots s where s.university = w.university and s.window_id = w.id and s.taken = 'opening') as opening,
    (select cells from window_snapshots s where s.university = w.university and s.window_id = w.id and s.taken = 'closing') as closing
  from windows w left join people o on o.university = w.university and o.id = w.opened_by
    join student_groups g on g.university = w.university and g.id = w.group_id
  where w.university = app_university() and w.line = $1 and w.opens_at is not null order by w.opens_at desc limit 1`;
