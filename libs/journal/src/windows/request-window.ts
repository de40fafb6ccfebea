import type { Queryable, WindowToRequest } from '@kelisim/persistence';

/**
 * Registers a right that another system is asked for (R28): it has a number and a scope, and no time yet. It holds the
 * register's counter until the transaction ends, so it must come last (design §3, lock order).
 */
export async function requestWindow(tx: Queryable, window: WindowToRequest): Promise<void> {
  const { scope } = window;
  await tx.query(
    `with year as (
       select extract(year from $12::timestamptz at time zone zone)::int as year from universities where id = app_university()
     ), counter as (
       insert into registers as r (university, code, year, last) select app_university(), 'W', year, 1 from year
       on conflict (university, code, year) do update set last = r.last + 1 returning r.year, r.last
     )
     insert into windows (university, id, number, case_id, line, key, holder, discipline, group_id, lesson_types, dates,
       students, grades, requested_at, adapter, opened_by)
     select app_university(), $1, concat('W-', year, '-', lpad(last::text, greatest(5, length(last::text)), '0')), $2, $3, $4,
       $5, $6, $7, $8::text[], $9::date[], $10::uuid[], $11, $12, $13, $14
     from counter`,
    [
      ...[window.id, window.case, window.line, window.window, window.holder, scope.discipline, scope.group],
      ...[
        scope.lessonTypes,
        scope.dates,
        scope.students,
        scope.grades,
        window.requestedAt,
        window.journal,
        window.openedBy,
      ],
    ],
  );
}
