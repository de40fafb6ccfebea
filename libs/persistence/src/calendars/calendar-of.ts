/**
 * The present calendar of a unit, in a statement: its own, or that of the nearest unit above that has one.
 *
 * @param unit the name that a row of `units` has there.
 */
export const calendarOf = (unit: string): string => `(
    with recursive above as (
      select ${unit}.id, ${unit}.parent, 0 as depth
      union all
      select p.id, p.parent, a.depth + 1 from above a join units p on p.university = ${unit}.university and p.id = a.parent
    )
    select own.content from above a, lateral (
      select c.content from calendars c where c.university = ${unit}.university and c.unit = a.id and c.valid_from <= app_now()
      order by c.valid_from desc limit 1
    ) own order by a.depth limit 1
  )`;
