import type { CalendarLayer, LocalizedText, WorkingCalendar } from '@kelisim/domain';
import { instantText } from '../database/instant-text';
import type { Queryable } from '../database/queryable';
import type { CalendarBasis } from './record-layer';

/** A unit that has a calendar of its own, with the newest version of it. */
export interface ListedCalendar {
  readonly unit: { readonly id: string; readonly name: LocalizedText; readonly kind: string };
  readonly version: string;
  readonly calendar: WorkingCalendar;
  readonly number: number;
  /** Whether it says itself for which dates days off have been looked up; otherwise whoever stands above has to. */
  readonly saysCover: boolean;
  readonly country: string | null;
  readonly countryContent: CalendarLayer | null;
  readonly basis: CalendarBasis | null;
  readonly recordedBy: { readonly id: string; readonly name: string } | null;
  /** RFC 3339. */
  readonly recordedAt: string;
}

/** The calendars of a university, the whole university's first. */
export async function listCalendars(q: Queryable, university: string): Promise<readonly ListedCalendar[]> {
  const { rows } = await q.query<ListedCalendar>(
    `select json_build_object('id', u.id, 'name', u.name, 'kind', u.kind) as unit, c.version, c.content as calendar, l.number, u.parent is null or l.content ? 'covers' as "saysCover", l.country,
       l.country_content as "countryContent", l.basis, ${instantText('l.recorded_at')} as "recordedAt",
       case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as "recordedBy"
     from units u, lateral (
         select version, content from calendars c where c.university = u.university and c.unit = u.id and c.valid_from <= app_now()
         order by c.valid_from desc limit 1
       ) c, lateral (
         select * from calendar_layers l where l.university = u.university and l.unit = u.id order by l.number desc limit 1
       ) l left join people p on p.university = l.university and p.id = l.recorded_by
     where u.university = $1 order by u.parent is not null, u.kind, u.code`,
    [university],
  );
  return rows;
}

/** A unit of the university, with the unit whose calendar counts for it. */
export interface UnitOfCalendar {
  readonly id: string;
  readonly name: LocalizedText;
  readonly kind: string;
  readonly parent: string | null;
  readonly own: boolean;
}

/** All units, for whoever chooses one. */
export async function listCalendarUnits(q: Queryable, university: string): Promise<readonly UnitOfCalendar[]> {
  const { rows } = await q.query<UnitOfCalendar>(
    `select u.id, u.name, u.kind, u.parent,
       exists (select from calendars c where c.university = u.university and c.unit = u.id) as own
     from units u where u.university = $1 order by u.parent is not null, u.kind, u.code`,
    [university],
  );
  return rows;
}
