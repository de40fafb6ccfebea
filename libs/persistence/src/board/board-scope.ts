import { caseReaders } from '@kelisim/domain';
import type { SessionPerson } from '../cases/session-person';
import type { Queryable } from '../database/queryable';
import { currentAppointment } from '../reading/case-visibility';

/** Whose terms somebody watches over (R44): those of all, or those that stand with his units and with their people. */
export type BoardScope = 'all' | { readonly units: readonly string[] };

/**
 * The registrar's office and whoever reads every case watch over all terms; the head of a unit (of a department, of a faculty)
 * over those of his unit and of the units below it; nobody else over any.
 *
 * @returns null for whoever watches over none.
 */
export async function readBoardScope(
  q: Queryable,
  { university, person, appointments }: Pick<SessionPerson, 'university' | 'person' | 'appointments'>,
): Promise<BoardScope | null> {
  const wide: readonly string[] = caseReaders.positions;
  if (appointments.some(({ position }) => wide.includes(position))) return 'all';
  const { rows } = await q.query<{ id: string }>(
    `with recursive headed as (
       select u.id from appointments a join units u on u.university = a.university and u.id = a.unit and u.head_position = a.position
       where ${currentAppointment}
       union select c.id from headed h join units c on c.university = $1 and c.parent = h.id)
     select id from headed`,
    [university, person],
  );
  return rows.length === 0 ? null : { units: rows.map(({ id }) => id) };
}

/** A unit with all units below it. */
export async function unitsUnder(q: Queryable, university: string, unit: string): Promise<readonly string[]> {
  const { rows } = await q.query<{ id: string }>(
    `with recursive under as (
       select id from units where university = $1 and id = $2
       union select c.id from under u join units c on c.university = $1 and c.parent = u.id)
     select id from under`,
    [university, unit],
  );
  return rows.map(({ id }) => id);
}
