import type { LocalizedText } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';

/** A position that a person holds now, as a person reads it. */
export interface AppointmentRow {
  readonly position: string;
  readonly title: LocalizedText;
  readonly unit: string;
  readonly unitName: LocalizedText;
  readonly unitKind: string;
}

/** The present appointments of a person with their names. */
export async function ownAppointments(q: Queryable, university: string, person: string): Promise<AppointmentRow[]> {
  const { rows } = await q.query<AppointmentRow>(
    `select a.position, p.title, a.unit, u.name as "unitName", u.kind as "unitKind"
     from appointments a
       join positions p on p.university = a.university and p.code = a.position
       join units u on u.university = a.university and u.id = a.unit
     where a.university = $1 and a.person = $2 and a.valid_from <= app_now() and (a.valid_to is null or a.valid_to > app_now())
     order by a.valid_from, a.id`,
    [university, person],
  );
  return rows;
}
