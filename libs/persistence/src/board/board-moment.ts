/**
 * The moment of the database's clock, once for a whole statement, and the midnight that ends the university's present day; `$1` is
 * the university.
 */
export const boardMoment = `moment as materialized (
  select clock.now, (date_trunc('day', clock.now at time zone u.zone) + interval '1 day') at time zone u.zone as midnight
  from universities u, (select app_now() as now offset 0) clock where u.id = $1)`;
