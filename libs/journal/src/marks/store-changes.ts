import type { Queryable } from '@kelisim/persistence';
import type { Moment } from '../rules/cell-change';
import type { CellRight } from '../rules/cell-right';
import type { PermittedChange } from './decide-cells';

/** Whose changes they are, and the moment at which their rights were found. */
export interface ChangesToStore {
  readonly person: string;
  readonly moment: Moment;
  readonly changes: readonly PermittedChange[];
}

/** Stores all changes by one statement, each with its evidence (R26): its moment is the one at which its right held. */
export async function storeChanges(tx: Queryable, { person, moment, changes }: ChangesToStore): Promise<void> {
  const rows = changes.map(({ lesson, student, before, after, order, right }) => ({
    ...{ lesson, student, before: before.value, before_note: before.note, after: after.value, after_note: after.note },
    ...{ recredit_order: order, ...columnsOf(right) },
  }));
  await tx.query(
    `with changes as materialized (
       select * from json_to_recordset($1) as (lesson uuid, student uuid, before text, before_note text, after text, after_note text,
         recredit_order uuid, right_kind text, window_id uuid, assignment uuid, on_behalf_of uuid)
     ), removed as (
       delete from marks m using changes c
       where m.university = app_university() and m.lesson = c.lesson and m.student = c.student and c.after is null
     ), written as (
       insert into marks (university, lesson, student, value, note, recredit_order, changed_at)
       select app_university(), lesson, student, after, after_note, recredit_order, $3 from changes where after is not null
       on conflict (university, lesson, student) do update set value = excluded.value, note = excluded.note,
         recredit_order = excluded.recredit_order, changed_at = excluded.changed_at
     )
     insert into mark_changes (university, lesson, student, before, before_note, after, after_note, recredit_order, changed_by,
       changed_at, right_kind, window_id, assignment, on_behalf_of)
     select app_university(), lesson, student, before, before_note, after, after_note, recredit_order, $2,
       $3, right_kind, window_id, assignment, on_behalf_of
     from changes`,
    [JSON.stringify(rows), person, moment.now],
  );
}

function columnsOf(right: CellRight): Readonly<Record<string, string | null>> {
  if (right.right === 'open-period') return { right_kind: right.right };
  const { id, onBehalfOf } = right;
  const named = right.right === 'window' ? { window_id: id } : { assignment: id };
  return { right_kind: right.right, on_behalf_of: onBehalfOf, ...named };
}
