import type { CalendarLayer, LocalizedText, WorkingCalendar } from '@kelisim/domain';
import { DomainError } from '@kelisim/domain';
import { instantText } from '../database/instant-text';
import type { Queryable } from '../database/queryable';
import type { CalendarBasis } from './record-layer';

/** What a unit has said of its working time, and who has recorded it. */
export interface RecordedLayer {
  readonly unit: string;
  readonly unitName: LocalizedText;
  readonly number: number;
  readonly country: string | null;
  readonly countryContent: CalendarLayer | null;
  readonly content: CalendarLayer;
  readonly basis: CalendarBasis | null;
  readonly recordedBy: { readonly id: string; readonly name: string } | null;
  /** RFC 3339. */
  readonly recordedAt: string;
}

/** The calendar that counts for a unit. */
export interface UnitCalendarView {
  readonly unit: string;
  /** Whose it is: the unit itself, or the nearest above that has one. */
  readonly owner: string;
  readonly version: string;
  readonly calendar: WorkingCalendar;
  /** What it was resolved from, the outermost first; none for one of before there were layers. */
  readonly layers: readonly RecordedLayer[];
}

type CalendarRow = Omit<UnitCalendarView, 'unit'>;

/**
 * Reads the present calendar of a unit, or a version of it that terms were counted by.
 *
 * @throws DomainError `not-found`: there is no such unit, or no such version.
 */
export async function readUnitCalendar(
  q: Queryable,
  university: string,
  unit: string,
  version: string | null = null,
): Promise<UnitCalendarView> {
  const { rows } = await q.query<CalendarRow>(statement, [university, unit, version]);
  const [row] = rows;
  if (row === undefined) throw new DomainError({ code: 'not-found' });
  return { unit, ...row };
}

const layerObject = `json_build_object('unit', l.unit, 'unitName', u.name, 'number', l.number, 'country', l.country,
    'countryContent', l.country_content, 'content', l.content, 'basis', l.basis, 'recordedAt', ${instantText('l.recorded_at')},
    'recordedBy', case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end)`;

const statement = `
  with recursive above as (
    select id, parent, 0 as depth from units where university = $1 and id = $2
    union all
    select u.id, u.parent, a.depth + 1 from units u join above a on u.university = $1 and u.id = a.parent
  ), chosen as (
    select c.unit, c.version, c.content, c.layers from above a, lateral (
      select * from calendars c where c.university = $1 and c.unit = a.id
        and (case when $3::text is null then c.valid_from <= app_now() else c.version = $3 end)
      order by c.valid_from desc limit 1
    ) c order by a.depth limit 1
  )
  select c.unit as owner, c.version, c.content as calendar, (
    select coalesce(json_agg(${layerObject} order by r.place), '[]')
    from jsonb_array_elements(c.layers) with ordinality r (layer, place)
      join calendar_layers l on l.university = $1 and l.unit = (r.layer ->> 'unit')::uuid and l.number = (r.layer ->> 'number')::int
      join units u on u.university = $1 and u.id = l.unit
      left join people p on p.university = $1 and p.id = l.recorded_by
  ) as layers
  from chosen c`;
