import { DomainError, refuse } from '@kelisim/domain';
import type { SessionPerson } from '../../cases/session-person';
import type { Queryable } from '../../database/queryable';

/** Who keeps calendars: the head of the registrar's office (R18), and the administrator. */
const keepers: readonly string[] = ['registrar', 'administrator'];

/** Whether a person keeps the calendars of his university at this moment. */
export const keepsCalendars = ({ appointments }: Pick<SessionPerson, 'appointments'>): boolean =>
  appointments.some(({ position }) => keepers.includes(position));

/** In which position somebody changes a calendar. */
export interface CalendarKeeper {
  readonly person: string;
  readonly position: string;
  readonly unit: string;
  readonly basis: string;
}

/** Read in the transaction of the act, so that a right revoked meanwhile is gone. @throws DomainError `forbidden`. */
export async function readKeeper(
  q: Queryable,
  { university, person }: Pick<SessionPerson, 'university' | 'person'>,
): Promise<CalendarKeeper> {
  const { rows } = await q.query<CalendarKeeper>(
    `select person, position, unit, basis from appointments
     where university = $1 and person = $2 and position = any ($3::text[])
       and valid_from <= app_now() and (valid_to is null or valid_to > app_now())
     order by array_position($3::text[], position), valid_from, id limit 1`,
    [university, person, keepers],
  );
  const [keeper] = rows;
  if (keeper === undefined) throw new DomainError(refuse('forbidden'));
  return keeper;
}
