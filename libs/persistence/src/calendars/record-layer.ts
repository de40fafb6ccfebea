import type { Queryable } from '../database/queryable';
import { holdCalendars, readCalendarTree } from './calendar-tree';
import type { LayerPlan, LayerToPlan } from './plan-layer';
import { planLayer } from './plan-layer';

/** The paper that a calendar rests on: an order or a decree, by its number, date and words. */
export interface CalendarBasis {
  readonly number: string;
  /** Local date. */
  readonly date: string;
  readonly text: string;
}

export interface LayerToRecord extends LayerToPlan {
  /** Null: what the university begins with. */
  readonly basis: CalendarBasis | null;
  readonly recordedBy: string | null;
  /** RFC 3339; without it from now on. */
  readonly validFrom?: string;
}

/**
 * Records what a unit says of its working time, and the versions that follow from it: of this unit, and of every unit below that
 * has a calendar of its own. Terms are counted by them from now on; what runs keeps the moment that was promised.
 */
export async function recordLayer(q: Queryable, university: string, layer: LayerToRecord): Promise<LayerPlan> {
  await holdCalendars(q, university);
  const plan = planLayer(await readCalendarTree(q, university), layer);
  await writePlan(q, university, layer, plan);
  return plan;
}

/** Writes a plan that was made under {@link holdCalendars}. */
export async function writePlan(
  q: Queryable,
  university: string,
  { unit, basis, recordedBy, validFrom }: Omit<LayerToRecord, 'country' | 'content'>,
  { layer, versions }: LayerPlan,
): Promise<void> {
  await q.query(
    `insert into calendar_layers (university, unit, number, country, country_content, content, basis, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, coalesce($9::timestamptz, app_now()))`,
    [
      ...[university, unit, layer.number, layer.country, asJson(layer.countryContent), JSON.stringify(layer.content)],
      ...[asJson(basis), recordedBy, validFrom ?? null],
    ],
  );
  const rows = versions.map((version) => ({ ...version, version: version.calendar.id }));
  await q.query(
    `insert into calendars (university, version, content, unit, layers, valid_from)
     select $1, v.version, v.calendar, v.unit, v.layers, coalesce($3::timestamptz, app_now())
     from json_to_recordset($2) as v (version text, calendar jsonb, unit uuid, layers jsonb)`,
    [university, JSON.stringify(rows), validFrom ?? null],
  );
}

const asJson = (value: object | null): string | null => (value === null ? null : JSON.stringify(value));
