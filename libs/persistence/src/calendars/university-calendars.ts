import type { WorkingCalendar } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';

interface UnitCalendar {
  readonly id: string;
  readonly parent: string | null;
  readonly calendar: WorkingCalendar | null;
}

/** All calendars of a university at one moment, for counting much at once. */
export class UniversityCalendars {
  private readonly byUnit: ReadonlyMap<string, UnitCalendar>;

  constructor(units: readonly UnitCalendar[]) {
    this.byUnit = new Map(units.map((unit) => [unit.id, unit]));
  }

  /** That of the nearest unit upwards that has one; a unit that is not there counts as the university does. @throws Error where it has none. */
  of(unit: string): WorkingCalendar {
    const top = [...this.byUnit.values()].find(({ parent }) => parent === null);
    for (let at = this.byUnit.get(unit) ?? top; at !== undefined; at = this.byUnit.get(at.parent ?? ''))
      if (at.calendar !== null) return at.calendar;
    throw new Error('the university has no working calendar');
  }

  /** The same with other calendars of some units. */
  with(calendars: ReadonlyMap<string, WorkingCalendar>): UniversityCalendars {
    const units = [...this.byUnit.values()];
    return new UniversityCalendars(
      units.map((unit) => ({ ...unit, calendar: calendars.get(unit.id) ?? unit.calendar })),
    );
  }
}

/** Reads the present calendars of the connection's university. */
export async function readUniversityCalendars(q: Queryable): Promise<UniversityCalendars> {
  const { rows } = await q.query<UnitCalendar>(
    `select u.id, u.parent, (
       select c.content from calendars c where c.university = u.university and c.unit = u.id and c.valid_from <= app_now()
       order by c.valid_from desc limit 1) as calendar
     from units u where u.university = app_university()`,
  );
  return new UniversityCalendars(rows);
}
