import type { WindowScopeValues } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';
import { canonicalHash, instantText } from '@kelisim/persistence';
import type { RecordedChange, SnapshotCell } from '../rules/snapshot-difference';

/** The cells of a window's scope at one moment, with the hash by which they can be recognised (R08). */
export interface Snapshot {
  /** RFC 3339 in UTC. */
  readonly takenAt: string;
  /** Also the empty ones. */
  readonly cells: readonly SnapshotCell[];
  /** SHA-256 over the cells as RFC 8785 JSON. */
  readonly hash: Buffer;
}

/** The closing snapshot with the changes recorded under the window, in the order in which they were made (R26). */
export interface ClosingSnapshot extends Snapshot {
  readonly changes: readonly RecordedChange[];
}

interface SnapshotRow {
  readonly now: Date;
  readonly cells: readonly SnapshotCell[];
  readonly changes: readonly RecordedChange[];
}

/** Reads every cell that a scope names: its lessons by the students who are in them. */
export async function takeSnapshot(tx: Queryable, scope: WindowScopeValues): Promise<Snapshot> {
  return await takeClosingSnapshot(tx, { id: null, scope });
}

/** The same at the end of a window, in one statement with what was changed under it. */
export async function takeClosingSnapshot(
  tx: Queryable,
  { id, scope }: { readonly id: string | null; readonly scope: WindowScopeValues },
): Promise<ClosingSnapshot> {
  const { discipline, group, dates, lessonTypes, students } = scope;
  const { rows } = await tx.query<SnapshotRow>(statement, [discipline, group, dates, lessonTypes, students, id]);
  const [row] = rows;
  if (row === undefined) throw new Error('an aggregate gave no row');
  const { now, cells, changes } = row;
  return { takenAt: now.toISOString(), cells, hash: canonicalHash(cells), changes };
}

/** A cell exists where the student was in the journal's group, and subgroup, on the day; or where there is a mark all the same. */
const statement = `
  select app_now() as now, (
    select coalesce(json_agg(json_build_object('lesson', l.id, 'date', l.held_on, 'type', l.type, 'student', s.student,
      'value', m.value, 'note', m.note) order by l.held_on, l.id, s.student), '[]')
    from journals j
      join lessons l on l.university = j.university and l.journal = j.id
        and l.held_on = any ($3::date[]) and ($4::text[] is null or l.type = any ($4::text[]))
      cross join unnest($5::uuid[]) as s (student)
      left join marks m on m.university = l.university and m.lesson = l.id and m.student = s.student
    where j.university = app_university() and j.discipline = $1 and j.group_id = $2 and (m.value is not null or (
      exists (
        select from group_members g where g.university = j.university and g.student = s.student and g.group_id = j.group_id
          and g.valid_from <= l.held_on and (g.valid_to is null or g.valid_to > l.held_on)
      ) and (j.subgroup is null or exists (
        select from subgroup_members b where b.university = j.university and b.subgroup = j.subgroup and b.student = s.student
          and b.valid_from <= l.held_on and (b.valid_to is null or b.valid_to > l.held_on)
      ))
    ))
  ) as cells, (
    select coalesce(json_agg(json_build_object('lesson', l.id, 'date', l.held_on, 'type', l.type, 'student', c.student,
      'before', json_build_object('value', c.before, 'note', c.before_note),
      'after', json_build_object('value', c.after, 'note', c.after_note),
      'by', c.changed_by, 'onBehalfOf', c.on_behalf_of, 'at', ${instantText('c.changed_at')}) order by c.id), '[]')
    from mark_changes c join lessons l on l.university = c.university and l.id = c.lesson
    where c.university = app_university() and c.window_id = $6
  ) as changes`;
