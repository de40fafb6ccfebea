import type { CalendarLayer } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';

/** The newest that a unit has said of its working time. */
export interface OwnLayer {
  readonly number: number;
  /** Whose shipped holidays lie under it; null for every unit but the topmost. */
  readonly country: string | null;
  readonly countryContent: CalendarLayer | null;
  readonly content: CalendarLayer;
}

/** A unit with what it says, and how many versions of its calendar there have been. */
export interface CalendarUnit {
  readonly id: string;
  readonly code: string;
  readonly parent: string | null;
  readonly versions: number;
  /** Null: its calendar is that of the unit above. */
  readonly layer: OwnLayer | null;
}

/** The units of a university as their calendars hang together. */
export class CalendarTree {
  private readonly byId: ReadonlyMap<string, CalendarUnit>;

  constructor(readonly units: readonly CalendarUnit[]) {
    this.byId = new Map(units.map((unit) => [unit.id, unit]));
  }

  unit(id: string): CalendarUnit | null {
    return this.byId.get(id) ?? null;
  }

  /** From the topmost unit to this one; empty where there is no such unit. */
  pathTo(id: string): readonly CalendarUnit[] {
    const path: CalendarUnit[] = [];
    for (let at = this.unit(id); at !== null; at = at.parent === null ? null : this.unit(at.parent)) path.unshift(at);
    return path;
  }

  /** This unit and all below it. */
  below(id: string): readonly CalendarUnit[] {
    return this.units.filter((unit) => this.pathTo(unit.id).some((above) => above.id === id));
  }

  /** The nearest unit upwards that has a calendar of its own, itself included. */
  ownerOf(id: string): CalendarUnit | null {
    return this.pathTo(id).findLast(({ layer }) => layer !== null) ?? null;
  }

  /** The same tree with another layer of one unit. */
  with(id: string, layer: OwnLayer): CalendarTree {
    return new CalendarTree(this.units.map((unit) => (unit.id === id ? { ...unit, layer } : unit)));
  }
}

/** Reads the units of a university, each with its newest layer. */
export async function readCalendarTree(q: Queryable, university: string): Promise<CalendarTree> {
  const { rows } = await q.query<CalendarUnit>(
    `select u.id, u.code, u.parent,
       (select count(*)::int from calendars c where c.university = u.university and c.unit = u.id) as versions,
       (select json_build_object('number', l.number, 'country', l.country, 'countryContent', l.country_content, 'content', l.content)
        from calendar_layers l where l.university = u.university and l.unit = u.id order by l.number desc limit 1) as layer
     from units u where u.university = $1 order by u.id`,
    [university],
  );
  return new CalendarTree(rows);
}

/** Until the transaction ends nobody else changes a calendar of this university. */
export async function holdCalendars(q: Queryable, university: string): Promise<void> {
  await q.query(`select pg_advisory_xact_lock(hashtextextended('calendars ' || $1::text, 0))`, [university]);
}
