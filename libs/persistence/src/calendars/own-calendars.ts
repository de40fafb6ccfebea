import type { WorkingCalendar } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';
import { readCalendar } from '../organisation/read-calendar';

/** The present versions of the units that have a calendar of their own, by unit. */
export type OwnCalendars = Readonly<Record<string, string>>;

/** Reads {@link OwnCalendars} of the university $1 as a value of a statement. */
export const ownCalendars = `(select json_object_agg(unit, version) from (
    select distinct on (unit) unit, version from calendars where university = $1 and valid_from <= app_now()
    order by unit, valid_from desc) newest)`;

/** Whose calendar counts for a unit: its own, or that of the nearest unit above that has one. */
export async function calendarOfUnit(
  q: Queryable,
  { university, top, own }: { readonly university: string; readonly top: string; readonly own: OwnCalendars },
  unit: string,
): Promise<WorkingCalendar> {
  const owners = Object.keys(own);
  // Most universities have one calendar.
  const owner = unit in own || owners.length === 1 ? unit : await nearestOwner(q, university, unit, owners);
  const version = own[owner] ?? own[top];
  if (version === undefined) throw new Error('the university has no working calendar');
  return await readCalendar(q, university, version);
}

async function nearestOwner(
  q: Queryable,
  university: string,
  unit: string,
  owners: readonly string[],
): Promise<string> {
  const { rows } = await q.query<{ id: string }>(
    `with recursive above as (
       select id, parent, 0 as depth from units where university = $1 and id = $2
       union all
       select u.id, u.parent, a.depth + 1 from units u join above a on u.university = $1 and u.id = a.parent
     )
     select id from above where id = any ($3::uuid[]) order by depth limit 1`,
    [university, unit, owners],
  );
  return rows[0]?.id ?? unit;
}
