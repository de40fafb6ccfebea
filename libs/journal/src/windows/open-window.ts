import type { Queryable, WindowToOpen } from '@kelisim/persistence';
import { reopenSheets } from '../sheets/reopen-sheets';
import { holdSheetsOf } from '../sheets/stored-sheet';
import { takeSnapshot } from './take-snapshot';

/**
 * Opens a right for exactly this scope (R06): keeps what its cells hold at the opening (R08), and gives its number in the
 * year's register of windows, by the local calendar of the university. Closed sheets with marks that it opens are reopened.
 *
 * It holds the register's counter until the transaction ends, so it must come last (design §3, lock order).
 */
export async function openWindow(tx: Queryable, window: WindowToOpen): Promise<{ id: string; number: string }> {
  const { scope } = window;
  const sheets = await holdSheetsOf(tx, scope);
  const opening = await takeSnapshot(tx, scope);
  const { rows } = await tx.query<{ id: string; number: string }>(
    `with year as (
       select extract(year from $9::timestamptz at time zone zone)::int as year from universities where id = app_university()
     ), counter as (
       insert into registers as r (university, code, year, last) select app_university(), 'W', year, 1 from year
       on conflict (university, code, year) do update set last = r.last + 1 returning r.year, r.last
     ), opened as (
       insert into windows (university, id, number, case_id, line, key, holder, discipline, group_id, lesson_types, dates,
         students, grades, opens_at, closes_at, opened_by, requested_at, adapter)
       select app_university(), $1, concat('W-', year, '-', lpad(last::text, greatest(5, length(last::text)), '0')), $2, $3, $4,
         $5, $6, $7, $8::text[], $11::date[], $12::uuid[], $13, $9, $10, $14, $9, 'built-in'
       from counter returning university, id, number
     ), pictured as (
       insert into window_snapshots (university, window_id, taken, taken_at, cells, hash)
       select university, id, 'opening', $15, $16, $17 from opened
     )
     select id, number from opened`,
    [
      ...[window.id, window.case, window.line, window.window, window.holder, scope.discipline, scope.group],
      ...[scope.lessonTypes, window.opensAt, window.closesAt, scope.dates, scope.students, scope.grades],
      ...[window.openedBy, opening.takenAt, JSON.stringify(opening.cells), opening.hash],
    ],
  );
  const opened = rows[0];
  if (opened === undefined) throw new Error('no university is set on this connection');
  await reopenSheets(tx, { id: opened.id, scope }, sheets);
  return opened;
}
