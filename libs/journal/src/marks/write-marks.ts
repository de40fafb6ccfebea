import { DomainError } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';
import type { PermittedCell } from './check-cells';
import { checkCells } from './check-cells';
import { holdJournal, holdWindows } from './hold-rights';
import type { MarkToWrite } from './mark-to-write';
import { readCells } from './read-cells';

export interface MarksToWrite {
  readonly person: string;
  readonly journal: string;
  readonly marks: readonly MarkToWrite[];
}

/**
 * Writes marks into a teacher's own journal, all or none, and the evidence of every change (R26): who, when, before,
 * after, by which right. Each cell needs a right at the database's clock, also one that would not change: its lesson's
 * open period (R24), or a window of this teacher whose scope covers it (R06).
 *
 * The rights are held until the transaction ends, and the database asks again at COMMIT: a write that began inside a
 * right and would commit after it is refused there (`lateMarkRefusal`, R07). Run it in a transaction.
 *
 * @returns how many cells changed.
 * @throws DomainError `not-found` (no such journal), `forbidden` (another teacher's, R47), `mark-invalid` (each fault named by
 * its field), `journal-locked` (each cell without a right, and the scope of the open windows).
 */
export async function writeMarks(tx: Queryable, writing: MarksToWrite): Promise<{ changed: number }> {
  const { person, marks } = writing;
  const journal = await holdJournal(tx, writing.journal);
  if (journal === undefined) throw new DomainError({ code: 'not-found' });
  if (journal.teacher !== person) throw new DomainError({ code: 'forbidden' });
  const windows = await holdWindows(tx, person, journal);
  const ids = windows.map(({ id }) => id);
  const checked = checkCells(journal, await readCells(tx, journal, marks, ids), windows);
  if ('refusal' in checked) throw new DomainError(checked.refusal);
  const changes = checked.cells.filter((cell) => cell.before !== cell.after);
  if (changes.length > 0) await storeChanges(tx, person, changes);
  return { changed: changes.length };
}

async function storeChanges(tx: Queryable, person: string, changes: readonly PermittedCell[]): Promise<void> {
  const cells = changes.map(({ lesson, student, before, after, window }) => ({
    lesson,
    student,
    before,
    after,
    window,
  }));
  await tx.query(
    `with changes as (
       select * from json_to_recordset($1) as (lesson uuid, student uuid, before text, after text, "window" uuid)
     ), removed as (
       delete from marks m using changes c
       where m.university = app_university() and m.lesson = c.lesson and m.student = c.student and c.after is null
     ), written as (
       insert into marks (university, lesson, student, value, changed_at)
       select app_university(), lesson, student, after, app_now() from changes where after is not null
       on conflict (university, lesson, student) do update set value = excluded.value, changed_at = excluded.changed_at
     )
     insert into mark_changes (university, lesson, student, before, after, changed_by, changed_at, right_kind, window_id)
     select app_university(), lesson, student, before, after, $2, app_now(),
       case when "window" is null then 'open-period' else 'window' end, "window"
     from changes`,
    [JSON.stringify(cells), person],
  );
}
